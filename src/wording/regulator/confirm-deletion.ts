import * as vscode from 'vscode';
import type { StoreTrouble } from '../../licenses/keeping/trouble.ts';
import { notify } from '../../vscode/notify.ts';
import { notifyStoreTrouble } from '../failures/failure-notice.ts';
import { storeTroubleWords } from '../failures/store-troubles.ts';

/** Asks before a record of the user's is deleted. @returns whether the user agreed. */
export async function confirmDeletion(): Promise<boolean> {
  return notify.confirm(
    vscode.l10n.t('Delete this record?'),
    vscode.l10n.t('What you recorded is deleted for good. Other records and all answers stay.'),
    vscode.l10n.t('Delete'),
  );
}

/** Says that a record of the user's was not deleted. @param trouble of the store, where it has any. */
export async function notifyNotDeleted(trouble: StoreTrouble | undefined): Promise<void> {
  if (trouble === undefined) {
    await notify.warn(
      vscode.l10n.t('The record was not deleted: it is not there any more, or there is no connection.'),
    );
    return;
  }
  const words = vscode.l10n.t('The record was not deleted. {0}', storeTroubleWords(trouble));
  await notifyStoreTrouble(trouble, words);
}
