import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { OnBadRow } from './database-file.ts';
import { FOLDER_MODE } from './private-files.ts';

/** The part of `node:sqlite` that the store needs. */
export interface Sqlite {
  readonly DatabaseSync: typeof DatabaseSync;
}

/** The folder that holds the store, and what is needed to open database files there. */
export interface StoreFolder {
  /** `MEMORY`: nowhere but in this process. */
  readonly path: string;
  readonly sqlite: Sqlite;
  /** The steps that make a file today's; see migrations.ts. */
  readonly migrations: readonly string[];
  /** How long to wait for another process that holds the file, in milliseconds. */
  readonly timeoutMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onBadRow: OnBadRow;
}

/** The "folder" of a store that lives and dies with its process; SQLite's own word for it. */
export const MEMORY = ':memory:';

/**
 * The name of a folder's first database, or of one that follows a damaged one. No name is ever used again: SQLite
 * deletes the `-wal` file by its name when the last handle on a moved database closes, and would take a new one's.
 */
export function databasePath(folder: string, generation: number): string {
  if (folder === MEMORY) return MEMORY;
  return join(folder, generation === 1 ? 'licenses.db' : `licenses-${generation}.db`);
}

/** The generation to open: the highest there is, 1 in a new folder. */
export function currentGeneration(folder: string): number {
  const found = readdirSync(folder).map((name) => Number(/^licenses-(\d+)\.db$/u.exec(name)?.[1] ?? 1));
  return Math.max(1, ...found);
}

/**
 * Makes the folder, for its user alone, where it is not there.
 * @throws what the file system says where it cannot be made or written: SQLite would only say "cannot open", and
 * Node's own recursive `mkdir` says ENOENT on a read-only disk.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    accessSync(folder, constants.W_OK);
    return;
  }
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, FOLDER_MODE);
  } catch (error) {
    // Another window may have made it in the moment between.
    if (!existsSync(folder)) throw error;
  }
}
