import type { KnownNames } from '../recognizer/known/known-names.ts';
import type { Mention } from '../recognizer/mention.ts';
import { Recognizer, type Recognized } from '../recognizer/recognizer.ts';
import type { StatedNames } from '../recognizer/stated-names.ts';
import { inTurns } from '../tables/turns.ts';
import { codeOwners, type CodeOwners } from './code-owners.ts';

/** What a whole text mentions, the names that it states clearly, and whose the codes in it are. */
export interface ReadText extends Recognized {
  readonly owners: CodeOwners;
}

/**
 * Finds what a text mentions, with the names that are known at the time of each call. Makes its recogniser, which takes
 * some milliseconds, at first use. Offsets are in UTF-16 units.
 */
export class Mentions {
  readonly #known: () => KnownNames;
  #recognizer: Recognizer | undefined;

  /** @param known the names of stored answers, asked for anew at each call. */
  constructor(known: () => KnownNames) {
    this.#known = known;
  }

  /**
   * What a text mentions at an offset; `undefined` where that is nothing. Reads only what is near.
   * @param stated the names that the whole document states clearly, where it was read.
   */
  at(text: string, offset: number, stated?: StatedNames): Mention | undefined {
    return this.#made.mentionAt(text, offset, { known: this.#known(), stated });
  }

  /**
   * The mentions that begin at the offset `from` or behind it and before the offset `to`, in order.
   * @param stated the names that the whole text states clearly, where it was read.
   */
  between(text: string, from: number, to: number, stated?: StatedNames): readonly Mention[] {
    return this.#made.recognizePart(text, from, to, { known: this.#known(), stated });
  }

  /**
   * Reads a whole text. Others have their turn every few milliseconds.
   * @returns `undefined` where the signal gave it up.
   */
  async read(text: string, signal: AbortSignal): Promise<ReadText | undefined> {
    const read = await inTurns(this.#made.portions(text, { known: this.#known() }), signal);
    const owners = read && (await this.owners(read.mentions, text, signal));
    return owners && { ...read, owners };
  }

  /**
   * Whose the codes in a text are. Others have their turn every few milliseconds.
   * @param mentions all of the text's, in order.
   * @returns `undefined` where the signal gave it up.
   */
  owners(mentions: readonly Mention[], text: string, signal: AbortSignal): Promise<CodeOwners | undefined> {
    return inTurns(codeOwners(mentions, text), signal);
  }

  get #made(): Recognizer {
    this.#recognizer ??= new Recognizer();
    return this.#recognizer;
  }
}
