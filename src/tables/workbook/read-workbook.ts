import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import type { Rows } from '../read-table.ts';
import { MOST_MS } from './limits.ts';
import { portionShape, type Portion } from './portion.ts';

/** The memory that the worker may have, in MB: past that it is ended, and the editor goes on. */
const MOST_MEMORY = 1024;

/** The bundler gives the worker's file this name, beside the bundle that this module is in. */
const WORKER = import.meta.url.endsWith('.ts') ? './workbook-worker.ts' : './workbook-worker.cjs';

/** A sheet of a workbook, with its rows. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: Rows;
}

/** What became of reading a workbook: its sheets, or why it could not be read. */
export type WorkbookRead =
  | { readonly kind: 'read'; readonly sheets: readonly ReadSheet[] }
  /** `tooLarge`: unpacked, in cells, or in the memory that it takes; `tooSlow`: not read within the time. */
  | { readonly kind: 'tooLarge' | 'tooSlow' | 'unreadable' };

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
  const timeout = AbortSignal.timeout(mostMs);
  const worker = new Worker(new URL(WORKER, import.meta.url), {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  try {
    return await sheetsFrom(worker, AbortSignal.any(signal ? [signal, timeout] : [timeout]));
  } catch (error) {
    if (signal?.aborted === true) return undefined;
    if (timeout.aborted) return { kind: 'tooSlow' };
    return { kind: isOutOfMemory(error) ? 'tooLarge' : 'unreadable' };
  } finally {
    await worker.terminate();
  }
}

async function sheetsFrom(worker: Worker, signal: AbortSignal): Promise<WorkbookRead> {
  const sheets: { name: string; rows: (readonly string[])[] }[] = [];
  for (;;) {
    const portion = await next(worker, signal);
    if (portion.kind === 'end') return { kind: 'read', sheets };
    if (portion.kind !== 'rows') return portion;
    const { rows } = (sheets[portion.sheet] ??= { name: portion.name, rows: [] });
    rows.push(...portion.rows);
  }
}

/** @throws what ended the worker, or that it was given up. */
async function next(worker: Worker, signal: AbortSignal): Promise<Portion> {
  const answered = once(worker, 'message', { signal });
  worker.postMessage('next');
  return z.parse(portionShape, (await answered)[0]);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
