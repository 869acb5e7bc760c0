import * as vscode from 'vscode';
import { storeTroubleOf } from '../../licenses/keeping/trouble.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { notify } from '../../vscode/notify.ts';
import { notifyStoreTrouble } from '../../wording/failures/failure-notice.ts';

/** Clears the stored answers of the connection in use, once the user has agreed, and says what became of it. */
export async function clearOnRequest(known: Pick<KnownLicenses, 'clear'>): Promise<void> {
  const isAgreed = await notify.confirm(
    vscode.l10n.t('Clear the stored answers of this connection?'),
    vscode.l10n.t(
      'Gone: companies, licences, annual reports and their history; asking again costs calls. Staying: pinned companies, the ledger of calls, what the vendor has blocked, kept checks with what they saw, and your records of the regulator’s page.',
    ),
    vscode.l10n.t('Clear'),
  );
  if (!isAgreed) return;
  try {
    const { answers, companies } = await known.clear();
    void notify.info(vscode.l10n.t('Stored answers cleared: {0}. Companies: {1}.', answers, companies));
  } catch (error) {
    const trouble = storeTroubleOf(error);
    if (trouble === undefined) throw error;
    void notifyStoreTrouble(trouble);
  }
}
