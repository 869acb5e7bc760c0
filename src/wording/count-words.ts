import * as vscode from 'vscode';

export function callsWords(calls: number): string {
  return calls === 1 ? vscode.l10n.t('1 call') : vscode.l10n.t('{0} calls', calls);
}

export function companiesWords(companies: number): string {
  return companies === 1 ? vscode.l10n.t('1 company') : vscode.l10n.t('{0} companies', companies);
}
