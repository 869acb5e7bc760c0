/** What a spreadsheet would run as a formula, even behind a quote mark of CSV. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;

/**
 * The same where a cell would begin if the file were split elsewhere: a spreadsheet in another language takes the
 * semicolon for what parts cells, one that pastes text takes the tab, and then a quote mark may end anywhere.
 */
const FORMULA_WITHIN = /(?<=[;\t\r\n][\s"]*)[=+\-@＝＋－＠]/gu;

/**
 * The mark of UTF-8 at the beginning of a file: Excel takes a file without it for one in the system's own encoding.
 */
export const CSV_BOM = '\uFEFF';

/** A whole CSV: the mark of UTF-8, the titles, and a line for each row. */
export function csvText(
  titles: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
): string {
  return [CSV_BOM, csvLine(titles), ...Array.from(rows, csvLine)].join('');
}

/** A line of CSV (RFC 4180) with its end. What a spreadsheet would run is made text by an apostrophe. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;
}

/**
 * A cell of CSV, in quotation marks where it must be. What a spreadsheet would run is made text by an apostrophe.
 * @param delimiter what separates the cells, where it is none of the usual ones.
 */
export function csvCell(value: string | number | null, delimiter = ','): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const within = text.replace(FORMULA_WITHIN, "'$&");
  const safe = FORMULA.test(text) ? `'${within}` : within;
  return /[",;\t\r\n]/u.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
