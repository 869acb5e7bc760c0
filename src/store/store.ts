import { Answers } from './answers/answers.ts';
import { Received } from './answers/received.ts';
import { Blocks } from './blocks.ts';
import { deleteAnswers, type Cleared } from './answers/clear.ts';
import { deleteOlder } from './answers/delete-older.ts';
import { findOlder, type OlderAnswers } from './answers/older.ts';
import { Companies } from './companies.ts';
import { Database } from './file/database.ts';
import { CheckTable } from './check-table.ts';
import { Flights, type Machine } from './flights.ts';
import { Ledger } from './ledger.ts';
import { MIGRATIONS } from './migrations.ts';
import { RegulatorTable } from './regulator-table.ts';
import type { Sqlite } from './file/store-folder.ts';
import type { SetAside } from './file/set-aside.ts';
import { StoreError, type Trouble } from './file/trouble.ts';

/** What is known of all windows of this machine, in one SQLite file. Every call is done when it returns. */
export interface Store {
  readonly answers: Answers;
  readonly received: Received;
  readonly companies: Companies;
  readonly ledger: Ledger;
  readonly blocks: Blocks;
  readonly flights: Flights;
  readonly checks: CheckTable;
  readonly regulator: RegulatorTable;
  /**
   * Differs from what it was before where another window or process has changed the store meanwhile; changes of one's own
   * do not count. @throws {StoreError}
   */
  readonly version: number;
  /**
   * Several changes as one: all of them or none. Not for `ledger.reserve`, which stands alone.
   * @param work may run twice.
   * @throws {StoreError}
   */
  together<T>(work: () => T): T;
  /**
   * Many reads of one state of the store, in a fraction of the time.
   * @param work may run twice, and changes nothing.
   * @throws {StoreError}
   */
  look<T>(work: () => T): T;
  /**
   * Changes that are only notes: where another process holds the file they fail as good as at once.
   * @throws {StoreError} of reason `locked` in that case.
   */
  atOnce<T>(work: () => T): T;
  /**
   * Forgets the answers of a realm: not the ledger, the blocks, the pinned companies, the checks or the user's records. It
   * goes on as long as the caller takes portions, and has ended when there are no more.
   * @throws {StoreError} while it goes on.
   */
  clear(realm: string): Generator<Cleared, void, void>;
  /**
   * What of a realm's answers was last given before a moment and leads to nothing newer; it changes nothing. It goes on as
   * long as the caller takes portions. @param before milliseconds since 1970. @throws {StoreError}
   */
  older(realm: string, before: number): Generator<void, OlderAnswers, void>;
  /**
   * Forgets those answers, as `clear` does all. @param before milliseconds since 1970. @throws {StoreError}
   */
  deleteOlder(realm: string, before: number): Generator<Cleared, void, void>;
  /** Closes the store. After it, every call throws a StoreError of reason `closed`. */
  close(): void;
}

/** What the user should hear of, once. */
export type StoreEvent =
  | { readonly kind: 'setAside'; readonly file: SetAside }
  /** Rows of this table could not be read, and are left out; told once for each table. */
  | { readonly kind: 'badRows'; readonly table: string };

/** What a store is opened with. */
export interface StoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of what happens in any call; a file that was set aside while opening is in the result instead. */
  readonly onEvent?: ((event: StoreEvent) => void) | undefined;
  /** How long a call waits for another window that holds the file, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** Node's own, unless a test brings another; `null` is an editor that has none. */
  readonly sqlite?: Sqlite | null | undefined;
  readonly migrations?: readonly string[] | undefined;
  readonly machine?: Machine | undefined;
}

/** What became of opening a store: the store, or why there is none. */
export type OpenedStore =
  | {
      readonly kind: 'open';
      readonly store: Store;
      /** A newer version of the extension wrote the file: every change throws a StoreError of this reason. */
      readonly newer: boolean;
      /** The file that was found damaged while opening; one that is found later comes as an event. */
      readonly setAside: SetAside | null;
    }
  | { readonly kind: 'unavailable'; readonly error: StoreError; readonly reason: Trouble };

/**
 * Opens the store of a folder, which is made where it is not there. Never throws for what is on the disk.
 * @param folder or `MEMORY`: a store that lives and dies with this process.
 */
export function openStore(folder: string, options: StoreOptions): OpenedStore {
  const { now, onEvent, timeoutMs = 5000, migrations = MIGRATIONS, machine } = options;
  const sqlite = options.sqlite === undefined ? nodeSqlite() : options.sqlite;
  if (!sqlite) return unavailable(new StoreError('noSqlite'));
  const reported = new Set<string>();
  const onBadRow = (table: string): void => {
    if (reported.has(table)) return;
    reported.add(table);
    onEvent?.({ kind: 'badRows', table });
  };
  let opening: SetAside[] | undefined = [];
  const at = { path: folder, sqlite, migrations, timeoutMs, now, onBadRow };
  const database = new Database(at, (file) => {
    if (opening) opening.push(file);
    else onEvent?.({ kind: 'setAside', file });
  });
  try {
    const newer = database.read(({ unwritable }) => unwritable === 'newer');
    const setAside = opening[0] ?? null;
    opening = undefined;
    return { kind: 'open', store: storeOn(database, now, machine), newer, setAside };
  } catch (error) {
    database.close();
    if (error instanceof StoreError) return unavailable(error);
    throw error;
  }
}

function storeOn(database: Database, now: () => number, machine: Machine | undefined): Store {
  return {
    answers: new Answers(database),
    received: new Received(database),
    companies: new Companies(database),
    ledger: new Ledger(database),
    blocks: new Blocks(database, now),
    flights: new Flights(database, machine),
    checks: new CheckTable(database),
    regulator: new RegulatorTable(database),
    get version() {
      // https://sqlite.org/pragma.html#pragma_data_version; a file that took the place of a damaged one counts anew.
      return database.read((file) => file.generation * 2 ** 32 + file.number('PRAGMA data_version'));
    },
    together: (work) => database.write(() => work()),
    look: (work) => database.look(work),
    atOnce: (work) => database.atOnce(work),
    clear: (realm) => deleteAnswers(database, realm),
    older: (realm, before) => findOlder(database, realm, before),
    deleteOlder: (realm, before) => deleteOlder(database, realm, before),
    close: () => {
      database.close();
    },
  };
}

/** Asked for at run time: an `import` of a module that the editor lacks would end the whole extension. */
function nodeSqlite(): Sqlite | undefined {
  return process.getBuiltinModule('node:sqlite');
}

function unavailable(error: StoreError): OpenedStore {
  return { kind: 'unavailable', error, reason: error.reason };
}
