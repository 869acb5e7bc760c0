import type { Table } from '../table.ts';
import type { NewSheet } from './edit/sheet-xml.ts';
import { MOST_MS } from './limits.ts';
import { inThread } from './workbook-thread.ts';

/**
 * A workbook of a table and further sheets, made in a thread of its own: ten thousand rows take a second.
 * @throws where it cannot be made: it would be larger than any that is read.
 */
export async function newWorkbook(table: Table, sheets: readonly NewSheet[] = []): Promise<Uint8Array> {
  const { columns, rows } = table;
  const titles = columns.map(({ title }) => title);
  const made = await inThread({ kind: 'new', titles, rows, sheets }, { mostMs: MOST_MS }, async (next) =>
    next(),
  );
  if (made?.kind !== 'written') throw new Error(`a workbook that cannot be made: ${String(made?.kind)}`);
  return made.bytes;
}
