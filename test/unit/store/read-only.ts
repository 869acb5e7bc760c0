import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { Sqlite } from '../../../src/store/file/store-folder.ts';
import { MEMORY } from '../../../src/store/file/store-folder.ts';

/** Mounts something on the folder where this user may; it goes when the test ends. */
export function mount(folder: string, ...how: readonly string[]): boolean {
  if (spawnSync('mount', [...how, folder]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return true;
}

/**
 * A folder that cannot be written, of mode 0555. For root that mode means nothing: it gets a read-only mount on top, and
 * where it may not mount, an SQLite that says what it would say there.
 * @returns the SQLite to open the folder's store with.
 */
export function makeReadOnly(folder: string): Sqlite {
  chmodSync(folder, 0o555);
  onTestFinished(() => {
    try {
      chmodSync(folder, 0o755);
    } catch {
      // Still mounted: it goes with its mount.
    }
  });
  if (!isWritable(folder)) return { DatabaseSync };
  const bound = mount(folder, '--bind', folder);
  if (bound) spawnSync('mount', ['-o', 'remount,ro,bind', folder]);
  return isWritable(folder) ? refusingSqlite(CANNOT_OPEN) : { DatabaseSync };
}

/** SQLITE_CANTOPEN, as SQLite says on a disk that takes no change. */
export const CANNOT_OPEN = 14;
/** SQLITE_READONLY_DIRECTORY, as SQLite says where a user may write neither the folder nor the file. */
export const FOLDER_READ_ONLY = 1544;

/**
 * SQLite in a folder where it may read the database, and neither write it nor add a file beside it.
 * @param errcode what it says where the index of the log is not there and cannot be made.
 */
export function refusingSqlite(errcode: number): Sqlite {
  return {
    DatabaseSync: class extends DatabaseSync {
      constructor(path: string | Buffer | URL, options?: ConstructorParameters<typeof DatabaseSync>[1]) {
        const isAlone = path instanceof URL && path.searchParams.get('immutable') === '1';
        if (path !== MEMORY && options?.readOnly !== true) throw failure(8);
        if (path !== MEMORY && !isAlone && !existsSync(`${String(path)}-shm`)) throw failure(errcode);
        super(path, options);
      }
    },
  };
}

function failure(errcode: number): Error {
  return Object.assign(new Error('SQLite'), { code: 'ERR_SQLITE_ERROR', errcode });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
