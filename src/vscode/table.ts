import { CSV_BOM, csvLine } from './csv.ts';
import { escapeMarkdown } from './markdown.ts';

export type Cell = string | number | null;

/** Plain rows under titles, to be shown or written in any form. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const TABLE_FORMATS = ['md', 'csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A table of Markdown; all text in it is escaped. */
export function markdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(String(cell ?? ''))).join(' | ')} |`;
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line), ''].join('\n');
}

/** The same as the bytes of a file. Nothing in it runs: text stays text in every format. */
export async function tableFile(table: Table, format: TableFormat): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return encode(markdownTable(table));
    case 'csv':
      return encode([CSV_BOM, csvLine(table.columns), ...table.rows.map(csvLine)].join(''));
    case 'json':
      return encode(
        `${JSON.stringify(
          table.rows.map((row) => record(table.columns, row)),
          null,
          2,
        )}\n`,
      );
    case 'xlsx':
      return workbook(table);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function record(columns: readonly string[], row: readonly Cell[]): Readonly<Record<string, Cell>> {
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
}

/** What no XML may hold: control characters but tabs and line ends, and halves of surrogate pairs. */
const NOT_XML = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

/** More characters than a spreadsheet's cell takes. */
const LONGEST_CELL = 32_767;

async function workbook({ columns, rows }: Table): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const text = (value: string) => ({
    type: String,
    value: value.replace(NOT_XML, '\ufffd').slice(0, LONGEST_CELL),
  });
  const cell = (value: Cell) => {
    if (value === null || value === '') return null;
    return typeof value === 'number' ? { type: Number, value } : text(value);
  };
  const head = columns.map((title) => ({ ...text(title), fontWeight: 'bold' as const }));
  const widths = columns.map((title, index) => ({
    width: Math.min(60, Math.max(12, ...[title, ...rows.map((row) => row[index])].map(breadth))),
  }));
  const file = write([head, ...rows.map((row) => row.map(cell))], { columns: widths, stickyRowsCount: 1 });
  return file.toBuffer();
}

/** In halves of a Chinese character, with some air. */
function breadth(cell: Cell | undefined): number {
  const text = String(cell ?? '');
  return text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0) + 2;
}
