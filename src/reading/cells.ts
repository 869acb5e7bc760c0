import type { CellBeside } from '../domain/list/list-cells.ts';
import type { Mention } from '../recognizer/mention.ts';

/** Finds what a text mentions, in order. */
export type MentionsIn = (text: string) => readonly Mention[];

/** As much of a cell as is read, in UTF-16 units: what is longer is no list of companies. */
export const LONGEST_CELL = 10_000;

/** In quotes: a cell states its name by itself, where the beginning of a text may be anything. */
const [OPENING, CLOSING] = ['“', '”'];

/** How much further on a mention's places are than in its cell, in UTF-16 units. */
export const BEFORE_CELL = OPENING.length;

/** What a cell of a table mentions, in order. The places are {@link BEFORE_CELL} further on than in the cell. */
export function cellMentions(cell: string, mentionsIn: MentionsIn): readonly Mention[] {
  return mentionsIn(OPENING + cell.slice(0, LONGEST_CELL) + CLOSING);
}

/** A row of a table, and what its cells are read with. */
export interface CodeCells {
  readonly row: readonly string[];
  /** The column that names the companies, from 0. */
  readonly index: number;
  /** The columns whose titles say that they hold codes. */
  readonly codeColumns: ReadonlySet<number>;
  readonly mentionsIn: MentionsIn;
  /** Lets others have their turn: a row may have thousands of cells. */
  readonly turn: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Every code has the six digits of a division. */
const DIGITS = /\d{6}/;

const LETTER = /[A-Z]/;

/** A cell beside the one that names a row's company, with its codes whose check digit is wrong. */
export interface WrongCodeCell extends CellBeside {
  readonly wrongCodes: readonly string[];
}

/**
 * Codes with a wrong check digit in the cells beside the one that names a row's company. Digits alone may be another
 * number, as an account's: they are a code only in a column of codes, or where their cell says so. Others have their turn
 * between two cells; where the signal gave it up, only some of them are found.
 */
export async function wrongCodesBeside({
  row,
  index,
  codeColumns,
  mentionsIn,
  turn,
  signal,
}: CodeCells): Promise<readonly WrongCodeCell[]> {
  const cells: WrongCodeCell[] = [];
  for (const [column, cell] of row.entries()) {
    if (column === index || !DIGITS.test(cell)) continue;
    await turn();
    if (signal.aborted) break;
    const text = cell.trim();
    const wrongCodes = cellMentions(text, mentionsIn)
      .filter(({ valid }) => valid === false)
      .filter(
        ({ kind, value }) => kind === 'registrationNumber' || codeColumns.has(column) || LETTER.test(value),
      )
      .map(({ value }) => value);
    if (wrongCodes.length > 0) cells.push({ column, text, wrongCodes });
  }
  return cells;
}
