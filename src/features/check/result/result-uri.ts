import * as vscode from 'vscode';

/** The scheme of documents that hold a check's result; also in package.json, where the menu of such a document is. */
export const RESULT_SCHEME = 'telecom-license-check';

/**
 * The address of the document that holds a check's result.
 * @param id the check's.
 * @param title what is checked: its tab is called by it.
 */
export function resultUri(id: number, title: string): vscode.Uri {
  const path = `/${vscode.l10n.t('{0}, licences', title)}.md`;
  return vscode.Uri.from({ scheme: RESULT_SCHEME, path, query: String(id) });
}

/** The id of the check whose result is in a document; `undefined` where it is another document. */
export function checkOf({ scheme, query }: vscode.Uri): number | undefined {
  return scheme === RESULT_SCHEME && /^\d{1,15}$/u.test(query) ? Number(query) : undefined;
}

/** The id of the check whose result a tab shows; `undefined` where it shows something else. */
export function checkInTab(tab: vscode.Tab | undefined): number | undefined {
  const input = tab?.input;
  return input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText
    ? checkOf(input.uri)
    : undefined;
}
