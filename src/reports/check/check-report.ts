import * as vscode from 'vscode';
import type { ExactTime } from '../../domain/exact-time.ts';
import { regionByCode } from '../../domain/regions/regions.ts';
import { withUnseenMarked } from '../../domain/text/unseen-characters.ts';
import type { DataKind } from '../../licenses/answer.ts';
import type { LeftOut } from '../../domain/list/list-cells.ts';
import type { CheckPlan, DocumentCheck } from '../../licenses/document-check/check.ts';
import { STATES_BY_CONCERN } from '../../licenses/document-check/checked-company.ts';
import { neededTargets } from '../../licenses/document-check/need-verdicts.ts';
import { needCaveat } from '../../sections/check/need-words.ts';
import { needProblems } from '../../pages/need-form.ts';
import { ownRow } from '../../pages/row-view.ts';
import type { Row } from '../../protocol/page.ts';
import { changesView } from '../../sections/check/changes-view.ts';
import type { ChecksCompared } from '../../sections/check/compared-checks.ts';
import { checkedStateWords } from '../../sections/check/concern-words.ts';
import { leftOutWords, placeWords, rowsNotAsked } from '../../sections/check/left-out-words.ts';
import { companiesWords } from '../../wording/counts.ts';
import { otherWaysWords, targetWords } from '../../wording/needs-words.ts';
import { dataWords, reportMark, sourceLabel } from '../../wording/provenance.ts';
import { filledTable, paragraphs, section, type Block, type Report, type ReportTable } from '../blocks.ts';
import { companyTable, type ReportedCompany, type ReportedRow } from './company-rows.ts';
import { foundTable } from './found-table.ts';
import { answersDoubt, onlyTheRegulator } from '../../wording/known.ts';

/** A check to be reported on, with all that became of it. */
export interface ReportedCheck {
  readonly check: DocumentCheck;
  readonly data: DataKind;
  readonly plan: CheckPlan | null;
  readonly companies: readonly ReportedCompany[];
  /** The rows of the lists that it was begun from; `null` where it was not begun from a table. */
  readonly list: readonly ReportedRow[] | null;
  readonly leftOut: readonly LeftOut[];
  /** What changed since the check that it repeats; left out where it repeats none. */
  readonly compared?: ChecksCompared | undefined;
}

/** What became of a check: its totals, what a person must look at first, the licences found, and what was not asked. */
export function checkReport(subject: ReportedCheck, time: ExactTime): Report {
  const { check, data, leftOut } = subject;
  const caveat = needCaveat(subject.plan?.need ?? null);
  return {
    title: withUnseenMarked(vscode.l10n.t('Telecom licences of the companies in {0}', check.title)),
    sample: reportMark(data),
    blocks: [
      ...(subject.compared ? changesBlocks(subject.compared) : []),
      {
        kind: 'facts',
        heading: vscode.l10n.t('Check of companies'),
        rows: [
          ownRow(vscode.l10n.t('Begun'), time(check.began)),
          ownRow(sourceLabel(), dataWords(data)),
          ...needRows(subject.plan),
        ],
      },
      { kind: 'facts', heading: vscode.l10n.t('What it came to'), rows: totalRows(subject) },
      section(vscode.l10n.t('Companies')),
      ...paragraphs(caveat === null ? [] : [caveat]),
      companyTable(subject, time),
      ...foundBlocks(subject, time),
      ...(leftOut.length === 0 ? [] : [section(rowsNotAsked(leftOut.length)), leftOutTable(leftOut)]),
      section(vscode.l10n.t('What this check does not say')),
      {
        kind: 'list',
        items: [answersDoubt(), ...(caveat === null ? [otherWaysWords()] : []), onlyTheRegulator()],
      },
    ],
  };
}

/** As the page of the check begins. */
function changesBlocks(compared: ChecksCompared): readonly Block[] {
  const { heading, intro, lines, notes } = changesView(compared, () => false);
  return [
    section(heading),
    ...paragraphs([intro]),
    ...filledTable({
      name: heading,
      columns: [vscode.l10n.t('Company'), vscode.l10n.t('Changes')],
      rows: lines.map(({ company, words }) => [company, words.join('\n')]),
    }),
    ...(notes.length === 0 ? [] : [{ kind: 'list' as const, items: notes }]),
    section(vscode.l10n.t('Check of companies')),
  ];
}

function needRows(plan: CheckPlan | null): readonly Row[] {
  const need = plan?.need ?? null;
  if (need === null || need.businesses.trim() === '') return [];
  const read = neededTargets(need).map(targetWords).join('、');
  const problems = needProblems(need);
  const region = regionByCode(need.region)?.name ?? vscode.l10n.t('anywhere');
  const row = ownRow(vscode.l10n.t('Businesses needed'), read === '' ? need.businesses : read);
  return [
    problems.length === 0 ? row : { ...row, remark: [`“${need.businesses}”`, ...problems].join('\n') },
    ownRow(vscode.l10n.t('Region'), region),
  ];
}

function totalRows({ check, companies, leftOut }: ReportedCheck): readonly Row[] {
  const counts = Map.groupBy(companies, ({ state }) => state);
  return [
    ownRow(vscode.l10n.t('Companies'), companiesWords(check.total)),
    ...STATES_BY_CONCERN.flatMap((state) => {
      const count = counts.get(state)?.length ?? 0;
      return count === 0 ? [] : [ownRow(checkedStateWords(state), String(count))];
    }),
    ...(leftOut.length === 0 ? [] : [ownRow(vscode.l10n.t('Not asked'), String(leftOut.length))]),
  ];
}

function foundBlocks({ companies }: ReportedCheck, time: ExactTime): readonly Block[] {
  const isAny = companies.some(({ facts }) => facts.own.length > 0);
  return isAny ? [section(vscode.l10n.t('Licences found')), foundTable(companies, time)] : [];
}

function leftOutTable(leftOut: readonly LeftOut[]): ReportTable {
  return {
    kind: 'table',
    name: vscode.l10n.t('Not asked'),
    columns: [vscode.l10n.t('Where'), vscode.l10n.t('In the list'), vscode.l10n.t('Why')],
    rows: leftOut.map((left) => [placeWords(left), left.text, leftOutWords(left)]),
  };
}
