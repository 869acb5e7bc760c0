import type { LedgerRow } from '../../store/ledger.ts';
import { MEMORY, type Sqlite } from '../../store/file/store-folder.ts';
import { openStore, type Store, type StoreEvent } from '../../store/store.ts';
import { StoreError } from '../../store/file/trouble.ts';
import { carryChecksOver, carryOver } from './carry-over.ts';
import type { StoreTrouble } from './trouble.ts';

/** What the user should hear of the store, once. */
export type StoreNotice =
  | StoreEvent
  /** Answers and calls of this window are kept in memory from now on, and are gone when it closes. */
  | { readonly kind: 'memory'; readonly reason: StoreTrouble }
  /** There is not even a store in memory: nothing can be asked, since nothing could be counted. */
  | { readonly kind: 'none'; readonly reason: StoreTrouble }
  /** A newer version of the extension wrote the file: what it holds is shown, nothing can be asked. */
  | { readonly kind: 'newer' };

/** What the keeper of the store works with. */
export interface KeeperOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told once of each thing that the user should hear of the store. */
  readonly onNotice: (notice: StoreNotice) => void;
  /** Node's own, unless a test brings another. */
  readonly sqlite?: Sqlite | undefined;
  /** Told once the store of the folder is open. */
  readonly onOpen?: (folder: string) => void;
}

/** How long a call of the store may wait for another window: longer than any change takes but "Clear Stored Answers". */
const PATIENCE_MS = 2000;

/**
 * The store of all windows, opened at first use; where the disk does not let it, one in memory. What can still be read
 * from the disk stays readable, and the month's calls, the blocks and the checks are carried over, so that the limit holds
 * and nothing is asked twice.
 */
export class StoreKeeper {
  readonly #folder: string;
  readonly #options: KeeperOptions;
  readonly #carried = new Set<string>();
  /** The calls in memory that the disk holds too. */
  readonly #copies = new Set<number>();
  #trouble: StoreTrouble | undefined;
  #failed: StoreTrouble | undefined;
  #disk: Store | undefined;
  #memory: Store | undefined;
  #opened = false;

  /** @param folder made at first use; nothing is read or written before. */
  constructor(folder: string, options: KeeperOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  /** Why changes go into memory instead of the disk, `undefined` while they do not. */
  get trouble(): StoreTrouble | undefined {
    return this.#trouble;
  }

  /**
   * Grows with every change of the stored answers by another window or process; `undefined` where nothing can be read.
   */
  get version(): number | undefined {
    this.#open();
    try {
      return this.#disk?.version;
    } catch (error) {
      if (error instanceof StoreError) return undefined;
      throw error;
    }
  }

  /** What each store that can be read has, beginning with the one that takes changes. */
  read<T>(work: (store: Store) => T): readonly T[] {
    this.#open();
    return [this.#memory, this.#disk].flatMap((store) => {
      if (!store) return [];
      try {
        return [work(store)];
      } catch (error) {
        // A failing disk must not take the editor's hovers and views along; the next change tells the user of it.
        if (error instanceof StoreError) return [];
        throw error;
      }
    });
  }

  /**
   * Reads much at once: within it, `read` and `find` take a fraction of the time.
   * @param work may run twice, and changes nothing.
   */
  look<T>(work: () => T): T {
    this.#open();
    // Memory has no file to be locked and looked for; a look at it would take what fails on the disk for its own.
    return this.#disk ? looked(this.#disk, work) : work();
  }

  /** What the store that takes changes says, which alone knows what holds now; `undefined` where none can tell. */
  current<T>(realm: string, work: (store: Store) => T): T | undefined {
    this.#open();
    try {
      if (this.#memory) return work(this.#carryOver(realm));
      return this.#disk && work(this.#disk);
    } catch (error) {
      if (error instanceof StoreError) return undefined;
      throw error;
    }
  }

  /** Every call that was ever written down, the oldest first; those that only memory holds come last. @throws {StoreError} */
  *calls(): Generator<LedgerRow, void, void> {
    this.#open();
    if (this.#disk) yield* this.#disk.ledger.entries();
    for (const call of this.#memory?.ledger.entries() ?? []) if (!this.#copies.has(call.id)) yield call;
  }

  /**
   * What the first store gives that has something to give, asked in turn from the one that takes changes; `undefined`
   * where none has.
   */
  find<T>(work: (store: Store) => T | undefined): T | undefined {
    return this.read(work).find((found) => found !== undefined);
  }

  /**
   * Does some work on the store that takes changes; once more on one in memory where the disk fails.
   * @param work may run twice.
   * @throws {StoreError} where another window holds the file, or a newer extension wrote it.
   */
  write<T>(realm: string, work: (store: Store) => T): T {
    this.#open();
    if (this.#disk && !this.#memory) {
      try {
        return work(this.#disk);
      } catch (error) {
        if (!(error instanceof StoreError) || isPassing(error.reason)) throw error;
        this.#goOnInMemory(error.reason);
      }
    }
    return work(this.#carryOver(realm));
  }

  /** Makes a change that nobody would miss: tried once, without waiting for another window that holds the file. */
  note(realm: string, work: (store: Store) => unknown): void {
    try {
      this.write(realm, (store) => store.atOnce(() => work(store)));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }

  /** Closes the store. */
  dispose(): void {
    this.#disk?.close();
    this.#memory?.close();
  }

  #open(): void {
    if (this.#opened) return;
    this.#opened = true;
    const { now, onNotice, sqlite } = this.#options;
    const opened = openStore(this.#folder, { now, onEvent: onNotice, timeoutMs: PATIENCE_MS, sqlite });
    if (opened.kind === 'unavailable') {
      this.#goOnInMemory(opened.reason);
      return;
    }
    this.#disk = opened.store;
    if (opened.setAside) onNotice({ kind: 'setAside', file: opened.setAside });
    if (opened.newer) onNotice({ kind: 'newer' });
    this.#options.onOpen?.(this.#folder);
  }

  #goOnInMemory(reason: StoreTrouble): void {
    this.#trouble = reason;
    const opened = openStore(MEMORY, { now: this.#options.now });
    if (opened.kind === 'open') this.#memory = opened.store;
    else this.#failed = opened.reason;
    this.#options.onNotice({ kind: opened.kind === 'open' ? 'memory' : 'none', reason });
  }

  /** The store in memory, with what the disk still tells of this realm. */
  #carryOver(realm: string): Store {
    const memory = this.#memory;
    if (!memory) throw new StoreError(this.#failed ?? 'closed');
    if (this.#disk && this.#carried.size === 0) carryChecksOver(this.#disk, memory);
    if (this.#disk && !this.#carried.has(realm)) {
      this.#carried.add(realm);
      for (const row of carryOver(this.#disk, memory, realm, this.#options.now())) this.#copies.add(row);
    }
    return memory;
  }
}

/** A store that fails as a whole is read for what it gives: each read by itself knows what to do then. */
function looked<T>(store: Store, work: () => T): T {
  try {
    return store.look(work);
  } catch (error) {
    if (error instanceof StoreError) return work();
    throw error;
  }
}

/** Over by itself, or not to be worked around: a newer extension's ledger counts the calls of all windows. */
function isPassing(reason: StoreTrouble): boolean {
  return reason === 'locked' || reason === 'newer' || reason === 'closed';
}
