import { existsSync } from 'node:fs';
import type { DatabaseFile } from './database-file.ts';
import { openFile, openUnwritable } from './open-file.ts';
import { exclusively, patiently } from './patience.ts';
import { keepPrivate } from './private-files.ts';
import { currentGeneration, databasePath, makeFolder, MEMORY, type StoreFolder } from './store-folder.ts';
import { setAside, type SetAside } from './set-aside.ts';
import { storeError, StoreError, troubleOf, type Trouble } from './trouble.ts';

/** `lasting`: written through to the disk before the call returns, so that a power cut does not undo it. */
export type Durability = 'usual' | 'lasting';

/** The file is no longer the one to work on: it was set aside, or a newer extension has changed it. */
class Superseded extends Error {}

/**
 * How long a read waits for the lock, in milliseconds. With a write-ahead log it mostly need not: only while another
 * process recovers or empties the log.
 */
const READ_MS = 100;

/** How long a change that is only a note waits for the lock, in milliseconds: as long as another window's small change. */
const NOTE_MS = 20;

/** For how long a lock that was waited for in vain is not waited for again, in milliseconds. */
const HELD_MS = 5000;

/** Troubles of a folder whose files may still be readable. */
const TAKES_NO_CHANGE: ReadonlySet<Trouble> = new Set(['readOnly', 'full', 'io']);

interface Opened {
  readonly file: DatabaseFile;
  /** The damaged file that it has taken the place of. */
  readonly replaced?: SetAside;
}

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
  /** The file of the look under way. */
  #looking: DatabaseFile | undefined;
  /** The generation of a file that was found damaged while it was open. */
  #damaged: number | undefined;
  #closed = false;
  #isNote = false;
  /** Until when nobody waits for the lock again as long as it was waited for in vain, by `performance.now()`. */
  #heldUntil = 0;
  /** How long that was, in milliseconds. What waits longer still waits: another window's change is over by then. */
  #vainMs = 0;

  constructor(folder: StoreFolder, onSetAside: (file: SetAside) => void) {
    this.#folder = folder;
    this.#onSetAside = onSetAside;
  }

  /**
   * Reads, outside any transaction unless within `write` or `look`.
   * @param work may run twice.
   * @throws {StoreError}
   */
  read<T>(work: (file: DatabaseFile) => T): T {
    const file = this.#writing ?? this.#looking;
    return file ? work(file) : this.#attempt(work, READ_MS);
  }

  /**
   * Many reads of the file as it is at the first of them, which take a fraction of the time of as many alone: the file is
   * locked and looked for once. Within `write` or another look they are part of that one.
   * @param work may run twice, and changes nothing.
   * @throws {StoreError}
   */
  look<T>(work: () => T): T {
    if (this.#writing ?? this.#looking) return work();
    return this.#attempt((file) => {
      file.exec('BEGIN');
      this.#looking = file;
      try {
        return work();
      } finally {
        this.#looking = undefined;
        this.#end(file);
      }
    }, READ_MS);
  }

  /**
   * One transaction, which holds the write lock from its first moment. Within another one it is part of that one.
   * @param work may run twice: it changes nothing but the database.
   * @throws {StoreError} after which nothing of it is in the file.
   */
  write<T>(work: (file: DatabaseFile) => T, durability: Durability = 'usual'): T {
    if (this.#looking) throw new Error('a change within a look');
    if (!this.#writing) {
      const mostMs = this.#isNote ? NOTE_MS : this.#folder.timeoutMs;
      return this.#attempt((file) => this.#transaction(file, work, durability), mostMs);
    }
    // Whoever asks for it tells the world when it returns; it would not be committed by then.
    if (durability === 'lasting') throw new Error('a lasting write cannot be part of another one');
    return work(this.#writing);
  }

  /**
   * Does work whose changes are only notes: where another process holds the lock they fail as good as at once.
   * @throws {StoreError}
   */
  atOnce<T>(work: () => T): T {
    const before = this.#isNote;
    this.#isNote = true;
    try {
      return work();
    } finally {
      this.#isNote = before;
    }
  }

  /** Closes the file. After it, every call throws a StoreError of reason `closed`. */
  close(): void {
    this.#closed = true;
    this.#drop();
  }

  #attempt<T>(work: (file: DatabaseFile) => T, mostMs: number): T {
    if (this.#closed) throw new StoreError('closed');
    const waitMs = this.#waitMs(mostMs);
    try {
      return patiently(waitMs, () => this.#onCurrentFile(work, waitMs));
    } catch (error) {
      if (troubleOf(error) === 'locked' && waitMs > 0) {
        this.#heldUntil = performance.now() + HELD_MS;
        this.#vainMs = waitMs;
      }
      throw storeError(error);
    }
  }

  /** A file that is not open yet has its whole time: what opens it may be an update, or a recovery. */
  #waitMs(mostMs: number): number {
    const waitMs = this.#file ? Math.min(mostMs, this.#folder.timeoutMs) : this.#folder.timeoutMs;
    return performance.now() < this.#heldUntil && waitMs <= this.#vainMs ? 0 : waitMs;
  }

  #onCurrentFile<T>(work: (file: DatabaseFile) => T, waitMs: number): T {
    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      const file = this.#current(waitMs);
      try {
        file.waitAtMost(waitMs);
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
    if (file.unwritable) throw new StoreError(file.unwritable);
    if (durability === 'lasting') file.exec('PRAGMA synchronous = FULL');
    try {
      file.exec('BEGIN IMMEDIATE');
      this.#heldUntil = 0;
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
      this.#end(file, durability === 'lasting' ? `PRAGMA synchronous = ${file.synchronous}` : undefined);
    }
  }

  /** Leaves no transaction open, whatever happened; a file handle that cannot even do that is given up. */
  #end(file: DatabaseFile, restore?: string): void {
    try {
      if (file.inTransaction) file.exec('ROLLBACK');
      if (restore !== undefined) file.exec(restore);
    } catch {
      this.#drop();
    }
  }

  /** A damaged file is followed by the next generation; any window may have begun it. */
  #isSuperseded(file: DatabaseFile): boolean {
    const { path } = this.#folder;
    return path !== MEMORY && existsSync(databasePath(path, file.generation + 1));
  }

  #current(waitMs: number): DatabaseFile {
    if (this.#file && !this.#isSuperseded(this.#file)) return this.#file;
    this.#drop();
    if (this.#folder.path === MEMORY) return (this.#file = openFile(this.#folder, 1));
    const { file, replaced } = this.#openInFolder(waitMs);
    this.#file = file;
    if (replaced) this.#onSetAside(replaced);
    return file;
  }

  #openInFolder(waitMs: number): Opened {
    try {
      makeFolder(this.#folder.path);
      keepPrivate(this.#folder.path);
      return exclusively({ ...this.#folder, timeoutMs: waitMs }, () => this.#open());
    } catch (error) {
      const file = this.#openToRead(error);
      if (!file) throw error;
      return { file };
    }
  }

  /** What is stored in a folder that takes no change: without it the limit would begin anew in every window. */
  #openToRead(error: unknown): DatabaseFile | undefined {
    const trouble = troubleOf(error);
    if (trouble === undefined || !TAKES_NO_CHANGE.has(trouble)) return undefined;
    try {
      return openUnwritable(this.#folder, currentGeneration(this.#folder.path), trouble);
    } catch (reading) {
      if (troubleOf(reading) === undefined) throw reading;
      return undefined;
    }
  }

  #open(): Opened {
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
