import * as vscode from 'vscode';
import type { DataKind, Spending } from '../licenses/answer.ts';

/** What asking costs, beside every place that asks. */
export function callPrice(data: DataKind | undefined): string {
  return data === 'sample'
    ? vscode.l10n.t('1 call, sample data: free')
    : vscode.l10n.t('1 call, may be charged');
}

/** Today's calls against the user's limit. */
export function spendingWords({ today, limit }: Spending): string {
  return limit === 0
    ? vscode.l10n.t('{0} calls today', today)
    : vscode.l10n.t('{0} of {1} calls today', today, limit);
}
