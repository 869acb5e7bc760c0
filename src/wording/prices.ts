import * as vscode from 'vscode';
import type { Counted } from '../domain/counted.ts';
import type { DataKind, Spending } from '../licenses/answer.ts';

/** What asking once costs, for every place that asks. @param data whose data it would be; `undefined` where nobody is connected. */
export function callPrice(data: DataKind | undefined): string {
  return data === 'sample'
    ? vscode.l10n.t('1 call, sample data: free')
    : vscode.l10n.t('1 call, may be charged');
}

/** What asking so many times costs. @param data whose data it would be; `undefined` where nobody is connected. */
export function callsPrice(calls: number, data: DataKind | undefined): string {
  if (calls === 1) return callPrice(data);
  return data === 'sample'
    ? vscode.l10n.t('{0} calls, sample data: free', calls)
    : vscode.l10n.t('{0} calls, each may be charged', calls);
}

/** The price of a question that a stored answer serves: it is no call. */
export function noCall(): string {
  return vscode.l10n.t('no call');
}

/** What so many calls cost as a sum: nothing of sample data, or yuan; empty where no price is set. @param unitPrice the user's own for one call; 0 is none. */
export function sumOf(calls: number, unitPrice: number, data: DataKind | undefined): string {
  return data === 'sample' ? vscode.l10n.t('sample data: free') : money(calls, unitPrice);
}

/** What is left of today's limit, and that so many calls pause at it; none where the user set no limit. */
export function leftTodayWords(calls: number, { today, limit }: Spending): readonly string[] {
  if (limit === 0) return [];
  const left = Math.max(0, limit - today);
  const words = vscode.l10n.t('{0} of {1} left today', left, limit);
  return calls > left ? [words, vscode.l10n.t('pauses at the limit')] : [words];
}

/** Today's calls against the user's limit. */
export function spendingWords({ today, limit }: Spending): string {
  if (limit === 0)
    return today === 1 ? vscode.l10n.t('1 call today') : vscode.l10n.t('{0} calls today', today);
  return vscode.l10n.t('{0} of {1} calls today', today, limit);
}

/** Whether a call may be charged, in a word or two for a list. @param data whose data it was asked of; `undefined` where nobody is connected. */
export function countedWords(counted: Counted, data: DataKind | undefined): string {
  if (data === 'sample' && counted !== 'no') return vscode.l10n.t('sample data: free');
  switch (counted) {
    case 'yes':
      return vscode.l10n.t('counted');
    case 'no':
      return vscode.l10n.t('not counted');
    case 'maybe':
      return vscode.l10n.t('may be counted');
  }
}

/** What so many calls cost, in yuan; empty where no price is set. @param unitPrice the user's own for one call; 0 is none. */
export function money(calls: number, unitPrice: number): string {
  if (unitPrice === 0) return '';
  return new Intl.NumberFormat(vscode.env.language, { style: 'currency', currency: 'CNY' }).format(
    calls * unitPrice,
  );
}
