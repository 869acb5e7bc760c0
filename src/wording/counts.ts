import * as vscode from 'vscode';

/** A number of calls in the user's language, e.g. "3 calls". */
export function callsWords(calls: number): string {
  return calls === 1 ? vscode.l10n.t('1 call') : vscode.l10n.t('{0} calls', calls);
}

/** A number of companies in the user's language, e.g. "3 companies". */
export function companiesWords(companies: number): string {
  return companies === 1 ? vscode.l10n.t('1 company') : vscode.l10n.t('{0} companies', companies);
}

/** A number of rows of a table in the user's language, e.g. "3 rows". */
export function rowsWords(rows: number): string {
  return rows === 1 ? vscode.l10n.t('1 row') : vscode.l10n.t('{0} rows', rows);
}

/** A number of licences in the user's language, e.g. "1 licence". */
export function licensesWords(licenses: number): string {
  return licenses === 1 ? vscode.l10n.t('1 licence') : vscode.l10n.t('{0} licences', licenses);
}

/** What stands above a list of licences. */
export function licensesHeading(): string {
  return vscode.l10n.t({
    message: 'Licences',
    args: [],
    comment: ['Heading above a list of licences, not their number'],
  });
}

/** How many of the licences that the vendor has are here, e.g. "1 of 117 licences"; the number alone where all are. */
export function loadedOf(loaded: number, total: number): string {
  return loaded < total ? vscode.l10n.t('{0} of {1} licences', loaded, total) : licensesWords(loaded);
}

/** How many licences the vendor has beyond those that were loaded, in the user's language, e.g. "3 more". */
export function moreLicenses(count: number): string {
  return vscode.l10n.t('{0} more', count);
}

/** How many of the licences only an earlier round brought, in the user's language: they are as old as they were. */
export function earlierLicenses(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 of these licences is from an earlier answer')
    : vscode.l10n.t('{0} of these licences are from an earlier answer', count);
}

/** How many rows of an answer hold no licence that can be read, in the user's language. */
export function unreadableRows(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 row could not be read')
    : vscode.l10n.t('{0} rows could not be read', count);
}

/** That the vendor counted licences and sent none of them. @param count by the vendor. */
export function noneSent(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 licence counted by the vendor, and not sent')
    : vscode.l10n.t('{0} licences counted by the vendor, and none sent', count);
}
