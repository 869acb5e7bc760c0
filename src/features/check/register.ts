import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import { mayAskAgain } from '../../licenses/document-check/outcome.ts';
import type { DocumentChecks } from '../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { DocumentCheck } from '../../licenses/document-check/check.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { Mentions } from '../../vscode/mentions.ts';
import type { Settings } from '../../vscode/settings.ts';
import { chooseCompanies } from './check-list.ts';
import { registerCheckStatus } from './check-status.ts';
import { elsewhereWords, runningWords, tell, warn } from './check-words.ts';
import { checkMeant, pickCheck } from './pick-check.ts';
import { registerCheckResults } from './result/result-documents.ts';
import { CheckRunner } from './run-check.ts';
import { readSource } from './sources.ts';

/** Check Companies in This Document…, and what is done with a check afterwards. */
export function registerCompanyCheck(
  known: KnownLicenses,
  service: Pick<LicenseService, 'spending'>,
  checks: DocumentChecks,
  mentions: Mentions,
  settings: Settings,
  data: () => DataKind | undefined,
): Disposable {
  const disposables = new DisposableStore();
  const results = disposables.add(registerCheckResults(known, checks, data));
  const runner = new CheckRunner(checks, results);
  disposables.add(registerCheckStatus(checks));
  disposables.add(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) checks.announce();
    }),
  );

  const begin = async (...asked: readonly unknown[]): Promise<void> => {
    if (checks.running !== undefined) {
      tell(runningWords());
      return;
    }
    const source = await readSource(asked, mentions);
    if (!source) return;
    if (source.candidates.length === 0) {
      tell(vscode.l10n.t('No company is named in {0}.', source.title));
      return;
    }
    const connection = await checks.ready();
    if (!connection) {
      warn({ kind: 'refused', why: 'notConnected' });
      return;
    }
    const { data: kind } = connection;
    const prices = { data: kind, unitPrice: settings.unitPrice, spending: () => service.spending };
    const queries = await chooseCompanies(source, known, prices);
    if (!queries || queries.length === 0) return;
    await runner.begin(connection, source.title, queries);
  };
  disposables.add(vscode.commands.registerCommand('telecomLicense.checkDocument', begin));

  /** @param about the checks that the command can be about where it is called for none. */
  const add = (
    name: string,
    title: string,
    about: (check: DocumentCheck) => boolean,
    act: (check: DocumentCheck) => unknown,
  ): void => {
    disposables.add(
      vscode.commands.registerCommand(`telecomLicense.${name}`, async (given: unknown) => {
        const { all } = checks;
        const meant = checkMeant(given);
        const choice = meant === undefined ? all.filter(about) : all.filter(({ id }) => id === meant);
        const check = await pickCheck(choice, results.shown, title);
        return check && act(check);
      }),
    );
  };
  const any = (): boolean => true;
  const goesOn = ({ id, done, total }: DocumentCheck): boolean =>
    done < total || checks.items(id).some(mayAskAgain);
  add('resumeCheck', vscode.l10n.t('Resume which check?'), goesOn, ({ id }) => runner.resume(id));
  add('showCheck', vscode.l10n.t('Show the result of which check?'), any, ({ id }) => results.show(id));
  add('exportCheck', vscode.l10n.t('Export the result of which check?'), any, ({ id }) => results.export(id));
  add('discardCheck', vscode.l10n.t('Discard which check?'), any, ({ id }) => {
    const done = checks.discard(id);
    if (done === 'running') tell(runningWords());
    if (done === 'elsewhere') tell(elsewhereWords());
  });
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.stopCheck', () => {
      checks.stop();
    }),
  );
  return disposables;
}
