import * as vscode from 'vscode';
import type { Counted } from '../domain/counted.ts';

/** Whether a call may be charged, in a word or two for a list. */
export function countedWords(counted: Counted): string {
  switch (counted) {
    case 'yes':
      return vscode.l10n.t('counted');
    case 'no':
      return vscode.l10n.t('not counted');
    case 'maybe':
      return vscode.l10n.t('may be counted');
  }
}
