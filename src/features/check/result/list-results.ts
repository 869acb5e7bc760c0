import { isUndecidedCode } from '../../../domain/company/company-code.ts';
import type { ClaimVerdict } from '../../../domain/list/claimed-number.ts';
import type { LeftOut } from '../../../domain/list/list-cells.ts';
import type { CheckedList, ListRow } from '../../../licenses/document-check/check.ts';
import {
  claimsReader,
  type CheckedClaim,
  type FoundCompany,
  type NumbersKnown,
} from '../../../licenses/document-check/checked-claims.ts';
import type { CompanyDoubt } from '../../../licenses/document-check/checked-company.ts';
import {
  rowsOfTables,
  unaskedBeside,
  type RowOfTable,
  type UnaskedBeside,
} from '../../../licenses/document-check/list-rows.ts';
import { eachInTurns } from '../../../tables/turns.ts';
import { claimedNumbers } from '../../../reading/claimed-numbers.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { ReadCompany } from './check-row.ts';
import { readCompanies, type CheckInSight } from './read-companies.ts';
import {
  branchWords,
  claimWords,
  companyDoubtWords,
  notAskedWords,
  unaskedWords,
  wrongCodeWords,
} from '../../../sections/check/concern-words.ts';

/** Why a person must look at a row: a code for programs, and words. */
export interface RowConcern {
  readonly code:
    | CompanyDoubt
    | `claim.${Exclude<ClaimVerdict, 'valid'>}`
    | 'branch'
    | 'wrongCode'
    | 'undecidedCode'
    | 'notAsked'
    | 'partNotAsked';
  readonly words: string;
}

/** A row of a list that was checked, with all that was found for it. */
export interface RowResult extends RowOfTable {
  readonly companies: readonly ReadCompany[];
  readonly claims: readonly CheckedClaim[];
  readonly concerns: readonly RowConcern[];
}

/** What was found by a check: for each company, and for each row of its lists. */
export interface CheckFound {
  readonly companies: readonly ReadCompany[];
  /** `null` where it has no list. */
  readonly list: readonly RowResult[] | null;
}

/** What was found by a check, with what is stored of it. Others have their turn every few milliseconds. */
export async function checkFound(inSight: CheckInSight, known: KnownLicenses): Promise<CheckFound> {
  const { plan, leftOut } = inSight;
  const lists = plan?.lists ?? [];
  const companies = await readCompanies(inSight, known);
  const list = lists.length > 0 ? await listResultsInTurns(lists, companies, leftOut, known) : null;
  return { companies, list };
}

/** What was found for each row of a check's lists, made with turns for others every few milliseconds. */
export async function listResultsInTurns(
  lists: readonly CheckedList[],
  companies: readonly ReadCompany[],
  leftOut: readonly LeftOut[],
  known: NumbersKnown,
): Promise<readonly RowResult[]> {
  const byPlace = new Map(companies.map((company) => [company.item.place, company]));
  return eachInTurns(rowsOfTables(lists), rowReader(byPlace, leftOut, known));
}

/**
 * Makes a reader of what was found for the rows of a check's lists.
 * @param companies of the check, by their places. @param leftOut what of the lists was not asked for.
 * @param known tells whose a claimed number is that is none of the row's companies'.
 */
export function rowReader(
  companies: ReadonlyMap<number, ReadCompany>,
  leftOut: readonly LeftOut[],
  known: NumbersKnown,
): (row: RowOfTable) => RowResult {
  const claimsOf = claimsReader(Array.from(companies.values(), foundCompany), known);
  const besideIn = unaskedBeside(leftOut);
  return ({ table, row }) => {
    const own = row.places.flatMap((place) => companies.get(place) ?? []);
    const facts = own.map((company) => company.facts);
    const claims = claimsOf(claimedNumbers(row.claimed), facts);
    const beside = besideIn({ table, row });
    return { table, row, companies: own, claims, concerns: concernsOf(row, beside, own, claims) };
  };
}

function foundCompany({ facts, cells }: ReadCompany): FoundCompany {
  return { facts, fetchedAt: typeof cells.time === 'string' ? Date.parse(cells.time) : null };
}

function concernsOf(
  { places, branchOf, wrongCodes = [] }: ListRow,
  beside: readonly UnaskedBeside[],
  companies: readonly ReadCompany[],
  claims: readonly CheckedClaim[],
): readonly RowConcern[] {
  const doubts = [...new Set(companies.flatMap(({ facts }) => facts.doubts))];
  return [
    ...(places.length === 0 ? [{ code: 'notAsked' as const, words: notAskedWords() }] : []),
    ...beside.map((each) => ({ code: 'partNotAsked' as const, words: unaskedWords(each) })),
    ...doubts.map((code) => ({
      code,
      words: companyDoubtWords(code, { branchOf, data: companies[0]?.data }),
    })),
    ...claims.flatMap((claim) =>
      claim.verdict === 'valid'
        ? []
        : [{ code: `claim.${claim.verdict}` as const, words: claimWords(claim) }],
    ),
    ...(branchOf === undefined ? [] : [{ code: 'branch' as const, words: branchWords(branchOf) }]),
    ...wrongCodes.map((code) => ({
      code: isUndecidedCode(code) ? ('undecidedCode' as const) : ('wrongCode' as const),
      words: wrongCodeWords(code),
    })),
  ];
}
