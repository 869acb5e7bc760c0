import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { ExactTime } from '../../domain/exact-time.ts';
import type { LeftOut } from '../../domain/list/list-cells.ts';
import type { CheckItem, CheckPlan } from '../../licenses/document-check/check.ts';
import {
  STATES_BY_CONCERN,
  type CheckedCompany,
  type CheckedState,
} from '../../licenses/document-check/checked-company.ts';
import type { CheckedClaim } from '../../licenses/document-check/checked-claims.ts';
import {
  claimsAny,
  rowsByPlace,
  unaskedBeside,
  type RowOfTable,
} from '../../licenses/document-check/list-rows.ts';
import type { LicenseAnswer } from '../../licenses/document-check/license-answers.ts';
import { otherNameIn, type KeptRecord } from '../../licenses/kept-record.ts';
import type { CompanyVerdict } from '../../licenses/document-check/need-verdicts.ts';
import {
  branchWords,
  checkedStateWords,
  claimWords,
  companyDoubtWords,
  unaskedWords,
  wrongCodeWords,
} from '../../sections/check/concern-words.ts';
import { rowPlaces } from '../../sections/check/left-out-words.ts';
import { verdictRemarks } from '../../sections/check/need-words.ts';
import { licensesHeading } from '../../wording/counts.ts';
import { noAnswerWords } from '../../wording/failures/no-answer.ts';
import { recordSubjectWords } from '../../sections/regulator/contrary-record-words.ts';
import { countedLicenses } from '../../wording/license/found-licenses.ts';
import { targetWords, verdictWords } from '../../wording/needs-words.ts';
import { inOneLine, labelled } from '../../wording/parts.ts';
import { orderNumberLabel } from '../../wording/provenance.ts';
import { recordLine, yourRecordLabel } from '../../wording/regulator/record-words.ts';
import type { ReportTable } from '../blocks.ts';

/** One company of a check. */
export interface ReportedCompany {
  readonly item: CheckItem;
  /** The company whose branch its list names there, if it does. */
  readonly branchOf?: string | undefined;
  /** Whose data the check asked. */
  readonly data: DataKind;
  readonly facts: CheckedCompany;
  /** What became of it, with what the list claims of it. */
  readonly state: CheckedState;
  /**
   * The answer that the facts were read from, which may be later than the check's own. `null` where there is none, or where
   * it was cleared: then the facts, if any, are what the check noted when it was answered.
   */
  readonly answer: LicenseAnswer | null;
  /** The answer of each of its own licences, in their order; `null` where it is not known. */
  readonly licenseAnswers: readonly (LicenseAnswer | null)[];
  readonly verdicts: readonly CompanyVerdict[];
  /** What the user recorded of its licences and of itself, the present record of each. */
  readonly records: readonly KeptRecord[];
}

/** One row of a list that a check was begun from. */
export interface ReportedRow extends RowOfTable {
  readonly claims: readonly CheckedClaim[];
}

interface Companies {
  readonly plan: CheckPlan | null;
  readonly companies: readonly ReportedCompany[];
  readonly list: readonly ReportedRow[] | null;
  readonly leftOut: readonly LeftOut[];
}

/** The companies of a check, one in a row: what a person must look at first, those alike in the order of the list. */
export function companyTable({ plan, companies, list, leftOut }: Companies, time: ExactTime): ReportTable {
  const rowsOf = rowsByPlace(list ?? []);
  const besideIn = unaskedBeside(leftOut);
  const hasNeed = companies.some(({ verdicts }) => verdicts.length > 0);
  const hasClaims = claimsAny(plan);
  const hasRecords = companies.some(({ records }) => records.length > 0);
  const sorted = companies.toSorted((a, b) => rank(a) - rank(b) || a.item.place - b.item.place);
  return {
    kind: 'table',
    name: vscode.l10n.t('Companies'),
    columns: [
      vscode.l10n.t('Company'),
      vscode.l10n.t('State'),
      licensesHeading(),
      ...(hasNeed ? [vscode.l10n.t('Need')] : []),
      ...(hasClaims ? [vscode.l10n.t('Claimed number against what was found')] : []),
      ...(hasRecords ? [yourRecordLabel()] : []),
      `${vscode.l10n.t('Fetched')}\n${orderNumberLabel()}`,
      vscode.l10n.t('Why it is to be looked at'),
    ],
    rows: sorted.map((company) => {
      const rows = rowsOf.get(company.item.place) ?? [];
      return [
        nameCell(company, rows),
        checkedStateWords(company.state),
        licencesCell(company.facts),
        ...(hasNeed ? [needCell(company)] : []),
        ...(hasClaims ? [claimCell(rows)] : []),
        ...(hasRecords ? [recordCell(company)] : []),
        answerCell(company, time),
        concernCell(company, rows, besideIn),
      ];
    }),
  };
}

