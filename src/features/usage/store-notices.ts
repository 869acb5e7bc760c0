import * as vscode from 'vscode';
import type { StoreNotice } from '../../licenses/keeping/store-keeper.ts';
import type { StoreTrouble } from '../../licenses/keeping/trouble.ts';
import { notifyStoreTrouble } from '../../wording/failures/failure-notice.ts';
import { storeTroubleWords } from '../../wording/failures/store-troubles.ts';

/** Tells what happened to the stored answers, once for each thing and window. */
export function storeNotices(log: vscode.LogOutputChannel): (notice: StoreNotice) => void {
  const told = new Set<string>();
  return (notice) => {
    const words = noticeWords(notice);
    if (told.has(words)) return;
    told.add(words);
    log.warn(words);
    void notifyStoreTrouble(troubleOf(notice), words);
  };
}

/** What decides what can be done about a notice. Of a file that was set aside or left out, only the log tells more. */
function troubleOf(notice: StoreNotice): StoreTrouble {
  switch (notice.kind) {
    case 'setAside':
    case 'badRows':
      return 'corrupt';
    case 'newer':
      return 'newer';
    default:
      return notice.reason;
  }
}

function noticeWords(notice: StoreNotice): string {
  switch (notice.kind) {
    case 'setAside': {
      const { keptAt, ledgerRows, ledgerComplete } = notice.file;
      const file = keptAt.split(/[\\/]/u).at(-1) ?? '';
      const kept = ledgerComplete
        ? vscode.l10n.t('All calls of the ledger were saved: {0}.', ledgerRows)
        : vscode.l10n.t('Calls of the ledger that were saved: {0}. Others may be lost.', ledgerRows);
      const what = vscode.l10n.t(
        'The stored answers were damaged; they are kept as {0}, and new ones begun.',
        file,
      );
      return `${what} ${kept}`;
    }
    case 'badRows':
      return vscode.l10n.t('Some stored rows ({0}) could not be read and are left out.', notice.table);
    case 'memory':
      return `${vscode.l10n.t('Answers and calls are kept in memory until this window closes.')} ${storeTroubleWords(notice.reason)}`;
    case 'none':
      return `${vscode.l10n.t('Nothing can be asked: calls cannot be counted here.')} ${storeTroubleWords(notice.reason)}`;
    case 'newer':
      return `${vscode.l10n.t('Stored answers are shown, but nothing can be asked.')} ${storeTroubleWords('newer')}`;
  }
}
