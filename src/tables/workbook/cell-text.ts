/** Excel takes a workbook with a longer cell for damaged. In UTF-16 units. */
const LONGEST_CELL = 32_767;

/** What XML 1.0 cannot hold, or advises against. */
const UNWRITABLE =
  /[^\t\n\r -~\u0085\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFC\u{10000}-\u{10FFFF}]|\p{NChar}/gu;

/** Spreadsheets read `_x0041_` in a cell as "A"; an escaped underscore keeps the text as it is. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as a cell of a workbook may hold it, not yet escaped for XML: line breaks become those that a spreadsheet itself
 * writes, what a workbook cannot hold is dropped, and what is longer than a cell is cut.
 */
export function cellText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').replace(LOOKS_ESCAPED, '_x005F_');
  return plain.length > LONGEST_CELL ? plain.slice(0, LONGEST_CELL).toWellFormed() : plain;
}
