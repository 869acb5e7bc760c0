import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { CompanyChecks } from '../../licenses/company-checks.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { DocumentCheck } from '../../store/document-checks.ts';
import { StoreError } from '../../store/trouble.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { failureLines } from '../../vscode/failure-words.ts';
import type { Mentions } from '../../vscode/mentions.ts';
import { saveTable } from '../../vscode/save-table.ts';
import type { Settings } from '../../vscode/settings.ts';
import { storeTroubleWords } from '../../vscode/store-trouble-words.ts';
import { withoutLinks } from '../../vscode/toast.ts';
import { chooseCompanies } from './check-list.ts';
import { resultTable } from './check-result.ts';
import { registerCheckResults } from './result-documents.ts';
import { readSource } from './sources.ts';
import { registerCheckStatus } from './check-status.ts';

/** Check Companies in This Document…, and what is done with a check afterwards. */
export function registerCompanyCheck(
  service: LicenseService,
  checks: CompanyChecks,
  mentions: Mentions,
  settings: Settings,
  data: () => DataKind | undefined,
): Disposable {
  const disposables = new DisposableStore();
  const results = disposables.add(registerCheckResults(service, checks, () => data() === 'sample'));
  disposables.add(registerCheckStatus(checks));

  const run = async (id: number): Promise<void> => {
    try {
      const end = await checks.run(id);
      if (end.kind === 'finished') await results.show(id);
      if (end.kind !== 'paused') return;
      const [resume, show] = [vscode.l10n.t('Resume'), vscode.l10n.t('Show Result So Far')];
      const words = [vscode.l10n.t('The check is paused.'), ...failureLines(end.why)].join(' ');
      const chosen = await vscode.window.showWarningMessage(withoutLinks(words), resume, show);
      if (chosen === resume) await run(id);
      if (chosen === show) await results.show(id);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      void vscode.window.showWarningMessage(storeTroubleWords(error.reason));
    }
  };

  const begin = async (...asked: readonly unknown[]): Promise<void> => {
    if (checks.running !== undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('A check is running; stop it first.'));
      return;
    }
    const source = await readSource(asked, mentions);
    if (!source) return;
    if (source.candidates.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No company is named in {0}.', source.title));
      return;
    }
    const prices = { data: data(), unitPrice: settings.unitPrice };
    const queries = await chooseCompanies(source, service, prices);
    if (!queries || queries.length === 0) return;
    // What was finished was shown; its answers stay, and only the list of them goes.
    for (const old of checks.all) if (old.done === old.total) checks.discard(old.id);
    const id = checks.begin(source.title, queries);
    if (id !== undefined) await run(id);
  };

  const add = (name: string, act: (check: DocumentCheck) => unknown): void => {
    disposables.add(
      vscode.commands.registerCommand(`telecomLicense.${name}`, () => {
        const check = checks.current ?? checks.all[0];
        if (check) return act(check);
        void vscode.window.showInformationMessage(vscode.l10n.t('There is no check yet.'));
        return undefined;
      }),
    );
  };
  disposables.add(vscode.commands.registerCommand('telecomLicense.checkDocument', begin));
  add('resumeCheck', async ({ id }) => {
    if (checks.items(id).some(({ state }) => state === 'waiting')) await run(id);
    await offerInterrupted(checks, id, run);
  });
  add('stopCheck', () => {
    checks.stop();
  });
  add('showCheck', ({ id }) => results.show(id));
  add('exportCheck', (check) => {
    const name = vscode.l10n.t('{0}, licences', check.title);
    return saveTable(name, resultTable(check, checks.items(check.id), service));
  });
  add('discardCheck', ({ id }) => {
    if (checks.running !== id) checks.discard(id);
  });
  return disposables;
}

/** What was under way when a window crashed may be charged: whether it is asked once more is the user's decision. */
async function offerInterrupted(
  checks: CompanyChecks,
  id: number,
  run: (id: number) => Promise<void>,
): Promise<void> {
  if (checks.running !== undefined) return;
  const items = checks.items(id);
  const interrupted = items.filter(({ state }) => state === 'asked').length;
  if (interrupted === 0 || items.some(({ state }) => state === 'waiting')) return;
  const again = vscode.l10n.t('Ask Again');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} queries were under way when the check was interrupted, and may be charged. Asking them again may charge them twice.',
      interrupted,
    ),
    again,
  );
  if (chosen !== again) return;
  checks.askAgain(id);
  await run(id);
}
