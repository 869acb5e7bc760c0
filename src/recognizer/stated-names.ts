import type { CompanyReader } from './company.ts';
import { HashSet } from './hash-set.ts';
import type { KnownNames } from './known-names.ts';
import { keyOf, type Votes } from './left-edge.ts';
import { beginsPlainly } from './symbols.ts';
import { extendHash, UNITS } from './weights.ts';
import type { Window } from './window.ts';

/** How much a name that the document states clearly speaks for the same name elsewhere, in units of the table. */
const VOTE = 9 * UNITS;
/** The same for a name that is known: more, as it is no guess. */
const KNOWN_VOTE = 12 * UNITS;

/** Where a name's beginning is surer than this, what the document states elsewhere is not asked. */
export const SURE = 6 * UNITS;

/** How many symbols of a name, before its legal form, are looked at first. */
const TAIL = 6;

/** The names that a document states so clearly that no edge is in doubt: in quotes, in a table's cell, on a line alone. */
export class StatedNames {
  readonly #keys = new HashSet();
  readonly #tails = new HashSet();
  /** Whether there is a name whose body is shorter than a tail. */
  #short = false;

  get size(): number {
    return this.#keys.size;
  }

  /** Learns from the name that was just read. */
  learn({ window, edge, bodyAt }: CompanyReader): void {
    if (edge.index !== window.length - 1 || !beginsPlainly(window.symbols[window.length] ?? 0)) return;
    this.#keys.add(keyOf(window, edge.index));
    if (edge.index - bodyAt < TAIL) this.#short = true;
    else this.#tails.add(tailOf(window, bodyAt));
  }

  has(key: number): boolean {
    return this.#keys.has(key);
  }

  /** Whether a name with this tail may be one of them. */
  mayEndIn(tail: number): boolean {
    return this.#short || this.#tails.has(tail);
  }
}

/** A hash of the last symbols of a name's body, to pass over most names that nothing votes for. */
export function tailOf(window: Window, bodyAt: number): number {
  let hash = 0;
  for (let k = bodyAt; k < bodyAt + TAIL; k += 1) hash = extendHash(hash, window.symbols[k] ?? 0);
  return hash >> 2;
}

/** What names that are known, and stated where they are given, add to the odds of a candidate; nothing without any. */
export function votesOf(known: KnownNames | undefined, stated?: StatedNames): Votes | undefined {
  const none = (known?.size ?? 0) + (stated?.size ?? 0) === 0;
  if (none) return undefined;
  return (key) => (known?.has(key) === true ? KNOWN_VOTE : stated?.has(key) === true ? VOTE : 0);
}
