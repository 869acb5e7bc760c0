import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { portionShape, type Portion, type Task } from './portion.ts';

/** The memory that the worker may have, in MB: past that it is ended, and the editor goes on. */
const MOST_MEMORY = 1024;

/** The bundler gives the worker's file this name, beside the bundle that this module is in. */
const WORKER = import.meta.url.endsWith('.ts') ? './workbook-worker.ts' : './workbook-worker.cjs';

/** Why a workbook was given up: too large unpacked, in cells or in memory; not done within the time; or no workbook. */
export interface GivenUp {
  readonly kind: 'tooLarge' | 'tooSlow' | 'unreadable';
}

/** How a task may end early. */
export interface TaskLimits {
  readonly signal?: AbortSignal | undefined;
  /** How long it may take, in milliseconds. */
  readonly mostMs: number;
}

/**
 * Does a task with a workbook in a thread of its own: whatever is in the file, the editor goes on, and the thread can be
 * ended.
 * @param take takes what the thread gives; `next` fetches a portion.
 * @returns `undefined` where the user gave it up.
 */
export async function inThread<T>(
  task: Task,
  { signal, mostMs }: TaskLimits,
  take: (next: () => Promise<Portion>) => Promise<T>,
): Promise<T | GivenUp | undefined> {
  const timeout = AbortSignal.timeout(mostMs);
  const worker = new Worker(new URL(WORKER, import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const ended = AbortSignal.any(signal ? [signal, timeout] : [timeout]);
  try {
    return await take(() => next(worker, ended));
  } catch (error) {
    if (signal?.aborted === true) return undefined;
    if (timeout.aborted) return { kind: 'tooSlow' };
    return { kind: isOutOfMemory(error) ? 'tooLarge' : 'unreadable' };
  } finally {
    await worker.terminate();
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
