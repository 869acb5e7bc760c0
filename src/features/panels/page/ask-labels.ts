import * as vscode from 'vscode';

// What the buttons of the pages are called that spend a call. Each says what its call costs.

/**
 * The label of a button that asks anew for what is known.
 * @param price of the call, in words.
 */
export function refreshLabel(price: string): string {
  return vscode.l10n.t('Refresh ({0})', price);
}
