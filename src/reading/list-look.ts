import { isUndecidedCode } from '../domain/company/company-code.ts';
import { claimedNumbers } from './claimed-numbers.ts';
import type { ReadList, ReadListRow } from './list-rows.ts';

/** What can be seen of a list for free, before anything is asked. Rows are counted from 1, as in the table. */
export interface ListLook {
  /** Rows that ask for a company that an earlier row asks for. */
  readonly duplicates: readonly number[];
  /** Rows that ask only for companies that lists before this one ask for. */
  readonly elsewhere: readonly number[];
  /** Rows with a code whose check digit is wrong. */
  readonly wrongCodes: readonly number[];
  /** Rows with a code whose check digit is wrong as those of codes in use are: nobody can tell whether it is mistyped. */
  readonly undecidedCodes: readonly number[];
  /** Rows that name a branch, with its company. */
  readonly branches: readonly { readonly row: number; readonly company: string }[];
  /** Rows that claim the number of a filing, or what has the form of no licence number. */
  readonly noLicenses: readonly number[];
  /** What stands beside a company in its cell and is not asked for as the list begins, with the reason. */
  readonly unasked: readonly {
    readonly row: number;
    readonly text: string;
    readonly why: 'unsure' | 'unread';
  }[];
  /** Rows that name no company. */
  readonly nobody: readonly number[];
}

/**
 * Looks a list through, without any call. The rows above the first company or code are titles.
 * @param before what lists before this one ask for, which is asked once with this one.
 */
export function lookAtList({ rows }: ReadList, before: ReadonlySet<string> = new Set()): ListLook {
  const first = firstRow(rows);
  const seen = new Set<string>();
  const look = {
    duplicates: [] as number[],
    elsewhere: [] as number[],
    wrongCodes: [] as number[],
    undecidedCodes: [] as number[],
    branches: [] as { row: number; company: string }[],
    noLicenses: [] as number[],
    unasked: [] as ListLook['unasked'][number][],
    nobody: [] as number[],
  };
  for (const { row, keys, claimed, branchOf, wrongCodes = [], unsure = [], unread = [] } of rows) {
    if (row < first) continue;
    if (!isAboutSomebody({ keys, wrongCodes })) look.nobody.push(row + 1);
    if (keys.length > 0 && keys.every((key) => seen.has(key))) look.duplicates.push(row + 1);
    else if (keys.length > 0 && keys.every((key) => before.has(key))) look.elsewhere.push(row + 1);
    for (const key of keys) seen.add(key);
    if (wrongCodes.some((code) => !isUndecidedCode(code))) look.wrongCodes.push(row + 1);
    if (wrongCodes.some(isUndecidedCode)) look.undecidedCodes.push(row + 1);
    if (branchOf !== undefined) look.branches.push({ row: row + 1, company: branchOf });
    for (const text of unsure) look.unasked.push({ row: row + 1, text, why: 'unsure' });
    for (const text of unread) look.unasked.push({ row: row + 1, text, why: 'unread' });
    if (claimedNumbers(claimed).some(({ kind }) => kind === 'icpFiling' || kind === 'unknown'))
      look.noLicenses.push(row + 1);
  }
  return look;
}

function firstRow(rows: ReadList['rows']): number {
  return rows.find(isAboutSomebody)?.row ?? 0;
}

/** Whether a row asks for a company, or has a code with a wrong digit, which is meant for one. */
function isAboutSomebody({ keys, wrongCodes = [] }: Pick<ReadListRow, 'keys' | 'wrongCodes'>): boolean {
  return keys.length > 0 || wrongCodes.length > 0;
}
