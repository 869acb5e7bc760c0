import type { CompanyReader } from './names/company.ts';
import { HashSet } from './known/hash-set.ts';
import type { KnownNames } from './known/known-names.ts';
import { keyOfSymbols, type Votes } from './names/left-edge.ts';
import { beginsPlainly } from './text/symbols.ts';
import { extendHash, UNITS } from './learnt/weights.ts';
import type { Window } from './text/window.ts';

/** How much a name that the document states clearly speaks for the same name elsewhere, in units of the table. */
const VOTE = 9 * UNITS;
/** How much a known name speaks for itself in a text, in units of the table: more than a stated one, as it is no guess. */
const KNOWN_VOTE = 12 * UNITS;

/** Where a name's beginning is surer than this, what the document states elsewhere is not asked. */
export const SURE = 6 * UNITS;

/** How many symbols of a name, before its legal form, are looked at first. */
const TAIL = 6;
const TAIL_BITS = 16;

/** The names that a document states so clearly that no edge is in doubt: in quotes, in a table's cell, on a line alone. */
export class StatedNames {
  readonly #keys = new HashSet();
  /** One bit for each of 2^16 classes of tails. */
  readonly #tails = new Uint8Array(1 << (TAIL_BITS - 3));
  /** Whether there is a name whose body is shorter than a tail. */
  #short = false;

  /** How many names the document was found to state. */
  get size(): number {
    return this.#keys.size;
  }

  /** Learns from the name that was just read. */
  learn({ window, index, bodyAt }: CompanyReader): void {
    if (index !== window.length - 1 || !beginsPlainly(window.symbols[window.length] ?? 0)) return;
    this.#keys.add(keyOfSymbols(window, index));
    if (index - bodyAt < TAIL) this.#short = true;
    else {
      const tail = tailOf(window, bodyAt);
      this.#tails[tail >> 3] = (this.#tails[tail >> 3] ?? 0) | (1 << (tail & 7));
    }
  }

  /** Whether the document states the name of this key, see `keyOfSymbols`. */
  has(key: number): boolean {
    return this.#keys.has(key);
  }

  /** Whether a name with this tail may be one of them. */
  mayEndIn(tail: number): boolean {
    return this.#short || ((this.#tails[tail >> 3] ?? 0) & (1 << (tail & 7))) !== 0;
  }
}

/** The class of the last symbols of a name's body, to pass over most names that nothing votes for. */
export function tailOf(window: Window, bodyAt: number): number {
  let hash = 0;
  for (let k = bodyAt; k < bodyAt + TAIL; k += 1) hash = extendHash(hash, window.symbols[k] ?? 0);
  return hash >>> (32 - TAIL_BITS);
}

/** What names that are known, and stated where they are given, add to the odds of a candidate; nothing without any. */
export function votesOf(known: KnownNames | undefined, stated?: StatedNames): Votes | undefined {
  const none = (known?.size ?? 0) + (stated?.size ?? 0) === 0;
  if (none) return undefined;
  return (key) => (known?.has(key) === true ? KNOWN_VOTE : stated?.has(key) === true ? VOTE : 0);
}
