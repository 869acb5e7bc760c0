import * as vscode from 'vscode';
import type { DataKind } from '../licenses/answer.ts';

/** Whose data it is, in a word for a column: invented companies must not pass for real ones in a file. */
export function dataWords(data: DataKind): string {
  return data === 'sample' ? vscode.l10n.t('Sample data') : vscode.l10n.t('QCC');
}

/** The mark of invented companies within a line. */
export function sampleWord(): string {
  return vscode.l10n.t('sample data');
}

/** The mark of invented companies, as a sentence over all that shows them. */
export function sampleNotice(): string {
  return vscode.l10n.t('Sample data: every company is invented.');
}

/** The mark of invented companies over a report, which may be read by itself; `null` for the vendor's own. */
export function reportMark(data: DataKind): string | null {
  return data === 'sample' ? sampleNotice() : null;
}

/** What stands before whose data it is. */
export function sourceLabel(): string {
  return vscode.l10n.t('Source');
}

/** What stands before the vendor's own number of a call. */
export function orderNumberLabel(): string {
  return vscode.l10n.t('Order number');
}
