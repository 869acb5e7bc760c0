import { KnownNames } from '../recognizer/known-names.ts';
import type { Mention } from '../recognizer/mention.ts';
import { Recognizer } from '../recognizer/recognizer.ts';

/** Finds what a text mentions, with the names that are known at the time. The recogniser is made at first use. */
export class Mentions {
  readonly #names: () => readonly string[];
  #recognizer: Recognizer | undefined;
  #known: { readonly of: readonly string[]; readonly names: KnownNames } | undefined;

  /** @param names what is known; the same array for as long as it is the same names. */
  constructor(names: () => readonly string[]) {
    this.#names = names;
  }

  /** What the text mentions at an offset in UTF-16 units. */
  at(text: string, offset: number): Mention | undefined {
    this.#recognizer ??= new Recognizer();
    const names = this.#names();
    if (this.#known?.of !== names) this.#known = { of: names, names: new KnownNames(names) };
    return this.#recognizer.mentionAt(text, offset, { known: this.#known.names });
  }
}
