import * as vscode from 'vscode';
import { STATES_BY_CONCERN } from '../../../licenses/document-check/checked-company.ts';
import { mayAskAgain } from '../../../licenses/document-check/outcome.ts';
import { needForm } from '../../../pages/need-form.ts';
import type {
  Arrangement,
  ChangesView,
  CheckRowView,
  CheckView,
  RowState,
} from '../../../protocol/check-page.ts';
import { exportLabel, saveEvidenceLabel } from '../../../wording/actions.ts';
import { callsWords, companiesWords } from '../../../wording/counts.ts';
import { needCaveat, needTitles } from '../../../sections/check/need-words.ts';
import { inOneLine } from '../../../wording/parts.ts';
import { orderNumberLabel, sampleNotice } from '../../../wording/provenance.ts';
import { absoluteTime } from '../../../wording/times.ts';
import { checkedStateWords } from '../../../sections/check/concern-words.ts';
import { claimsAny, rowsByPlace } from '../../../licenses/document-check/list-rows.ts';
import type { RowResult } from '../result/list-results.ts';
import type { CheckInSight } from '../result/read-companies.ts';
import type { ReadCompany } from '../result/check-row.ts';
import { companyRow, leftOutRows } from './row-views.ts';
import { answersDoubt } from '../../../wording/known.ts';

/** What the page of a check is made of beside the check itself. */
export interface CheckViewParts {
  readonly companies: readonly ReadCompany[];
  /** What was found for each row of its lists. */
  readonly list: readonly RowResult[];
  readonly arrangement: Arrangement;
  readonly changes: ChangesView | null;
  /** What a search for a company is called that says its price. */
  readonly searchLabel: (query: string) => string;
}

/** All that the page of a check shows. */
export function checkView(
  inSight: CheckInSight,
  { companies, list, arrangement, changes, searchLabel }: CheckViewParts,
): CheckView {
  const { check, data, plan } = inSight;
  const need = plan?.need ?? null;
  const rowsOf = rowsByPlace(list);
  const rows = [
    ...companies.map((company) => ({
      ...companyRow(company, rowsOf.get(company.item.place) ?? [], need),
      search: company.branchOf === undefined ? null : searchLabel(company.branchOf),
    })),
    ...leftOutRows(inSight),
  ];
  return {
    kind: 'check',
    heading: vscode.l10n.t('Telecom licences of the companies in {0}', check.title),
    summary: inOneLine(companiesWords(check.total), absoluteTime(check.began)),
    sample: data === 'sample' ? sampleNotice() : null,
    progress: progressOf(inSight),
    actions: actionsOf(inSight),
    changes,
    totals: {
      heading: vscode.l10n.t('What it came to'),
      all: vscode.l10n.t('all rows'),
      states: totalsOf(rows),
    },
    need: {
      summary: vscode.l10n.t('Do the licences of all of them cover what is needed?'),
      ...needForm(need),
      caveat: needCaveat(need),
    },
    columns: columnsOf(inSight),
    search: vscode.l10n.t('Search in the result'),
    order: {
      label: vscode.l10n.t('Order'),
      options: [
        { value: 'concern', word: vscode.l10n.t('what is to be looked at first') },
        { value: 'list', word: vscode.l10n.t('as in the list') },
        { value: 'name', word: vscode.l10n.t('by name') },
      ],
    },
    shown: vscode.l10n.t({
      message: '{0} of {1} rows',
      args: ['{0}', '{1}'],
      comment: ['How many rows of a table are shown'],
    }),
    none: vscode.l10n.t('No row is like that.'),
    rows,
    arrangement,
    notes: [answersDoubt()],
  };
}

function totalsOf(rows: readonly CheckRowView[]): CheckView['totals']['states'] {
  const counts = Map.groupBy(rows, ({ state }) => state);
  const states: readonly RowState[] = [...STATES_BY_CONCERN, 'leftOut'];
  return states.flatMap((state) => {
    const count = counts.get(state)?.length ?? 0;
    if (count === 0) return [];
    return {
      state,
      count,
      word: state === 'leftOut' ? vscode.l10n.t('not asked') : checkedStateWords(state),
    };
  });
}

function columnsOf({ plan }: CheckInSight): CheckView['columns'] {
  return {
    company: vscode.l10n.t('Company'),
    state: vscode.l10n.t('State'),
    licenses: vscode.l10n.t('Licences'),
    claims: claimsAny(plan) ? vscode.l10n.t('Claimed number against what was found') : null,
    needs: needTitles(plan?.need ?? null),
    answer: inOneLine(vscode.l10n.t('Day of the answer (UTC+8)'), orderNumberLabel()),
    concerns: vscode.l10n.t('Why it is to be looked at'),
  };
}

function progressOf({ check: { done, total }, isRunning }: CheckInSight): CheckView['progress'] {
  if (done === total) return null;
  const words = isRunning
    ? vscode.l10n.t('Under way: {0} of {1}', done, total)
    : vscode.l10n.t('Paused: {0} of {1}', done, total);
  return { done, total, words };
}

function actionsOf({ check, items, isRunning }: CheckInSight): CheckView['actions'] {
  const waiting = items.filter(({ state }) => state === 'waiting');
  const calls = waiting.filter(({ isCall }) => isCall).length;
  const isOpen = waiting.length > 0 || items.some(mayAskAgain);
  return [
    { action: 'export', label: exportLabel(), primary: check.done === check.total },
    { action: 'saveEvidence', label: saveEvidenceLabel(), primary: false },
    ...(isRunning ? [{ action: 'stop' as const, label: vscode.l10n.t('Stop'), primary: false }] : []),
    ...(!isRunning && isOpen
      ? [
          {
            action: 'resume' as const,
            label:
              waiting.length > 0
                ? vscode.l10n.t('Resume ({0})', callsWords(calls))
                : vscode.l10n.t('Ask again…'),
            primary: false,
          },
        ]
      : []),
    ...(isRunning
      ? []
      : [
          { action: 'checkAgain' as const, label: vscode.l10n.t('Check Again…'), primary: false },
          { action: 'discard' as const, label: vscode.l10n.t('Discard…'), primary: false },
        ]),
  ];
}
