import * as vscode from 'vscode';
import { notify } from '../../vscode/notify.ts';

/** Asks before a record of the user's is deleted. @returns whether the user agreed. */
export async function confirmDeletion(): Promise<boolean> {
  return notify.confirm(
    vscode.l10n.t('Delete this record?'),
    vscode.l10n.t('What you recorded is deleted for good. Other records and all answers stay.'),
    vscode.l10n.t('Delete'),
  );
}
