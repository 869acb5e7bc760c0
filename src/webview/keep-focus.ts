/**
 * Runs an update of the page. Where the update takes away the element that has the focus, the focus goes to the first
 * focusable element of the same region, so that keyboard users stay where they were.
 */
export function keepFocus(page: Document, update: () => void): void {
  const before = page.activeElement;
  const region = before?.closest('section, header, main');
  update();
  if (!before || !region || before.isConnected) return;
  region.querySelector<HTMLElement>('vscode-button, [tabindex]')?.focus();
}