function rank({ state }: ReportedCompany): number {
  return STATES_BY_CONCERN.indexOf(state);
}

function nameCell({ item, facts }: ReportedCompany, rows: readonly ReportedRow[]): string {
  return [
    item.query,
    ...(facts.name === null || facts.name === item.query ? [] : [facts.name]),
    ...rowPlaces(rows),
  ].join('\n');
}

function licencesCell({ own, unloaded }: CheckedCompany): string {
  return [countedLicenses(own, unloaded), ...own.map(({ licenseNumber }) => licenseNumber)].join('\n').trim();
}

function needCell(company: ReportedCompany): string {
  const { verdicts } = company;
  return verdicts
    .flatMap((told) => [
      labelled(needText(told.target), verdictWords(told.verdict)),
      ...verdictRemarks(told, company),
    ])
    .join('\n');
}

/** The head of the report names the businesses that are needed: their codes are enough here. */
function needText(target: CompanyVerdict['target']): string {
  return target.part === null ? target.code : targetWords(target);
}

function claimCell(rows: readonly ReportedRow[]): string {
  const claims = rows.flatMap((row) => row.claims.map(claimWords));
  return [...new Set(claims)].join('\n');
}

function recordCell({ item, records, facts: { name } }: ReportedCompany): string {
  return records
    .map((record) =>
      inOneLine(
        record.licenseNumber ?? recordSubjectWords(null),
        recordLine({ recorded: [record], ...otherNameIn(record, name ?? item.query) }),
      ),
    )
    .join('\n');
}

/** When the facts were answered, or when asking failed; beside another answer, the check's own. */
function answerCell({ item: { outcome }, answer }: ReportedCompany, time: ExactTime): string {
  if (outcome?.kind === 'failed')
    return [outcome.at === null ? '' : time(outcome.at), outcome.orderNumber ?? ''].join('\n').trim();
  if (outcome?.kind !== 'answered') return '';
  const { fetchedAt, orderNumber } = answer ?? outcome;
  const isOwn = fetchedAt === outcome.fetchedAt && orderNumber === outcome.orderNumber;
  return [
    time(fetchedAt),
    orderNumber ?? '',
    ...(isOwn
      ? []
      : [
          vscode.l10n.t(
            'the answer to this check was of {0}, order {1}',
            time(outcome.fetchedAt),
            outcome.orderNumber ?? '-',
          ),
        ]),
  ].join('\n');
}

function concernCell(
  company: ReportedCompany,
  rows: readonly ReportedRow[],
  besideIn: ReturnType<typeof unaskedBeside>,
): string {
  const { item, facts } = company;
  const { outcome } = item;
  // What the vendor said says more than that there is no answer.
  const doubts = facts.doubts.filter((doubt) => doubt !== 'noAnswer' || outcome?.kind !== 'failed');
  return [
    ...new Set([
      ...(outcome?.kind === 'failed' ? [noAnswerWords(outcome)] : []),
      ...doubts.map((doubt) => companyDoubtWords(doubt, company)),
      ...rows.flatMap(({ table, row, claims }) => [
        ...claims.filter(({ verdict }) => verdict !== 'valid').map(claimWords),
        ...besideIn({ table, row }).map(unaskedWords),
        ...(row.branchOf === undefined ? [] : [branchWords(row.branchOf)]),
        ...(row.wrongCodes ?? []).map(wrongCodeWords),
      ]),
    ]),
  ].join('\n');
}
