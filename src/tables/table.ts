/** A table for a file: plain text and numbers, so that no writer has to know what they mean. */

/** What a cell of a table holds. `null` is an empty cell. Numbers are finite. */
export type Cell = string | number | null;

/** A column of a table for a file. */
export interface Column {
  /** What a program finds the column by, in any language of the editor: the name of the field in JSON. */
  readonly key: string;
  /** What a person reads above it. */
  readonly title: string;
}

/** A table for a file, with its title. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  /** Each as long as the columns. */
  readonly rows: readonly (readonly Cell[])[];
  /**
   * The rows for programs, as JSON has them, where the words of `rows` would change with the editor's language; `rows`
   * themselves if left out.
   */
  readonly values?: readonly (readonly (Cell | boolean)[])[];
}
