/**
 * Runs an update of the page. Where the update takes away the element that has the focus, the focus goes to the first
 * focusable element of the nearest ancestor that is still there, so that keyboard users stay where they were.
 */
export function keepFocus(page: Document, update: () => void): void {
  const focused = page.activeElement;
  const ancestors = focused ? ancestorsOf(focused) : [];
  update();
  if (!focused || focused.isConnected) return;
  for (const ancestor of ancestors) {
    const next = ancestor.isConnected ? ancestor.querySelector<HTMLElement>('[tabindex]') : null;
    if (!next) continue;
    next.focus();
    return;
  }
}

/** Nearest first. They are read before the update, which may take some of them away. */
function ancestorsOf(element: Element): Element[] {
  const parent = element.parentElement;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}
