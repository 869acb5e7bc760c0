import type Papa from 'papaparse';
import { turns } from './turns.ts';

// Bundled apart, with the libraries: whoever never checks a table never loads what reads one.

/** The rows of a table, each with the texts of its cells. */
export type Rows = readonly (readonly string[])[];

/** As much of a CSV as is read without a pause, in UTF-16 units. */
const READ_AT_ONCE = 32 * 1024;

/** A quotation mark without a second one must not hold up all that follows: no cell that names a company is so long. */
const LONGEST_CELL = 128 * 1024;

/** A row of a CSV, and where it stands in the text, in UTF-16 units; `to` is behind its line's end. */
export interface CsvRow {
  readonly row: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** What separates the cells and the lines of a CSV. */
export interface CsvForm {
  readonly delimiter: string;
  readonly lineEnd: string;
}

/**
 * The rows of a CSV, whatever separates its cells; empty lines are left out. Others have their turn meanwhile.
 * @returns `undefined` where it was given up.
 */
export async function readCsv(text: string, signal?: AbortSignal): Promise<Rows | undefined> {
  return (await readCsvRows(text, signal))?.rows.map(({ row }) => row);
}

/**
 * The rows of a CSV with their places, and what separates them; empty lines are left out. Others have their turn
 * meanwhile.
 * @returns `undefined` where it was given up.
 */
export async function readCsvRows(
  text: string,
  signal?: AbortSignal,
): Promise<(CsvForm & { readonly rows: readonly CsvRow[] }) | undefined> {
  const { default: papaparse } = await import('papaparse');
  const { delimiter, linebreak } = papaparse.parse(text.slice(0, READ_AT_ONCE), {
    preview: 100,
    skipEmptyLines: true,
  }).meta;
  const rows: CsvRow[] = [];
  const turn = turns();
  for (let [from, size] = [0, READ_AT_ONCE]; from < text.length;) {
    await turn();
    if (signal?.aborted === true) return undefined;
    const to = lineEnd(text, from + size, linebreak);
    const { read, isOpen } = parsed(papaparse, text.slice(from, to), delimiter, linebreak);
    // The portion ends within a cell in quotes: its row is read once more, with what follows.
    const last = isOpen && to < text.length && size < LONGEST_CELL ? read.pop() : undefined;
    for (const [at, { row, end }] of read.entries()) {
      const begin = read[at - 1]?.end ?? 0;
      if (row.some((cell) => cell.trim() !== '')) rows.push({ row, from: from + begin, to: from + end });
    }
    const end = read.at(-1)?.end ?? 0;
    from = last ? from + end : to;
    size = last && end === 0 ? size * 2 : READ_AT_ONCE;
  }
  return { rows, delimiter, lineEnd: linebreak };
}

interface ReadRow {
  readonly row: readonly string[];
  /** In the text that is parsed. */
  readonly end: number;
}

/** @returns the rows, and whether the text ends within a cell in quotes. */
function parsed(
  papaparse: typeof Papa,
  text: string,
  delimiter: string,
  newline: string,
): { readonly read: ReadRow[]; readonly isOpen: boolean } {
  const read: (ReadRow & { readonly isOpen: boolean })[] = [];
  papaparse.parse<string[]>(text, {
    delimiter,
    newline: newline as '\n',
    step: ({ data, errors, meta }) => {
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
      read.push({ row: data, end: meta.cursor, isOpen });
    },
  });
  return { read, isOpen: read.at(-1)?.isOpen === true };
}

/** Behind the next line's end, or as far as a cell may reach. */
function lineEnd(text: string, from: number, linebreak: string): number {
  const found = text.slice(from, from + LONGEST_CELL).indexOf(linebreak);
  return Math.min(text.length, from + (found < 0 ? LONGEST_CELL : found + linebreak.length));
}
