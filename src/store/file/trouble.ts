/** Why the store, or one call of it, does not work. The set is closed: whoever shows one can name them all. */
export type Trouble =
  /** This editor's Node has no `node:sqlite`. */
  | 'noSqlite'
  /** The folder or the file may not be written. */
  | 'readOnly'
  /** The disk is full. */
  | 'full'
  /** Another process held the file for longer than the timeout. */
  | 'locked'
  /** The disk failed, or the folder cannot be reached. */
  | 'io'
  /** The file is damaged and could not be set aside. */
  | 'corrupt'
  /** A newer version of the extension wrote the file: it can be read, not written. */
  | 'newer'
  /** The store was closed. */
  | 'closed'
  | 'unexpected';

/** The one error that a call of the store throws. It carries no SQL, no value and no path. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** Why the store, or one call of it, does not work. */
  readonly reason: Trouble;

  /** @param code what SQLite or the operating system calls it, for the log. */
  constructor(reason: Trouble, code?: string) {
    super(`The store is not usable: ${reason}${code === undefined ? '' : ` (${code})`}`);
    this.reason = reason;
  }
}

/** The file on disk is not one that this code wrote: found by a check, where SQLite itself saw nothing. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/** https://sqlite.org/rescode.html, the primary codes. */
const SQLITE: Readonly<Record<number, Trouble>> = {
  3: 'readOnly', // SQLITE_PERM
  5: 'locked', // SQLITE_BUSY
  6: 'locked', // SQLITE_LOCKED
  8: 'readOnly', // SQLITE_READONLY
  10: 'io', // SQLITE_IOERR
  11: 'corrupt', // SQLITE_CORRUPT
  13: 'full', // SQLITE_FULL
  14: 'io', // SQLITE_CANTOPEN
  26: 'corrupt', // SQLITE_NOTADB
};

const SYSTEM: Readonly<Record<string, Trouble>> = {
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** What an exception of SQLite or the file system means; `undefined` for any other: that one is a mistake in code. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof StoreError) return error.reason;
  if (error instanceof DamagedFile) return 'corrupt';
  const sqlite = sqliteCode(error);
  if (sqlite !== undefined) return SQLITE[sqlite & 0xff] ?? 'unexpected';
  const system = systemCode(error);
  if (system === 'ERR_INVALID_STATE') return 'closed';
  if (system === undefined || !/^E[A-Z]+$/u.test(system)) return undefined;
  return SYSTEM[system] ?? 'io';
}

/**
 * An exception as an error that may be shown, a {@link StoreError}. Anything that is no trouble of the store is given
 * back as it is.
 */
export function storeError(error: unknown): unknown {
  const reason = troubleOf(error);
  if (reason === undefined || error instanceof StoreError) return error;
  const sqlite = sqliteCode(error);
  return new StoreError(reason, sqlite === undefined ? systemCode(error) : `SQLite ${sqlite}`);
}

/** SQLite's extended result code. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
