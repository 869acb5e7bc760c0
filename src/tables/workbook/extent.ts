/** An attribute `r`, and the rest of its tag as far as it can be read without doubt. */
const ADDRESS = /(?<![\w.-]|xmlns:)r\s*=\s*(?:"([^"]*)"|'([^']*)')((?:[^<>"']|"[^"<]*"|'[^'<]*')*>)?/g;

/** A cell or a row, as far as a spreadsheet goes: https://support.microsoft.com, "Excel specifications and limits". */
const CELL = /^([A-Z]{0,3})([1-9]\d{0,6})$/;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * How many cells a reader of a sheet's XML makes of it when it fills the gaps between those that are written: two cells
 * in two corners are all cells between them. An empty cell takes a row's place and no more, since spreadsheets write
 * them to the last row for a format alone.
 * @throws where a cell or row stands outside of what a spreadsheet may have.
 */
export function cellsOf(xml: Uint8Array): number {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString('latin1');
  const filled = { rows: 0, columns: 0 };
  let rows = 0;
  for (const [, double, single, rest] of text.matchAll(ADDRESS)) {
    const [, letters, digits] = CELL.exec(double ?? single ?? '') ?? [];
    if (letters === undefined) throw new Error('an address that no spreadsheet has');
    const row = Number(digits);
    const column = columnOf(letters);
    if (row > MOST_ROWS || column > MOST_COLUMNS) throw new Error('a cell outside of every spreadsheet');
    rows = Math.max(rows, row);
    if (letters === '' || rest?.endsWith('/>') === true) continue;
    filled.rows = Math.max(filled.rows, row);
    filled.columns = Math.max(filled.columns, column);
  }
  return rows + filled.rows * filled.columns;
}

/** 1 for A, 27 for AA. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
