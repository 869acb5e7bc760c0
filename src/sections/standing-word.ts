import * as vscode from 'vscode';
import type { Standing } from '../domain/scope/entry.ts';

/** What a scope's text says of a business, in a word. Only the vendor's validity says whether the licence holds. */
export function standingWord(standing: Standing): string {
  switch (standing) {
    case 'named':
      return vscode.l10n.t('licensed');
    case 'refused':
      return vscode.l10n.t('refused');
    case 'cancelled':
      return vscode.l10n.t('cancelled');
    case 'mentioned':
      return vscode.l10n.t('mentioned only');
    case 'doubtful':
      return vscode.l10n.t('cannot tell');
  }
}
