import { existsSync, renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { DatabaseFile } from './database-file.ts';
import { openFile } from './open-file.ts';
import { databasePath, type StoreFolder } from './store-folder.ts';
import { salvage } from './salvage.ts';

/** A damaged file that was kept under another name while a fresh one took its place. */
export interface SetAside {
  /** Where the damaged file is. */
  readonly keptAt: string;
  /** Ledger rows that could still be read, and are in the fresh file. */
  readonly ledgerRows: number;
  /** Whether the ledger was read to its end. Where not, the fresh one may hold fewer calls than were made. */
  readonly ledgerComplete: boolean;
}

/** The log and the index of the log, which belong to a database. */
const SUFFIXES = ['', '-wal', '-shm'] as const;

/**
 * Begins the next generation with what must not be lost (ledger, blocks, pins) and then renames the damaged file.
 * The caller holds the folder's gate. The fresh file appears complete, under its own name, at one instant; windows
 * that still have the damaged one open see it before their next call.
 */
export function setAside(folder: StoreFolder, generation: number): SetAside {
  const damaged = databasePath(folder.path, generation);
  const next = databasePath(folder.path, generation + 1);
  const draft = `${next}.new`;
  for (const suffix of SUFFIXES) rmSync(draft + suffix, { force: true });
  const old = openDamaged(folder, damaged);
  try {
    const fresh = openFile(folder, generation + 1, draft);
    const saved = fill(fresh, old);
    renameSync(draft, next);
    old?.close();
    return { keptAt: keep(damaged, folder.now()), ...saved };
  } finally {
    if (old?.isOpen === true) old.close();
  }
}

function fill(
  fresh: DatabaseFile,
  old: DatabaseSync | undefined,
): Pick<SetAside, 'ledgerRows' | 'ledgerComplete'> {
  try {
    return old ? salvage(old, fresh) : { ledgerRows: 0, ledgerComplete: false };
  } finally {
    fresh.close();
  }
}

/** With the write lock where it can still be had, so that no other window adds to the ledger meanwhile. */
function openDamaged({ sqlite, timeoutMs }: StoreFolder, file: string): DatabaseSync | undefined {
  try {
    const db = new sqlite.DatabaseSync(file, { timeout: timeoutMs });
    try {
      db.exec('BEGIN IMMEDIATE');
    } catch {
      // Too damaged for a lock; it may still be readable.
    }
    return db;
  } catch {
    return undefined;
  }
}

/** Where the operating system refuses (Windows, while another window has it open) the file keeps its name. */
function keep(file: string, now: number): string {
  const time = new Date(now).toISOString().replaceAll(/[:.]/gu, '-');
  const stem = file.replace(/licenses(-\d+)?\.db$/u, `licenses.corrupt-${time}`);
  let kept = `${stem}.db`;
  for (let copy = 2; existsSync(kept); copy += 1) kept = `${stem}-${copy}.db`;
  try {
    renameSync(file, kept);
  } catch {
    return file;
  }
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, kept + suffix);
  }
  return kept;
}
