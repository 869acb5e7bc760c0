import * as vscode from 'vscode';

// What buttons and rows are called that several features have: one deed, one name.

/** Saves what is stored as evidence that stands alone. */
export function saveEvidenceLabel(): string {
  return vscode.l10n.t('Save Evidence…');
}

/** Asks although an earlier answer of the vendor forbids it. */
export function tryAnywayLabel(): string {
  return vscode.l10n.t('Try once anyway');
}

/** Asks although an earlier answer of the vendor forbids it. @param price of the call, in words. */
export function askAnywayLabel(price: string): string {
  return vscode.l10n.t('Try once anyway ({0})', price);
}

/** Asks for the user's key. */
export function signInLabel(): string {
  return vscode.l10n.t('Sign In…');
}

/** Connects to the built-in, invented companies. */
export function useSampleDataLabel(): string {
  return vscode.l10n.t('Use Sample Data');
}

/** Opens the search for a company. */
export function searchLabel(): string {
  return vscode.l10n.t('Search Company…');
}

/** Shows the setting that a message names. */
export function openSettingLabel(): string {
  return vscode.l10n.t('Open Setting');
}

/** Shows all settings of the extension. */
export function settingsLabel(): string {
  return vscode.l10n.t('Settings');
}

/** Shows the log of the extension. */
export function showLogLabel(): string {
  return vscode.l10n.t('Show Log');
}

/** Begins this window anew. */
export function reloadWindowLabel(): string {
  return vscode.l10n.t('Reload Window');
}

/** Copies what a user sends to support. */
export function copyDiagnosticsLabel(): string {
  return vscode.l10n.t('Copy Diagnostics');
}

/** Writes what is known into a file of the user's choice. */
export function exportLabel(): string {
  return vscode.l10n.t('Export…');
}

/** Copies what is known as one sentence, in a language that the user chooses. */
export function copySentenceLabel(): string {
  return vscode.l10n.t('Copy as Sentence…');
}

/** Copies what is known as Markdown. */
export function copyMarkdownLabel(): string {
  return vscode.l10n.t('Copy as Markdown');
}

/** Asks for all pages of an answer that were not loaded. */
export function loadAllLabel(): string {
  return vscode.l10n.t('Load all pages that are left');
}

/** Asks for the next page of an answer. */
export function loadMoreLabel(): string {
  return vscode.l10n.t('Load more');
}

/** Opens the page of a company. */
export function companyOverviewLabel(): string {
  return vscode.l10n.t('Company Overview');
}
