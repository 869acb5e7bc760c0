import { foldCompanyName } from '../domain/company/company-name.ts';
import { turns } from '../tables/turns.ts';
import type { Rows } from '../tables/read-table.ts';
import { claimedColumn } from './claimed-numbers.ts';
import type { MentionsIn } from './columns.ts';
import type { CellBeside } from '../domain/list-cells.ts';
import type { TableRow } from './table-rows.ts';

/** A row of a list, with what is asked for it and what it claims. */
export interface ReadListRow {
  /** From 0. */
  readonly row: number;
  /** The whole cell that names the company. */
  readonly text: string;
  /** What may be asked for it, each in the one form that equal names share. */
  readonly keys: readonly string[];
  /** The other cells that hold what is asked for it; none where its own cell does. */
  readonly beside: readonly CellBeside[];
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

/** As much of a cell as is read, in UTF-16 units. */
const LONGEST_CELL = 1000;

/**
 * What each row of a table that has something in a column names there, and what it claims. Others have their turn every
 * few milliseconds.
 * @param column that names the companies, from 0.
 * @param asking what each row asks for.
 * @returns `undefined` where the signal gave it up.
 */
export async function listRows(
  rows: Rows,
  column: number,
  { asking, mentionsIn }: { readonly asking: readonly TableRow[]; readonly mentionsIn: MentionsIn },
  signal?: AbortSignal,
): Promise<ReadList | undefined> {
  const turn = turns();
  const claimed = claimedColumn(rows, column, 0) ?? null;
  const read: ReadListRow[] = [];
  const asks = new Map(asking.map((each) => [each.row - 1, each]));
  for (const [row, cells] of rows.entries()) {
    await turn();
    if (signal?.aborted === true) return undefined;
    const text = cells[column]?.trim() ?? '';
    const asked = asks.get(row);
    const keys = new Set((asked?.queries ?? []).map(foldCompanyName));
    if (text === '' && keys.size === 0) continue;
    const mentions = mentionsIn(`“${text.slice(0, LONGEST_CELL)}”`);
    const branchOf = mentions.find(({ parent }) => parent !== undefined)?.parent;
    const wrongCodes = mentions.filter(({ valid }) => valid === false).map(({ value }) => value);
    read.push({
      ...{ row, text, keys: [...keys], beside: asked?.beside ?? [] },
      claimed: claimed === null ? '' : (cells[claimed]?.trim() ?? ''),
      ...(branchOf === undefined ? {} : { branchOf }),
      ...(wrongCodes.length === 0 ? {} : { wrongCodes }),
    });
  }
  return { rows: read, claimed };
}
