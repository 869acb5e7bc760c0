import { foldCompanyName } from '../domain/company/company-name.ts';
import { turns } from '../tables/turns.ts';
import type { Rows } from '../tables/read-table.ts';
import type { CodeOwners } from './code-owners.ts';
import { claimedColumn } from './claimed-numbers.ts';
import { foundIn, readCell, type MentionsIn } from './columns.ts';

/** A row of a list, with what is asked for it. */
export interface ReadListRow {
  /** From 0. */
  readonly row: number;
  /** The cell that names the company. */
  readonly text: string;
  /** What may be asked for it, each in the one form that equal names share. */
  readonly keys: readonly string[];
  /** The cell with the numbers that the list claims; empty where it claims none. */
  readonly claimed: string;
  /** The company whose branch it names, if it does. */
  readonly branchOf?: string | undefined;
  /** Codes in it whose check digit is wrong. */
  readonly wrongCodes?: readonly string[] | undefined;
}

/** What each row of a list names. */
export interface ReadList {
  readonly rows: readonly ReadListRow[];
  /** The column that claims numbers of licences, from 0; `null` where none does. */
  readonly claimed: number | null;
}

/**
 * What each row of a table names in a column, and what it claims. Others have their turn every few milliseconds.
 * @param column from 0.
 * @param owners whose the codes in the column are: a code is asked for by its company's name.
 * @returns `undefined` where the signal gave it up.
 */
export async function listRows(
  rows: Rows,
  column: number,
  { owners, mentionsIn }: { readonly owners: CodeOwners; readonly mentionsIn: MentionsIn },
  signal?: AbortSignal,
): Promise<ReadList | undefined> {
  const turn = turns();
  const claimed = claimedColumn(rows, column, null) ?? claimedColumn(rows, column, 0) ?? null;
  const read: ReadListRow[] = [];
  for (const [row, cells] of rows.entries()) {
    await turn();
    if (signal?.aborted === true) return undefined;
    const text = cells[column]?.trim() ?? '';
    if (text === '') continue;
    const keys = foundIn(text, readCell(text, mentionsIn)).map(({ query }) => {
      const owner = owners.get(query);
      return foldCompanyName(owner?.sure === true ? owner.name : query);
    });
    const mentions = mentionsIn(`“${text.slice(0, 1000)}”`);
    const branchOf = mentions.find(({ parent }) => parent !== undefined)?.parent;
    const wrongCodes = mentions.filter(({ valid }) => valid === false).map(({ value }) => value);
    read.push({
      ...{ row, text, keys: [...new Set(keys)] },
      claimed: claimed === null ? '' : (cells[claimed]?.trim() ?? ''),
      ...(branchOf === undefined ? {} : { branchOf }),
      ...(wrongCodes.length === 0 ? {} : { wrongCodes }),
    });
  }
  return { rows: read, claimed };
}
