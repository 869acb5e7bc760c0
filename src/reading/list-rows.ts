import { foldCompanyName } from '../domain/company/company-name.ts';
import { turns } from '../tables/turns.ts';
import type { Rows } from '../tables/read-table.ts';
import { claimedColumn } from './claimed-numbers.ts';
import { BEFORE_CELL, cellMentions, LONGEST_CELL, type MentionsIn } from './cells.ts';
import type { CellBeside } from '../domain/list/list-cells.ts';
import type { Mention } from '../recognizer/mention.ts';
import type { TableRow } from './table-rows.ts';

/** A row of a list, with what is asked for it and what it claims. */
export interface ReadListRow {
  /** The row of the list, from 0. */
  readonly row: number;
  /** The whole cell that names the company. */
  readonly text: string;
  /** What may be asked for it, each in the one form that equal names share. */
  readonly keys: readonly string[];
  /**
   * The other cells that hold what is asked for it; none where its own cell does. Where its own is empty and nothing is
   * asked for it, those with a wrong code.
   */
  readonly beside: readonly CellBeside[];
  /** The cell with the numbers that the list claims; empty where it claims none. */
  readonly claimed: string;
  /** The company whose branch it names, if it does. */
  readonly branchOf?: string | undefined;
  /** Codes in its cells whose check digit is wrong; also those that may be right all the same. */
  readonly wrongCodes?: readonly string[] | undefined;
  /** Of several companies that it asks for, those that may be none of their own, as written: they are not ticked. */
  readonly unsure?: readonly string[] | undefined;
  /** What looks like the name of another organisation beside a company, and was not read as one's. */
  readonly unread?: readonly string[] | undefined;
}

/** What each row of a list names. */
export interface ReadList {
  readonly rows: readonly ReadListRow[];
  /** The column that claims numbers of licences, from 0; `null` where none does. */
  readonly claimed: number | null;
}

/** What the rows of a list are read with. */
export interface ListContext {
  /** What each row asks for. */
  readonly asking: readonly TableRow[];
  /** What is ticked before the user chooses, as written. */
  readonly sure: readonly string[];
  readonly mentionsIn: MentionsIn;
}

/**
 * What each row of a table that has something in a column names there, and what it claims. Others have their turn every
 * few milliseconds.
 * @param column that names the companies, from 0.
 * @returns `undefined` where the signal gave it up.
 */
export async function listRows(
  rows: Rows,
  column: number,
  { asking, sure, mentionsIn }: ListContext,
  signal?: AbortSignal,
): Promise<ReadList | undefined> {
  const turn = turns();
  const claimed = claimedColumn(rows, column, 0) ?? null;
  const read: ReadListRow[] = [];
  const asks = new Map(asking.map((each) => [each.row - 1, each]));
  const ticked = new Set(sure.map(foldCompanyName));
  for (const [row, cells] of rows.entries()) {
    await turn();
    if (signal?.aborted === true) return undefined;
    const text = cells[column]?.trim() ?? '';
    const asked = asks.get(row);
    const keys = new Set((asked?.queries ?? []).map(foldCompanyName));
    const wrongBeside = asked?.wrongCodes ?? [];
    if (text === '' && keys.size === 0 && wrongBeside.length === 0) continue;
    const mentions = cellMentions(text, mentionsIn);
    const unsure =
      keys.size < 2 ? [] : (asked?.queries ?? []).filter((each) => !ticked.has(foldCompanyName(each)));
    const unread = unreadIn(text, mentions);
    const branchOf = mentions.find(({ parent }) => parent !== undefined)?.parent;
    const own = mentions.filter(({ valid }) => valid === false).map(({ value }) => value);
    const wrongCodes = [...new Set([...own, ...wrongBeside])];
    read.push({
      ...{ row, text, keys: [...keys], beside: asked?.beside ?? [] },
      claimed: claimed === null ? '' : (cells[claimed]?.trim() ?? ''),
      ...(branchOf === undefined ? {} : { branchOf }),
      ...(wrongCodes.length === 0 ? {} : { wrongCodes }),
      ...(unsure.length === 0 ? {} : { unsure }),
      ...(unread.length === 0 ? {} : { unread }),
    });
  }
  return { rows: read, claimed };
}

/** What stands between two companies of one cell. */
const PART = /[^、；;，,/／\n]+/gu;

/** How the name of an organisation may end that has no legal form to be known by. */
const ORGANISATION =
  /^[\p{Script=Han}\p{L}\p{N}（）()·&]{2,50}(?:公司|集团|中心|工作室|商行|合作社|[厂店社所院行局馆站坊场])$/u;

/** Parts of a cell that look like the name of an organisation, beside a company, and in which nothing was recognised. */
function unreadIn(text: string, mentions: readonly Mention[]): readonly string[] {
  if (mentions.every(({ kind }) => kind !== 'company')) return [];
  const parts = Array.from(text.slice(0, LONGEST_CELL).matchAll(PART), (found) => ({
    text: found[0].trim(),
    start: found.index + BEFORE_CELL,
    end: found.index + BEFORE_CELL + found[0].length,
  }));
  return parts
    .filter((part) => mentions.every(({ start, end }) => end <= part.start || start >= part.end))
    .map((part) => part.text)
    .filter((part) => ORGANISATION.test(part));
}
