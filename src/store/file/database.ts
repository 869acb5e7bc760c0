import { existsSync } from 'node:fs';
import type { Connection } from './database-file.ts';
import { openFile } from './open-file.ts';
import { exclusively, patiently } from './patience.ts';
import { currentGeneration, databaseFile, makeFolder, MEMORY, type Place } from './store-folder.ts';
import { setAside, type SetAside } from './set-aside.ts';
import { storeError, StoreError, troubleOf } from './trouble.ts';

/** `lasting`: written through to the disk before the call returns, so that a power cut does not undo it. */
type Durability = 'usual' | 'lasting';

/** The file is no longer the one to work on: it was set aside, or a newer extension has changed it. */
class Superseded extends Error {}

/** How often one call may move on to another file before it gives up. */
const MOST_MOVES = 3;

/**
 * The folder's database, whichever file holds it at the moment. Damage found in any call sets the file aside and does
 * the call again on the fresh one. Every other failure is one StoreError.
 */
export class Database {
  readonly #place: Place;
  readonly #onSetAside: (file: SetAside) => void;
  #connection: Connection | undefined;
  /** The connection of the transaction under way. */
  #writing: Connection | undefined;
  /** The generation of a file that was found damaged while it was open. */
  #damaged: number | undefined;
  #closed = false;

  constructor(place: Place, onSetAside: (file: SetAside) => void) {
    this.#place = place;
    this.#onSetAside = onSetAside;
  }

  /**
   * Reads, outside any transaction unless within `write`.
   * @param work may run twice.
   * @throws {StoreError}
   */
  read<T>(work: (connection: Connection) => T): T {
    return this.#writing ? work(this.#writing) : this.#attempt(work);
  }

  /**
   * One transaction, which holds the write lock from its first moment. Within another one it is part of that one.
   * @param work may run twice: it changes nothing but the database.
   * @throws {StoreError} after which nothing of it is in the file.
   */
  write<T>(work: (connection: Connection) => T, durability: Durability = 'usual'): T {
    if (!this.#writing) {
      return this.#attempt((connection) => this.#transaction(connection, work, durability));
    }
    // Whoever asks for it tells the world when it returns; it would not be committed by then.
    if (durability === 'lasting') throw new Error('a lasting write cannot be part of another one');
    return work(this.#writing);
  }

  close(): void {
    this.#closed = true;
    this.#drop();
  }

  #attempt<T>(work: (connection: Connection) => T): T {
    if (this.#closed) throw new StoreError('closed');
    try {
      return patiently(this.#place.timeoutMs, () => this.#onCurrentFile(work));
    } catch (error) {
      throw storeError(error);
    }
  }

  #onCurrentFile<T>(work: (connection: Connection) => T): T {
    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      const connection = this.#current();
      try {
        return work(connection);
      } catch (error) {
        if (connection.isDamagedBy(error)) this.#damaged = connection.generation;
        else if (!(error instanceof Superseded) && !this.#isSuperseded(connection)) throw error;
        this.#drop();
      }
    }
    throw new StoreError('corrupt');
  }

  #transaction<T>(connection: Connection, work: (connection: Connection) => T, durability: Durability): T {
    if (connection.newer) throw new StoreError('newer');
    if (durability === 'lasting') connection.exec('PRAGMA synchronous = FULL');
    try {
      connection.exec('BEGIN IMMEDIATE');
      // Only the holder of the lock can rely on what it sees: the file may have changed while it waited.
      if (this.#isSuperseded(connection) || connection.isNewerThan(this.#place.migrations.length)) {
        throw new Superseded();
      }
      this.#writing = connection;
      const result = work(connection);
      connection.exec('COMMIT');
      return result;
    } finally {
      this.#writing = undefined;
      this.#settle(connection);
    }
  }

  /** Leaves no transaction open, whatever happened; a connection that cannot even do that is given up. */
  #settle(connection: Connection): void {
    try {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      connection.exec(`PRAGMA synchronous = ${connection.synchronous}`);
    } catch {
      this.#drop();
    }
  }

  /** A damaged file is followed by the next generation; any window may have begun it. */
  #isSuperseded(connection: Connection): boolean {
    const { folder } = this.#place;
    return folder !== MEMORY && existsSync(databaseFile(folder, connection.generation + 1));
  }

  #current(): Connection {
    if (this.#connection && !this.#isSuperseded(this.#connection)) return this.#connection;
    this.#drop();
    if (this.#place.folder === MEMORY) return (this.#connection = openFile(this.#place, 1));
    makeFolder(this.#place.folder);
    const { connection, replaced } = exclusively(this.#place, () => this.#open());
    this.#connection = connection;
    if (replaced) this.#onSetAside(replaced);
    return connection;
  }

  #open(): { readonly connection: Connection; readonly replaced?: SetAside } {
    const generation = currentGeneration(this.#place.folder);
    if (generation !== this.#damaged) {
      try {
        return { connection: openFile(this.#place, generation) };
      } catch (error) {
        if (troubleOf(error) !== 'corrupt') throw error;
      }
    }
    const replaced = setAside(this.#place, generation);
    return { connection: openFile(this.#place, generation + 1), replaced };
  }

  #drop(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    try {
      connection?.close();
    } catch {
      // Nothing is lost: what was committed is in the file, and the handle is of no more use.
    }
  }
}
