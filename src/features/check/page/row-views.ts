import type { NeedVerdict } from '../../../domain/needs/need.ts';
import type { ListNeed } from '../../../licenses/document-check/check.ts';
import { needVerdicts } from '../../../licenses/document-check/need-verdicts.ts';
import type { CheckRowView } from '../../../protocol/check-page.ts';
import { firstOf, inOneLine } from '../../../wording/parts.ts';
import { verdictWords } from '../../../wording/needs-words.ts';
import { dayOf } from '../export/list-columns.ts';
import { leftOutWords, placeWords, rowPlaces } from '../../../sections/check/left-out-words.ts';
import { verdictRemarks } from '../../../sections/check/need-words.ts';
import { othersWords } from '../result/answer-cells.ts';
import type { ReadCompany } from '../result/check-row.ts';
import { claimWords, companyDoubtWords, checkedStateWords } from '../../../sections/check/concern-words.ts';
import { stateIn } from '../../../licenses/document-check/list-rows.ts';
import type { RowResult } from '../result/list-results.ts';
import type { CheckInSight } from '../result/read-companies.ts';

/** So many numbers of one company are shown at most: the company's page shows all. */
const MOST_NUMBERS = 4;

/** What a person must look at in a row of the list, whatever became of its companies; a claim that is to be looked at is one, too. */
const OF_ROWS: readonly RowResult['concerns'][number]['code'][] = [
  'branch',
  'wrongCode',
  'undecidedCode',
  'partNotAsked',
];

const KINDS = {
  covered: 'valid',
  partlyCovered: 'partly',
  notCovered: 'invalid',
  cannotTell: 'unknown',
} as const satisfies Readonly<Record<NeedVerdict, string>>;

/**
 * The row of one company of a check.
 * @param rows of the list that are about it.
 */
export function companyRow(
  company: ReadCompany,
  rows: readonly RowResult[],
  need: ListNeed | null,
): Omit<CheckRowView, 'search'> {
  const { item, cells, facts } = company;
  const claims = rows.flatMap((row) => row.claims);
  const others = [
    ...new Set(
      rows.flatMap((row) =>
        row.concerns.flatMap(({ code, words }) =>
          OF_ROWS.includes(code) || code.startsWith('claim.') ? [words] : [],
        ),
      ),
    ),
  ];
  const state = stateIn(rows, company);
  const numbers = facts.own.map(({ licenseNumber }) => licenseNumber);
  return {
    id: item.place,
    company: item.query,
    name: facts.name === null || facts.name === item.query ? '' : facts.name,
    places: rowPlaces(rows.filter(({ table }) => table !== null)),
    state,
    word: checkedStateWords(state),
    counts: inOneLine(String(cells.validity ?? ''), othersWords(facts.others.length)),
    numbers: inOneLine(...firstOf(numbers, MOST_NUMBERS)),
    recorded: company.records.map(({ words }) => words),
    claims: [...new Set(claims.map(claimWords))],
    needs: needVerdicts(need, facts, company.records).map((told) => ({
      kind: KINDS[told.verdict],
      word: verdictWords(told.verdict),
      remarks: verdictRemarks(told, company),
    })),
    answer: inOneLine(dayOf(company) ?? '', String(cells.orderNumber ?? '')),
    concerns: [...facts.doubts.map((doubt) => wordsOf(doubt, company)), ...others],
    opens: facts.name !== null,
  };
}

/** What the vendor said, or what it cost, says more than that there is no answer. */
function wordsOf(doubt: ReadCompany['facts']['doubts'][number], company: ReadCompany): string {
  const { cells } = company;
  return doubt === 'noAnswer' || doubt === 'noneFound' ? cells.result : companyDoubtWords(doubt, company);
}

/** Rows of what was not asked for. Their ids are below 0. */
export function leftOutRows({ leftOut }: CheckInSight): readonly CheckRowView[] {
  return leftOut.map((left, at) => ({
    id: -1 - at,
    company: left.text === '' ? placeWords(left) : left.text,
    ...{ name: '', places: [] },
    state: 'leftOut',
    word: leftOutWords(left),
    ...{ counts: '', numbers: '', claims: [], needs: [], recorded: [], answer: '' },
    concerns: left.text === '' ? [] : [placeWords(left)].filter((words) => words !== ''),
    ...{ opens: false, search: null },
  }));
}
