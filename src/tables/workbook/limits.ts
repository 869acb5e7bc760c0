// Larger workbooks are no lists that one checks in one go.

/** Bytes that a workbook's parts may have together when they are unpacked. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** Cells that all sheets of a workbook may have together, the empty ones between others included. */
export const MOST_CELLS = 5_000_000;

/** How long reading a workbook may take, in milliseconds; the user can end it sooner. */
export const MOST_MS = 60_000;
