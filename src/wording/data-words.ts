import * as vscode from 'vscode';
import type { DataKind } from '../licenses/answer.ts';

/** Whose data it is, in a word for a column: invented companies must not pass for real ones in a file. */
export function dataWords(data: DataKind): string {
  return data === 'sample' ? vscode.l10n.t('Sample data') : vscode.l10n.t('QCC');
}
