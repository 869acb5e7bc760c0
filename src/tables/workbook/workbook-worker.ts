import * as z from 'zod/mini';
import { parentPort, workerData } from 'node:worker_threads';
import { parseWorkbook, type Sheet } from './parse-workbook.ts';
import { addResults } from './edit/add-results.ts';
import { taskShape, type Portion, type Task } from './portion.ts';
import { xlsxFile } from '../xlsx.ts';
import { TooLarge } from './zip.ts';

// The entry of the thread that reads, copies or makes one workbook. It is given its task, and a portion is fetched by a message:
// its owner, which has an editor to serve, takes the rows in at its own pace.

/** Rows that are taken in within a few milliseconds. */
const ROWS_AT_ONCE = 500;

async function* portions(given: unknown): AsyncGenerator<Portion, Portion> {
  try {
    const task = z.parse(taskShape, given);
    if (task.kind === 'add') return { kind: 'written', bytes: addResults(task.bytes, task.additions) };
    if (task.kind === 'new') return { kind: 'written', bytes: await made(task) };
    for (const [sheet, read] of (await parseWorkbook(task.bytes)).entries()) yield* rowsOf(sheet, read);
    return { kind: 'end' };
  } catch (error) {
    return { kind: error instanceof TooLarge ? 'tooLarge' : 'unreadable' };
  }
}

/** The writer gives its only sheet this name. */
const FIRST_SHEET = 'Sheet1';

async function made({ titles, rows, sheets }: Extract<Task, { kind: 'new' }>): Promise<Uint8Array> {
  const table = await xlsxFile(titles, rows);
  return sheets.length === 0
    ? table
    : addResults(table, { tables: [{ sheet: FIRST_SHEET, rows: [] }], sheets });
}

/** A sheet without rows is told of, too. */
function* rowsOf(sheet: number, { name, rows }: Sheet): Generator<Portion> {
  for (let at = 0; at === 0 || at < rows.length; at += ROWS_AT_ONCE) {
    yield { kind: 'rows', sheet, name, rows: rows.slice(at, at + ROWS_AT_ONCE).map((row) => [...row]) };
  }
}

const read = portions(workerData);
parentPort?.on('message', () => {
  void read.next().then(({ value }) => parentPort?.postMessage(value));
});
