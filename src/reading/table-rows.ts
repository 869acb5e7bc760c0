import { foldCompanyName } from '../domain/company/company-name.ts';
import type { CellBeside, LeftOut, RowGap } from '../domain/list/list-cells.ts';
import type { CodeOwners } from './code-owners.ts';

/** What one row of a table asks for, by the cell of the column that names its company. */
export interface TableRow {
  /** What the user knows its file or table by, where several were read together; else `null`. */
  readonly file: string | null;
  /** The row of the table, from 1: titles count, empty lines of a CSV do not. */
  readonly row: number;
  /** The cell, at most 100 characters of it. */
  readonly text: string;
  /** What the row asks for, as it stands among the candidates; none where there is a gap. */
  readonly queries: readonly string[];
  /** Why it asks for nothing; `null` where it does ask for something. */
  readonly gap: RowGap | null;
  /**
   * The other cells that hold what it asks for; left out where its own cell does. Where its own is empty and nothing is asked
   * for it, those with a wrong code.
   */
  readonly beside?: readonly CellBeside[];
  /** Codes in its other cells whose check digit is wrong, also those that may be right all the same; left out where there is none. */
  readonly wrongCodes?: readonly string[];
  /** It stands above the titles of the columns: it is no row of the list unless it is asked for. Left out where it does not. */
  readonly isAbove?: boolean;
}

/** So much of a cell is told of a row, in UTF-16 units. */
const LONGEST_TEXT = 100;

/** The row of a cell and what it asks for. @param gap why it asks for nothing, where `queries` is empty. */
export function tableRow(row: number, cell: string, queries: readonly string[], gap: RowGap): TableRow {
  const text = cell.slice(0, LONGEST_TEXT);
  return { file: null, row, text, queries, gap: queries.length > 0 ? null : gap };
}

/** The rows of a table, in which a code that surely belongs to a company is asked for by the company's name. */
export function* ownedRows(
  rows: readonly TableRow[],
  owners: CodeOwners,
): Generator<undefined, readonly TableRow[]> {
  const named = (query: string): string => {
    const owner = owners.get(query);
    return owner?.sure === true ? owner.name : query;
  };
  const owned: TableRow[] = [];
  for (const row of rows) {
    if (owned.length % 256 === 255) yield;
    owned.push({ ...row, queries: row.queries.map(named) });
  }
  return owned;
}

/** What is to be asked, and where in a table each company stands. */
export interface RowsOfSource {
  readonly candidates: readonly { readonly query: string }[];
  /** None where the source is a text. */
  readonly rows: readonly TableRow[];
}

/**
 * What of a source is not asked for: rows that ask for nothing, in their order, each name of a row that was not chosen,
 * and behind them what was not chosen of a text. What stands above the titles of a table is none of its rows.
 * @param chosen the queries that are asked.
 */
export function* leftOutOf(
  { candidates, rows }: RowsOfSource,
  chosen: Iterable<string>,
): Generator<undefined, readonly LeftOut[]> {
  const asked = new Set(Array.from(chosen, foldCompanyName));
  const inRows = new Set<string>();
  const left: LeftOut[] = [];
  for (const [index, { file, row, text, queries, gap, isAbove = false }] of rows.entries()) {
    if (index % 256 === 255) yield;
    if (gap !== null) left.push({ file, row, text, reason: gap });
    for (const query of queries) {
      const key = foldCompanyName(query);
      inRows.add(key);
      if (!asked.has(key) && !isAbove) left.push({ file, row, text: query, reason: 'notChosen' });
    }
  }
  for (const [index, { query }] of candidates.entries()) {
    if (index % 256 === 255) yield;
    const key = foldCompanyName(query);
    if (!asked.has(key) && !inRows.has(key))
      left.push({ file: null, row: null, text: query, reason: 'notChosen' });
  }
  return left;
}
