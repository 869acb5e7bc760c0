import writeXlsxFile from 'write-excel-file/node';
import type { Cell, Table } from './table.ts';

/** Excel takes a workbook with a longer cell for damaged. In UTF-16 units. */
const LONGEST_CELL = 32_767;

/** In characters, as far as columns grow with their cells. */
const WIDEST_COLUMN = 60;

/** What XML 1.0 cannot hold, or advises against. The library would drop a character before it, too. */
const UNWRITABLE =
  /[^\t\n\r -~\u0085\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFC\u{10000}-\u{10FFFF}]|\p{NChar}/gu;

/** Spreadsheets read `_x0041_` in a cell as "A"; an escaped underscore keeps the text as it is. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A workbook of one sheet. Every text is a cell of text, whatever it begins with: there is no formula in it. */
export async function xlsxFile({ columns, rows }: Table): Promise<Uint8Array> {
  const titles = columns.map(({ title }) => title);
  const head = titles.map((title) => ({ value: xlsxText(title), type: String, fontWeight: 'bold' as const }));
  const widths = titles.map((title, at) => ({
    width: widthOf([title, ...rows.map((row) => row[at] ?? null)]),
  }));
  const sheet = writeXlsxFile([head, ...rows.map((row) => row.map(cellOf))], {
    columns: widths,
    stickyRowsCount: 1,
  });
  return await sheet.toBuffer();
}

function cellOf(cell: Cell): { value: string; type: StringConstructor } | { value: number } | null {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? { value: cell } : { value: xlsxText(cell), type: String };
}

/** Line breaks become those that a spreadsheet itself writes. */
function xlsxText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').replace(LOOKS_ESCAPED, '_x005F_');
  return plain.length > LONGEST_CELL ? plain.slice(0, LONGEST_CELL).toWellFormed() : plain;
}

/** Chinese characters are twice as wide as the digits that Excel counts in. */
function widthOf(cells: readonly Cell[]): number {
  const lengths = cells.map((cell) => String(cell ?? '').replace(/[^ -~]/g, '  ').length);
  return Math.min(WIDEST_COLUMN, Math.max(...lengths) + 2);
}
