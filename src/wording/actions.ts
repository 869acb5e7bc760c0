import * as vscode from 'vscode';

// What buttons and rows are called that several features have: one deed, one name.

/** Asks although an earlier answer of the vendor forbids it. */
export function tryAnywayLabel(): string {
  return vscode.l10n.t('Try once anyway');
}

/** Copies what a user sends to support. */
export function copyDiagnosticsLabel(): string {
  return vscode.l10n.t('Copy Diagnostics');
}

/** Writes what is known into a file of the user's choice. */
export function exportLabel(): string {
  return vscode.l10n.t('Export…');
}

/** Asks for the next page of an answer. */
export function loadMoreLabel(): string {
  return vscode.l10n.t('Load more');
}
