import { parentPort, workerData } from 'node:worker_threads';
import { parseWorkbook, type Sheet } from './parse-workbook.ts';
import type { Portion } from './portion.ts';
import { TooLarge } from './zip.ts';

// The entry of the thread that reads one workbook. It is given the file's bytes, and a portion is fetched by a message:
// its owner, which has an editor to serve, takes the rows in at its own pace.

/** Rows that are taken in within a few milliseconds. */
const ROWS_AT_ONCE = 500;

async function* portions(): AsyncGenerator<Portion, Portion> {
  try {
    if (!(workerData instanceof Uint8Array)) return { kind: 'unreadable' };
    for (const [sheet, read] of (await parseWorkbook(workerData)).entries()) yield* rowsOf(sheet, read);
    return { kind: 'end' };
  } catch (error) {
    return { kind: error instanceof TooLarge ? 'tooLarge' : 'unreadable' };
  }
}

/** A sheet without rows is told of, too. */
function* rowsOf(sheet: number, { name, rows }: Sheet): Generator<Portion> {
  for (let at = 0; at === 0 || at < rows.length; at += ROWS_AT_ONCE) {
    yield { kind: 'rows', sheet, name, rows: rows.slice(at, at + ROWS_AT_ONCE).map((row) => [...row]) };
  }
}

const read = portions();
parentPort?.on('message', () => {
  void read.next().then(({ value }) => parentPort?.postMessage(value));
});
