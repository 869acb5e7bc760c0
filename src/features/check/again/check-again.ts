import * as vscode from 'vscode';
import type { Connection } from '../../../licenses/connection.ts';
import type { DataKind, Spending } from '../../../licenses/answer.ts';
import type { DocumentCheck } from '../../../licenses/document-check/check.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { notify } from '../../../vscode/notify.ts';
import { companiesWords } from '../../../wording/counts.ts';
import { notifyFailure } from '../../../wording/failures/failure-notice.ts';
import { listed } from '../../../wording/parts.ts';
import { callsPrice, leftTodayWords, sumOf } from '../../../wording/prices.ts';
import { elsewhereWords, runningWords } from '../check-words.ts';
import { orTellTrouble, type CheckRunner } from '../run/run-check.ts';
import { storedAnswers, type CompanyGroup } from './company-groups.ts';

/** What a check is repeated with. */
export interface AgainParts {
  readonly checks: DocumentChecks;
  readonly runner: Pick<CheckRunner, 'begin'>;
  /** Today's calls at the moment. */
  readonly spending: () => Spending;
  /** What one call costs, in yuan; 0 where money is not shown. */
  readonly unitPrice: () => number;
  /** The kind of data of the present connection. */
  readonly data: () => DataKind | undefined;
  readonly known: Pick<KnownLicenses, 'peek'>;
  /** The connection that the companies are of; nothing is asked of another. `undefined` where there was none. */
  readonly connection: Connection | undefined;
}

/**
 * Asks anew for all companies of a kept check, once the user has agreed to the price. The new check begins with what
 * changed since the old one, which stays as it was.
 */
export async function checkAgain(check: DocumentCheck, parts: AgainParts): Promise<void> {
  const { checks, runner } = parts;
  if (checks.isElsewhere(check.id)) {
    void notify.info(elsewhereWords());
    return;
  }
  const queries = checks.items(check.id).map(({ query }) => query);
  const connection = await agreed({ title: check.title, queries }, parts);
  if (!connection) return;
  const plan = checks.plan(check.id);
  await runner.begin(connection, check.title, {
    queries: queries.map((query) => ({ query, isCall: true })),
    leftOut: checks.leftOut(check.id),
    plan: { lists: [], need: null, ...plan, follows: check.id },
  });
}

/**
 * Asks anew for some companies of the list, once the user has agreed to the price. What is stored of them is kept as a
 * check of its own first, and the new one begins with what changed since.
 */
export async function checkCompaniesAgain(group: CompanyGroup, parts: AgainParts): Promise<void> {
  const { title, queries } = group;
  const { checks, runner, known } = parts;
  const connection = await agreed({ title, queries, notAll: notAllWords(group) }, parts);
  if (!connection) return;
  await orTellTrouble(async () => {
    const answers = await storedAnswers(group, known);
    const stored = vscode.l10n.t('{0}, as stored', title);
    const follows =
      answers.length === 0 ? null : await checks.keepStored(connection, { title: stored, answers });
    if (follows === undefined) {
      await notifyFailure({ kind: 'refused', why: 'otherConnection' });
      return;
    }
    await runner.begin(connection, title, {
      queries: queries.map((query) => ({ query, isCall: true })),
      leftOut: [],
      plan: { lists: [], need: null, follows },
    });
  });
}

/** Says how many companies of the list a group was chosen from, where these are not all; empty where they are. */
export function notAllWords({ lookedAt: { some, all } }: CompanyGroup): string {
  if (some === all) return '';
  return vscode.l10n.t(
    'Among the {0} companies that are pinned or were used last, of {1} in the list',
    ...[some, all],
  );
}

/** What would be asked anew. */
interface Asked {
  readonly title: string;
  readonly queries: readonly string[];
  /** What of it is left out, in words; empty or left out where nothing is. */
  readonly notAll?: string;
}

/** Asks whether the companies may be asked for at their price. @returns the connection that it was agreed for. */
async function agreed(
  { title, queries, notAll = '' }: Asked,
  parts: AgainParts,
): Promise<Connection | undefined> {
  const { checks } = parts;
  if (checks.running !== undefined) {
    void notify.info(runningWords());
    return undefined;
  }
  const connection = await checks.ready();
  if (!connection) {
    await notifyFailure({ kind: 'refused', why: 'notConnected' });
    return undefined;
  }
  if (connection !== parts.connection) {
    await notifyFailure({ kind: 'refused', why: 'otherConnection' });
    return undefined;
  }
  const question = vscode.l10n.t('Check the companies in {0} again?', title);
  const button = vscode.l10n.t('Check Again');
  const detail = [...(notAll === '' ? [] : [notAll]), ...detailOf(queries.length, parts)].join('\n');
  return (await notify.confirm(question, detail, button)) ? connection : undefined;
}

function detailOf(calls: number, { spending, unitPrice, data }: AgainParts): readonly string[] {
  const price = data() === 'sample' ? '' : sumOf(calls, unitPrice(), data());
  return [
    vscode.l10n.t({
      message: '{0}, {1}',
      args: [companiesWords(calls), listed(callsPrice(calls, data()), price)],
      comment: ['{0} is how many companies, {1} how many calls'],
    }),
    ...leftTodayWords(calls, spending()),
    vscode.l10n.t(
      'Every company is asked anew, also where a stored answer is recent. The earlier check stays.',
    ),
  ];
}
