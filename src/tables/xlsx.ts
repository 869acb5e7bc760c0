import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from './table.ts';
import { cellText } from './workbook/cell-text.ts';

/** In characters, as far as columns grow with their cells. */
const WIDEST_COLUMN = 60;

/**
 * A workbook of one sheet, whose first row is titles. Every text is a cell of text, whatever it begins with: there is no
 * formula in it.
 */
export async function xlsxFile(
  titles: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const head = titles.map((title) => ({ value: cellText(title), type: String, fontWeight: 'bold' as const }));
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
  return typeof cell === 'number' ? { value: cell } : { value: cellText(cell), type: String };
}

/** Chinese characters are twice as wide as the digits that Excel counts in. */
function widthOf(cells: readonly Cell[]): number {
  const lengths = cells.map((cell) => String(cell ?? '').replace(/[^ -~]/g, '  ').length);
  return Math.min(WIDEST_COLUMN, Math.max(...lengths) + 2);
}
