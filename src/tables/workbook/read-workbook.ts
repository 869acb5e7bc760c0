import type { Rows } from '../read-table.ts';
import { MOST_MS } from './limits.ts';
import type { Portion } from './portion.ts';
import { inThread, type GivenUp } from './workbook-thread.ts';

/** A sheet of a workbook, with its rows. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: Rows;
}

/** What became of reading a workbook: its sheets, or why it could not be read. */
export type WorkbookRead = { readonly kind: 'read'; readonly sheets: readonly ReadSheet[] } | GivenUp;

/**
 * Reads a workbook in a thread of its own: whatever is in the file, the editor goes on, and the thread can be ended.
 * @param mostMs how long it may take, in milliseconds.
 * @returns `undefined` where it was given up.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  signal?: AbortSignal,
  mostMs = MOST_MS,
): Promise<WorkbookRead | undefined> {
  return inThread({ kind: 'read', bytes }, { signal, mostMs }, sheetsFrom);
}

async function sheetsFrom(next: () => Promise<Portion>): Promise<WorkbookRead> {
  const sheets: { name: string; rows: (readonly string[])[] }[] = [];
  for (;;) {
    const portion = await next();
    if (portion.kind === 'end') return { kind: 'read', sheets };
    if (portion.kind === 'written') return { kind: 'unreadable' };
    if (portion.kind !== 'rows') return portion;
    const { rows } = (sheets[portion.sheet] ??= { name: portion.name, rows: [] });
    rows.push(...portion.rows);
  }
}
