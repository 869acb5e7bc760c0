import * as vscode from 'vscode';
import type { DocumentChecks } from '../../licenses/document-check/document-checks.ts';
import { mayAskAgain } from '../../licenses/document-check/outcome.ts';
import type { DocumentCheck } from '../../licenses/document-check/check.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { checkMeant } from '../../vscode/command-target.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { notify } from '../../vscode/notify.ts';
import { checkTitle, elsewhereWords, runningWords } from './check-words.ts';
import { pickCheck, type WhichCheck } from './pick-check.ts';
import { checkAgain, checkCompaniesAgain, type AgainParts } from './again/check-again.ts';
import { pickAgain } from './again/pick-again.ts';
import type { CheckResults } from './check-results.ts';
import type { CheckRunner } from './run/run-check.ts';

/** What the commands about a check act on. */
export interface CheckCommandParts {
  readonly checks: DocumentChecks;
  readonly runner: CheckRunner;
  readonly results: Pick<CheckResults, 'shown' | 'show' | 'export'>;
  readonly known: KnownLicenses;
  /** What a check is repeated with. */
  readonly again: Omit<AgainParts, 'checks' | 'runner' | 'known' | 'connection'>;
}

/** What is done with a check that was begun: resume, stop, show, export, repeat and discard it. */
export function registerCheckCommands({
  checks,
  runner,
  results,
  known,
  again,
}: CheckCommandParts): Disposable {
  /** The check that a command was called for; where it was called for none, the user's choice of those it can be about. */
  const chosen = async (
    given: unknown,
    which: WhichCheck,
    canBeAbout: (check: DocumentCheck) => boolean = () => true,
  ): Promise<DocumentCheck | undefined> => {
    const meant = checkMeant(given);
    // The command may be the first thing in a window, before it is known whose checks there are.
    await checks.ready();
    const choice = checks.all.filter((check) =>
      meant === undefined ? canBeAbout(check) : check.id === meant,
    );
    return pickCheck(choice, results.shown, which);
  };
  const disposables = new DisposableStore();
  for (const command of [
    vscode.commands.registerCommand('telecomLicense.resumeCheck', async (given: unknown) => {
      const check = await chosen(
        given,
        { title: vscode.l10n.t('Resume which check?'), spends: true },
        (check) => goesOn(check, checks),
      );
      if (check) await runner.resume(check.id);
    }),
    vscode.commands.registerCommand('telecomLicense.stopCheck', () => {
      checks.stop();
    }),
    vscode.commands.registerCommand('telecomLicense.showCheck', async (given: unknown) => {
      const check = await chosen(given, { title: vscode.l10n.t('Show the result of which check?') });
      if (check) await results.show(check.id);
    }),
    vscode.commands.registerCommand('telecomLicense.exportCheck', async (given: unknown) => {
      const check = await chosen(given, { title: vscode.l10n.t('Export the result of which check?') });
      if (check) await results.export(check.id);
    }),
    vscode.commands.registerCommand('telecomLicense.checkAgain', async (given: unknown) => {
      // What is offered is of this connection: while the user picks, another may take its place.
      const connection = await checks.ready();
      const meant = checkMeant(given) ?? results.shown;
      const check = checks.all.find(({ id }) => id === meant);
      const chosenOne = check ? ({ kind: 'check', check } as const) : await pickAgain(checks.all, known);
      const parts = { ...again, checks, runner, known, connection };
      if (chosenOne?.kind === 'check') await checkAgain(chosenOne.check, parts);
      if (chosenOne?.kind === 'companies') await checkCompaniesAgain(chosenOne.group, parts);
    }),
    vscode.commands.registerCommand('telecomLicense.discardCheck', async (given: unknown) => {
      const check = await chosen(given, { title: vscode.l10n.t('Discard which check?') });
      if (check) await discard(checks, check);
    }),
  ])
    disposables.add(command);
  return disposables;
}

/** Whether there is anything left to ask for in a check. */
function goesOn({ id, done, total }: DocumentCheck, checks: Pick<DocumentChecks, 'items'>): boolean {
  return done < total || checks.items(id).some(mayAskAgain);
}

/** Discards a check once the user has agreed: what of it was paid for is told nowhere else. */
export async function discard(
  checks: Pick<DocumentChecks, 'all' | 'whereIs' | 'discard'>,
  check: DocumentCheck,
): Promise<void> {
  const { id, done, total } = check;
  const refused = { running: runningWords, elsewhere: elsewhereWords };
  const where = checks.whereIs(id);
  if (where !== 'waiting') {
    void notify.info(refused[where]());
    return;
  }
  const detail = [
    vscode.l10n.t('Gone: its list of companies with what became of each. Staying: the stored answers.'),
    ...(done < total ? [vscode.l10n.t('{0} of {1} companies were not asked yet.', total - done, total)] : []),
  ].join('\n');
  const question = vscode.l10n.t('Discard the check of {0}?', checkTitle(check, checks.all));
  if (!(await notify.confirm(question, detail, vscode.l10n.t('Discard')))) return;
  const outcome = checks.discard(id);
  if (outcome !== 'discarded') void notify.info(refused[outcome]());
}
