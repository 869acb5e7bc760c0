import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { DatabaseFile } from './database-file.ts';
import { showsDamage } from './damage.ts';
import { patiently } from './patience.ts';
import { beginPrivateFile } from './private-files.ts';
import { databasePath, MEMORY, type StoreFolder } from './store-folder.ts';
import { DamagedFile, StoreError, troubleOf, type Trouble } from './trouble.ts';

/** Marks a database as this store's, in its header: "TLic". */
const APPLICATION_ID = 0x544c6963;

/** No extension has taken so many steps: a header that says more is damaged, not newer. */
const MOST_VERSIONS = 1000;

/** A file this small is checked from end to end at every opening: about 10 ms. */
const CHECKED_BYTES = 4_000_000;

/**
 * Opens one database file, begins it where it is not there, and brings it up to date.
 * @param draft the path of a file that takes its place in the folder later; the generation's own path unless given.
 * @throws what SQLite throws, or DamagedFile.
 */
export function openFile(folder: StoreFolder, generation: number, draft?: string): DatabaseFile {
  const { path, sqlite, timeoutMs, migrations, onBadRow } = folder;
  const file = draft ?? databasePath(path, generation);
  return patiently(timeoutMs, () => {
    if (file !== MEMORY) beginPrivateFile(file);
    const db = new sqlite.DatabaseSync(file, { timeout: timeoutMs });
    try {
      if (versionOf(db) > migrations.length) {
        db.close();
        const facts = { generation, unwritable: 'newer', writeAhead: true } as const;
        return new DatabaseFile(openToRead(folder, file), facts, onBadRow);
      }
      refusePlanted(db);
      const writeAhead = useWriteAheadLog(db);
      configure(db);
      migrate(db, migrations);
      checkSmall(db);
      return new DatabaseFile(db, { generation, writeAhead }, onBadRow);
    } catch (error) {
      const damaged = db.isOpen && showsDamage(db, error);
      if (db.isOpen) db.close();
      throw damaged ? new DamagedFile('opening') : error;
    }
  });
}

/**
 * Opens the file of a folder that cannot be written, as it is.
 * @param unwritable why it cannot be written.
 * @throws what SQLite throws, or DamagedFile, where there is no file that this version of the extension can read.
 */
export function openUnwritable(folder: StoreFolder, generation: number, unwritable: Trouble): DatabaseFile {
  const { path, migrations, onBadRow } = folder;
  const db = openToRead(folder, databasePath(path, generation));
  try {
    const version = versionOf(db);
    // The tables of an older version are not those that are asked for here, and cannot be brought up to date.
    if (version < migrations.length) throw new StoreError(unwritable);
    refusePlanted(db);
    checkSmall(db);
    const facts = { generation, unwritable: version > migrations.length ? 'newer' : unwritable } as const;
    return new DatabaseFile(db, { ...facts, writeAhead: true }, onBadRow);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The file is left as it is: it is not ours to change, or cannot be. */
function openToRead({ sqlite, timeoutMs }: StoreFolder, file: string): DatabaseSync {
  const options = { timeout: timeoutMs, readOnly: true };
  let db: DatabaseSync | undefined;
  try {
    db = new sqlite.DatabaseSync(file, options);
    db.prepare('PRAGMA user_version').get();
  } catch (error) {
    if (db?.isOpen === true) db.close();
    const trouble = troubleOf(error);
    if (trouble !== 'io' && trouble !== 'readOnly') throw error;
    // The index of the log cannot be made: nobody has the file open, and what is in it is all there is.
    db = new sqlite.DatabaseSync(new URL(`${pathToFileURL(file).href}?immutable=1`), options);
  }
  distrust(db);
  return db;
}

/** How many migrations the file has seen. */
function versionOf(db: DatabaseSync): number {
  const application = pragma(db, 'application_id');
  const version = pragma(db, 'user_version');
  const ours = application === APPLICATION_ID && version > 0 && version <= MOST_VERSIONS;
  const empty = application === 0 && version === 0;
  if (!ours && !empty) throw new DamagedFile('not a database of this store');
  return version;
}

/** No step makes a trigger or a view: one would change rows, or make them up, behind the back of every call. */
function refusePlanted(db: DatabaseSync): void {
  const planted = "SELECT count(*) AS planted FROM sqlite_schema WHERE type IN ('trigger', 'view')";
  if (db.prepare(planted).get()?.['planted'] !== 0) throw new DamagedFile('a trigger or a view');
}

/**
 * With a write-ahead log, readers and a writer do not wait for each other. A file system that cannot have one
 * (network shares) answers with the mode that it keeps.
 */
function useWriteAheadLog(db: DatabaseSync): boolean {
  const writeAhead = db.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'] === 'wal';
  db.exec(`PRAGMA synchronous = ${writeAhead ? 'NORMAL' : 'FULL'}`);
  return writeAhead;
}

function configure(db: DatabaseSync): void {
  db.exec('PRAGMA temp_store = MEMORY');
  db.exec('PRAGMA journal_size_limit = 8000000');
  distrust(db);
}

/** https://sqlite.org/security.html: for files that somebody else may have written. */
function distrust(db: DatabaseSync): void {
  db.exec('PRAGMA trusted_schema = OFF');
  db.exec('PRAGMA cell_size_check = ON');
}

/** Several windows may start at once after an update: each step looks again once it holds the lock. */
function migrate(db: DatabaseSync, migrations: readonly string[]): void {
  for (const [step, sql] of migrations.entries()) {
    if (versionOf(db) > step) continue;
    db.exec('BEGIN IMMEDIATE');
    try {
      if (versionOf(db) === step) {
        db.exec(sql);
        db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
        db.exec(`PRAGMA user_version = ${step + 1}`);
      }
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}

function checkSmall(db: DatabaseSync): void {
  if (pragma(db, 'page_count') * pragma(db, 'page_size') > CHECKED_BYTES) return;
  if (db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok')
    throw new DamagedFile('quick check');
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
