import { join } from 'node:path';
import { beginPrivateFile } from './private-files.ts';
import type { StoreFolder } from './store-folder.ts';
import { troubleOf } from './trouble.ts';

/**
 * Does some work again for as long as another process is in the way. SQLite itself waits in most cases, but not in
 * all: after a process was killed, the recovery of its log makes others fail with "locked" at once.
 */
export function patiently<T>(timeoutMs: number, work: () => T): T {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (troubleOf(error) !== 'locked' || performance.now() >= deadline) throw error;
      pause(2 + Math.random() * 8);
    }
  }
}

/**
 * One process at a time opens, renames or replaces files of the folder. SQLite's own lock on an empty file serves:
 * the operating system frees it when its holder dies.
 */
export function exclusively<T>({ path, sqlite, timeoutMs }: StoreFolder, work: () => T): T {
  const gate = patiently(timeoutMs, () => {
    const lock = join(path, 'licenses.lock');
    beginPrivateFile(lock);
    const file = new sqlite.DatabaseSync(lock, { timeout: timeoutMs });
    try {
      file.exec('BEGIN EXCLUSIVE');
      return file;
    } catch (error) {
      file.close();
      throw error;
    }
  });
  try {
    return work();
  } finally {
    gate.close();
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
