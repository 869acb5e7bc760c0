/** What a spreadsheet would run as a formula, even behind a quote mark of CSV. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;

/** What may begin a formula, wherever it stands. */
const FORMULA_SIGN = /[=+\-@＝＋－＠]/gu;

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
  const within = text.replace(FORMULA_SIGN, (sign, at: number) =>
    mayBeginCell(text, at) ? `'${sign}` : sign,
  );
  const safe = FORMULA.test(text) ? `'${within}` : within;
  return /[",;\t\r\n]/u.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Whether a cell would begin at a place if the file were split elsewhere: a spreadsheet in another language takes the
 * semicolon for what parts cells, one that pastes text takes the tab, and then a quote mark may end anywhere. It looks
 * back no further than to the last thing that is neither blank nor a quote mark: a regular expression that looks behind
 * does so at every place of a text, which takes seconds where it is nothing but quote marks.
 */
function mayBeginCell(text: string, place: number): boolean {
  for (let at = place - 1; at >= 0; at -= 1) {
    const before = text.charAt(at);
    if (/[;\t\r\n]/u.test(before)) return true;
    if (!/[\s"]/u.test(before)) return false;
  }
  return false;
}
