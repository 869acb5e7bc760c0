import { CompanyReader, LONGEST_NAME } from './names/company.ts';
import type { KnownNames } from './known/known-names.ts';
import { LeftEdge } from './names/left-edge.ts';
import type { Mention } from './mention.ts';
import { Scan, type Names } from './scan.ts';
import { StatedNames } from './stated-names.ts';
import { TABLE } from './learnt/table.ts';
import { readWeights, type Weights } from './learnt/weights.ts';

/** Names that a reader brings along, beside those that the text itself tells. */
export interface GivenNames {
  /** Names of the store. */
  readonly known?: KnownNames | undefined;
  /** Names that the whole document states clearly. */
  readonly stated?: StatedNames | undefined;
}

/** What a whole text mentions, and the names that it states clearly, for parts of it that are read again. */
export interface Recognized {
  readonly mentions: readonly Mention[];
  readonly stated: StatedNames;
}

/** No branch is longer than this, from its company's legal form on. */
const LONGEST_BRANCH = LONGEST_NAME;

/** Nothing is learnt from a part, so that this stays empty. */
const NOTHING_STATED = new StatedNames();

/**
 * Finds the companies, credit codes, registration numbers, licence numbers and ICP filings of a text. Takes some
 * milliseconds to make: keep one. What a text mentions at a place is decided by some hundred characters around it, the
 * known names, and the names that the text states clearly elsewhere.
 */
export class Recognizer {
  readonly #reader: CompanyReader;

  constructor(weights: Weights = readWeights(TABLE)) {
    this.#reader = new CompanyReader(new LeftEdge(weights), weights.places);
  }

  /** All mentions of a text, in order; they do not overlap. */
  recognize(text: string, given: Pick<GivenNames, 'known'> = {}): readonly Mention[] {
    return finished(this.portions(text, given)).mentions;
  }

  /**
   * Finds all mentions of a text a portion at a time: a portion takes a millisecond or two, and between two of them
   * the caller may let others go first. What the generator returns at its end is all mentions, in order, and the names
   * that the text states clearly.
   */
  *portions(text: string, { known }: Pick<GivenNames, 'known'> = {}): Generator<undefined, Recognized> {
    const stated = new StatedNames();
    const mentions = yield* this.#scan(text, { known, stated, learn: true }).run(0, text.length);
    return { mentions, stated };
  }

  /**
   * The mentions that begin between two places of a text. Whatever the cut, the parts together give what
   * {@link recognize} gives for the whole, if `stated` is what the whole text states.
   */
  recognizePart(text: string, from: number, to: number, given: GivenNames = {}): readonly Mention[] {
    return this.#around(text, from, to, given).filter(({ start }) => start >= from && start < to);
  }

  /** The mention at an offset: what {@link recognizePart} gives there. Reads only what is near, however long the text. */
  mentionAt(text: string, offset: number, given: GivenNames = {}): Mention | undefined {
    return this.#around(text, offset, offset + 1, given).find(
      ({ start, end }) => start <= offset && offset < end,
    );
  }

  /** Among others, all mentions that reach into a part of a text, and nothing that the whole text does not have there. */
  #around(text: string, from: number, to: number, { known, stated }: GivenNames): readonly Mention[] {
    // A known name gives way to a company that reaches into it from either side.
    const reach = known === undefined || known.size === 0 ? 0 : known.reach + LONGEST_BRANCH;
    const start = Math.max(0, from - LONGEST_BRANCH - reach);
    // A name ends, at most, one length to the right; one that holds it ends one more length to the right.
    const end = Math.min(text.length, to + 2 * LONGEST_NAME + reach);
    const scan = this.#scan(text, { known, stated: stated ?? NOTHING_STATED, learn: false });
    return finished(scan.run(start, end));
  }

  #scan(text: string, names: Names): Scan {
    return new Scan(this.#reader, text, names);
  }
}

/** What a generator gives at its end. */
function finished<T>(portions: Generator<undefined, T>): T {
  let portion = portions.next();
  while (portion.done !== true) portion = portions.next();
  return portion.value;
}
