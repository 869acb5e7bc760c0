import { setImmediate as nextTurn } from 'node:timers/promises';
import { KnownNames } from '../../recognizer/known/known-names.ts';

/** Gives the names of stored companies: those used last at once, and all of them in portions. */
export interface NameSource {
  /** What the companies used last go by: names, codes, numbers. */
  recent(): readonly string[];
  /** Some of the names of all companies, `undefined` behind the last portion. @param index from 0. */
  portion(index: number): readonly string[] | undefined;
}

/**
 * The names of all companies that are known, for recognising them in texts. All of the store are read in the
 * background, a portion at a time: 100,000 at once would hold up the editor.
 */
export class AllNames {
  readonly #source: NameSource;
  readonly #onRead: () => void;
  #names: KnownNames | undefined;
  #recentAreIn = false;

  /** @param onRead called when all names are there. */
  constructor(source: NameSource, onRead: () => void) {
    this.#source = source;
    this.#onRead = onRead;
  }

  /** The names that are known by now. The first use begins to read the others in the background. */
  get names(): KnownNames {
    if (this.#names === undefined) {
      this.#names = new KnownNames();
      void this.#read(this.#names);
    }
    if (!this.#recentAreIn) {
      for (const name of this.#source.recent()) this.#names.add(name);
      this.#recentAreIn = true;
    }
    return this.#names;
  }

  /**
   * To be called after a new answer: what the companies used last go by is read again at the next use. A name that was
   * known once stays until {@link forget}.
   */
  renew(): void {
    this.#recentAreIn = false;
  }

  /**
   * Forgets all names, as after a change of the connection or where answers were cleared. The next use begins to read
   * anew.
   */
  forget(): void {
    this.#names = undefined;
    this.#recentAreIn = false;
  }

  async #read(names: KnownNames): Promise<void> {
    for (let index = 0; ; index += 1) {
      await nextTurn();
      if (this.#names !== names) return;
      const portion = this.#source.portion(index);
      if (portion === undefined) break;
      for (const name of portion) names.add(name);
    }
    this.#onRead();
  }
}
