/** A cell of a row in another column than the one that names its company. */
export interface CellBeside {
  /** The column of the cell, from 0. */
  readonly column: number;
  /** The cell, without blanks around it. */
  readonly text: string;
}

/** Why a row of a table asks for nothing: its cell is empty, names no company, or holds nothing but other numbers. */
export type RowGap =
  | 'empty'
  | 'noName'
  /** A credit code or registration number with a wrong check digit, which is nobody's. */
  | 'wrongCode'
  /** The number of a licence or a filing: companies are not found by these. */
  | 'otherNumber';

/** What a table or text has that is not asked for. */
export interface LeftOut {
  /** What the user knows its file or table by, where several were read together; else `null`. */
  readonly file: string | null;
  /** The row in its table, from 1: titles count, empty lines of a CSV do not; `null` where it stands in a text. */
  readonly row: number | null;
  /** The row's cell, or what could have been asked for. */
  readonly text: string;
  /** Why the row asks for nothing; `notChosen`: it could have been asked for, and the user did not tick it. */
  readonly reason: RowGap | 'notChosen';
}

/** The rows of a list behind the row of its titles, in their order: what stands above is none of the list. All where it has no titles. */
export function rowsBehindTitles<Row extends { readonly row: number }>({
  rows,
  titleRow,
}: {
  readonly rows: readonly Row[];
  /** Both rows are counted from 0. */
  readonly titleRow: number | null;
}): readonly Row[] {
  return titleRow === null ? rows : rows.filter(({ row }) => row > titleRow);
}
