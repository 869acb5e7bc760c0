import { existsSync } from 'node:fs';
import type { DatabaseFile } from './database-file.ts';
import { openFile } from './open-file.ts';
import { exclusively, patiently } from './patience.ts';
import { keepPrivate } from './private-files.ts';
import { currentGeneration, databasePath, makeFolder, MEMORY, type StoreFolder } from './store-folder.ts';
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
  readonly #folder: StoreFolder;
  readonly #onSetAside: (file: SetAside) => void;
  #file: DatabaseFile | undefined;
  /** The file of the transaction under way. */
  #writing: DatabaseFile | undefined;
  /** The generation of a file that was found damaged while it was open. */
  #damaged: number | undefined;
  #closed = false;

  constructor(folder: StoreFolder, onSetAside: (file: SetAside) => void) {
    this.#folder = folder;
    this.#onSetAside = onSetAside;
  }

  /**
   * Reads, outside any transaction unless within `write`.
   * @param work may run twice.
   * @throws {StoreError}
   */
  read<T>(work: (file: DatabaseFile) => T): T {
    return this.#writing ? work(this.#writing) : this.#attempt(work);
  }

  /**
   * One transaction, which holds the write lock from its first moment. Within another one it is part of that one.
   * @param work may run twice: it changes nothing but the database.
   * @throws {StoreError} after which nothing of it is in the file.
   */
  write<T>(work: (file: DatabaseFile) => T, durability: Durability = 'usual'): T {
    if (!this.#writing) {
      return this.#attempt((file) => this.#transaction(file, work, durability));
    }
    // Whoever asks for it tells the world when it returns; it would not be committed by then.
    if (durability === 'lasting') throw new Error('a lasting write cannot be part of another one');
    return work(this.#writing);
  }

  close(): void {
    this.#closed = true;
    this.#drop();
  }

  #attempt<T>(work: (file: DatabaseFile) => T): T {
    if (this.#closed) throw new StoreError('closed');
    try {
      return patiently(this.#folder.timeoutMs, () => this.#onCurrentFile(work));
    } catch (error) {
      throw storeError(error);
    }
  }

  #onCurrentFile<T>(work: (file: DatabaseFile) => T): T {
    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      const file = this.#current();
      try {
        return work(file);
      } catch (error) {
        if (file.isDamagedBy(error)) this.#damaged = file.generation;
        else if (!(error instanceof Superseded) && !this.#isSuperseded(file)) throw error;
        this.#drop();
      }
    }
    throw new StoreError('corrupt');
  }

  #transaction<T>(file: DatabaseFile, work: (file: DatabaseFile) => T, durability: Durability): T {
    if (file.newer) throw new StoreError('newer');
    if (durability === 'lasting') file.exec('PRAGMA synchronous = FULL');
    try {
      file.exec('BEGIN IMMEDIATE');
      // Only the holder of the lock can rely on what it sees: the file may have changed while it waited.
      if (this.#isSuperseded(file) || file.isNewerThan(this.#folder.migrations.length)) {
        throw new Superseded();
      }
      this.#writing = file;
      const result = work(file);
      file.exec('COMMIT');
      return result;
    } finally {
      this.#writing = undefined;
      this.#settle(file);
    }
  }

  /** Leaves no transaction open, whatever happened; a file handle that cannot even do that is given up. */
  #settle(file: DatabaseFile): void {
    try {
      if (file.inTransaction) file.exec('ROLLBACK');
      file.exec(`PRAGMA synchronous = ${file.synchronous}`);
    } catch {
      this.#drop();
    }
  }

  /** A damaged file is followed by the next generation; any window may have begun it. */
  #isSuperseded(file: DatabaseFile): boolean {
    const { path } = this.#folder;
    return path !== MEMORY && existsSync(databasePath(path, file.generation + 1));
  }

  #current(): DatabaseFile {
    if (this.#file && !this.#isSuperseded(this.#file)) return this.#file;
    this.#drop();
    if (this.#folder.path === MEMORY) return (this.#file = openFile(this.#folder, 1));
    makeFolder(this.#folder.path);
    keepPrivate(this.#folder.path);
    const { file, replaced } = exclusively(this.#folder, () => this.#open());
    this.#file = file;
    if (replaced) this.#onSetAside(replaced);
    return file;
  }

  #open(): { readonly file: DatabaseFile; readonly replaced?: SetAside } {
    const generation = currentGeneration(this.#folder.path);
    if (generation !== this.#damaged) {
      try {
        return { file: openFile(this.#folder, generation) };
      } catch (error) {
        if (troubleOf(error) !== 'corrupt') throw error;
      }
    }
    const replaced = setAside(this.#folder, generation);
    return { file: openFile(this.#folder, generation + 1), replaced };
  }

  #drop(): void {
    const file = this.#file;
    this.#file = undefined;
    try {
      file?.close();
    } catch {
      // Nothing is lost: what was committed is in the file, and the handle is of no more use.
    }
  }
}
