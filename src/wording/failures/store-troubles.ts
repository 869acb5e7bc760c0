import * as vscode from 'vscode';
import type { StoreTrouble } from '../../licenses/keeping/trouble.ts';

/** Why the store of answers does not work, and what to do about it. */
export function storeTroubleWords(trouble: StoreTrouble): string {
  switch (trouble) {
    case 'noSqlite':
      return vscode.l10n.t('This editor has no SQLite; update it.');
    case 'readOnly':
      return vscode.l10n.t(
        "The folder for stored answers may not be written; check its owner and the disk's mode.",
      );
    case 'full':
      return vscode.l10n.t('The disk is full; make room, then reload the window.');
    case 'locked':
      return vscode.l10n.t('Another window holds the stored answers; try again.');
    case 'newer':
      return vscode.l10n.t('A newer version of the extension wrote the stored answers; update this window.');
    case 'io':
      return vscode.l10n.t('The disk with the stored answers failed or cannot be reached.');
    case 'corrupt':
      return vscode.l10n.t('The stored answers are damaged and could not be set aside.');
    case 'closed':
    case 'unexpected':
      return vscode.l10n.t('Reload the window, then try again.');
  }
}
