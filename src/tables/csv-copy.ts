import type { Cell } from './table.ts';
import { csvCell } from './csv.ts';
import { encode, textFormOf } from './encodings.ts';
import { decode } from './file-text.ts';
import { readCsvRows } from './read-table.ts';

/** Cells that are put behind the last column of a CSV. */
export interface AddedCsvCells {
  /** The row, from 0; empty lines do not count. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/**
 * A copy of a CSV with cells behind its last column, in its own encoding, with its own delimiter and line ends. All of its
 * own bytes stay as they were.
 * @returns `undefined` where its text cannot be written back as it was: then a copy would not be one.
 */
export async function copyCsv(
  bytes: Uint8Array,
  added: readonly AddedCsvCells[],
): Promise<Uint8Array | undefined> {
  const form = textFormOf(bytes);
  const text = await decode(bytes);
  if (!Buffer.from(encode(text, form)).equals(bytes)) return undefined;
  const read = await readCsvRows(text);
  if (!read) return undefined;
  const { rows, delimiter } = read;
  const width = rows.reduce((most, { row }) => Math.max(most, row.length), 0);
  const byRow = new Map(added.map(({ row, cells }) => [row, cells]));
  const parts: string[] = [];
  let at = 0;
  for (const [index, { row, to }] of rows.entries()) {
    const cells = byRow.get(index);
    if (!cells) continue;
    const end = withoutLineEnd(text, to);
    const gap = delimiter.repeat(width - row.length);
    parts.push(text.slice(at, end), gap, ...cells.map((cell) => delimiter + csvCell(cell, delimiter)));
    at = end;
  }
  return encode([...parts, text.slice(at)].join(''), form);
}

/** Where the line ends whose end is behind an offset. */
function withoutLineEnd(text: string, to: number): number {
  const line = text[to - 1] === '\n' ? to - 1 : to;
  return text[line - 1] === '\r' ? line - 1 : line;
}
