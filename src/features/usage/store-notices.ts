import * as vscode from 'vscode';
import type { StoreNotice } from '../../licenses/keeping/store-keeper.ts';
import { notify } from '../../vscode/notify.ts';
import { storeTroubleWords } from '../../wording/failures/store-troubles.ts';

/** Tells what happened to the stored answers, once for each thing and window. */
export function storeNotices(log: vscode.LogOutputChannel): (notice: StoreNotice) => void {
  const told = new Set<string>();
  return (notice) => {
    const words = noticeWords(notice);
    if (told.has(words)) return;
    told.add(words);
    log.warn(words);
    void notify.warn(words);
  };
}

function noticeWords(notice: StoreNotice): string {
  switch (notice.kind) {
    case 'setAside': {
      const { keptAt, ledgerRows, ledgerComplete } = notice.file;
      const file = keptAt.split(/[\\/]/u).at(-1) ?? '';
      const kept = ledgerComplete
        ? vscode.l10n.t('All {0} calls of the ledger were saved.', ledgerRows)
        : vscode.l10n.t('{0} calls of the ledger were saved, others may be lost.', ledgerRows);
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
