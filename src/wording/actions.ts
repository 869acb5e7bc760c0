import * as vscode from 'vscode';
import type { VendorBase } from '../licenses/bases.ts';

// What buttons and rows are called that several features have: one deed, one name.

/** The label of what saves what is stored as evidence that stands alone. */
export function saveEvidenceLabel(): string {
  return vscode.l10n.t('Save Evidence…');
}

/** The label of what asks although an earlier answer of the vendor forbids it. */
export function tryAnywayLabel(): string {
  return vscode.l10n.t('Try once anyway');
}

/** The label of what asks although an earlier answer of the vendor forbids it. @param price of the call, in words. */
export function askAnywayLabel(price: string): string {
  return vscode.l10n.t('Try once anyway ({0})', price);
}

/** The label of a button that asks anew for what is known. @param price of the call, in words. */
export function refreshLabel(price: string): string {
  return vscode.l10n.t('Refresh ({0})', price);
}

/** The label of what ends a check of companies for now. */
export function stopCheckLabel(): string {
  return vscode.l10n.t('Stop the check');
}

/** The label of what goes on with a check of companies. */
export function resumeCheckLabel(): string {
  return vscode.l10n.t('Resume the check');
}

/** The label of what asks for the user's key. */
export function signInLabel(): string {
  return vscode.l10n.t('Sign In…');
}

/** The label of what connects to the built-in, invented companies. */
export function useSampleDataLabel(): string {
  return vscode.l10n.t('Use Sample Data');
}

/** The label of what opens the search for a company. */
export function searchLabel(): string {
  return vscode.l10n.t('Search Company…');
}

/** The label of what shows the setting that a message names. */
export function openSettingLabel(): string {
  return vscode.l10n.t('Open Setting');
}

/** The label of what shows all settings of the extension. */
export function settingsLabel(): string {
  return vscode.l10n.t('Settings');
}

/** The label of what shows the log of the extension. */
export function showLogLabel(): string {
  return vscode.l10n.t('Show Log');
}

/** The label of what begins this window anew. */
export function reloadWindowLabel(): string {
  return vscode.l10n.t('Reload Window');
}

/** The label of what opens the site of the vendor's service in a browser, where the user's account is looked after. */
export function openAccountSiteLabel(base: VendorBase): string {
  switch (base) {
    case 'pro':
      return vscode.l10n.t('Open QCC Pro');
    case 'openPlatform':
      return vscode.l10n.t('Open QCC Open Platform');
  }
}

/** The label of what asks the vendor for a company. @param query what is asked for. */
export function askForLabel(query: string): string {
  return vscode.l10n.t('Search QCC for “{0}”', query);
}

/** The label of what shows the stored answer to a search, without a call. @param query what was asked for. */
export function showStoredLabel(query: string): string {
  return vscode.l10n.t('Show the stored answer for “{0}”', query);
}

/** The label of what copies what a user sends to support. */
export function copyDiagnosticsLabel(): string {
  return vscode.l10n.t('Copy Diagnostics');
}

/** The label of what writes what is known into a file of the user's choice. */
export function exportLabel(): string {
  return vscode.l10n.t('Export…');
}

/** The label of what copies what is known as one sentence, in a language that the user chooses. */
export function copySentenceLabel(): string {
  return vscode.l10n.t('Copy as Sentence…');
}

/** The label of what copies what is known as Markdown. */
export function copyMarkdownLabel(): string {
  return vscode.l10n.t('Copy as Markdown');
}

/** The label of what asks for all pages of an answer that were not loaded. */
export function loadAllLabel(): string {
  return vscode.l10n.t('Load all pages that are left');
}

/** The label of what asks for the next page of an answer. */
export function loadMoreLabel(): string {
  return vscode.l10n.t('Load more');
}

/** The label of what opens the page of a company. */
export function companyOverviewLabel(): string {
  return vscode.l10n.t('Company Overview');
}
