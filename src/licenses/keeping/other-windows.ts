import { watch, type FSWatcher } from 'node:fs';
import type { StoreKeeper } from './store-keeper.ts';

/** The least time between two looks at what other windows have done, in milliseconds: a check settles five calls a second. */
const PAUSE_MS = 300;

/**
 * Tells when another window or process has changed the store: what it has spent counts here, too, and what it has
 * brought is known here.
 */
export class OtherWindows {
  readonly #keeper: Pick<StoreKeeper, 'version'>;
  readonly #changed: () => void;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** What the store was at the last look; `undefined` before the first. */
  #seen: number | undefined;

  /** @param changed is called after a change by another window, at most every 0.3 s. */
  constructor(keeper: Pick<StoreKeeper, 'version'>, changed: () => void) {
    this.#keeper = keeper;
    this.#changed = changed;
  }

  /**
   * Begins to look. Where the folder cannot be watched (some network shares tell nothing) the windows hear of each other
   * when they get the focus.
   * @param folder the store's, which is there.
   */
  begin(folder: string): void {
    if (this.#watcher) return;
    this.#seen = this.#keeper.version;
    try {
      this.#watcher = watch(folder, { persistent: false }, () => {
        this.#timer ??= setTimeout(() => {
          this.#look();
        }, PAUSE_MS).unref();
      });
      this.#watcher.on('error', () => {
        this.dispose();
      });
    } catch {
      // As said above.
    }
  }

  /** Ends the looking. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#watcher?.close();
  }

  #look(): void {
    this.#timer = undefined;
    const { version } = this.#keeper;
    if (version === this.#seen) return;
    this.#seen = version;
    this.#changed();
  }
}
