import * as vscode from 'vscode';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { Usage } from '../../licenses/usage.ts';
import { StoreError } from '../../store/file/trouble.ts';
import { notify } from '../../vscode/notify.ts';
import { storeTroubleWords } from '../../wording/store-troubles.ts';

/** Clears the stored answers of the connection in use, once the user has agreed, and says what became of it. */
export async function clearAnswers(service: LicenseService, usage: Usage): Promise<void> {
  const isAgreed = await notify.confirm(
    vscode.l10n.t('Clear the stored answers of this connection?'),
    vscode.l10n.t(
      'Gone: companies, licences, annual reports and their history; asking again costs calls. Staying: pinned companies, the ledger of calls, and what the vendor has blocked.',
    ),
    vscode.l10n.t('Clear'),
  );
  if (!isAgreed) return;
  try {
    const { answers, companies } = await usage.clearAnswers();
    void notify.info(vscode.l10n.t('Cleared: {0} answers about {1} companies.', answers, companies));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    void notify.warn(storeTroubleWords(error.reason));
  }
  service.forgetNames();
}
