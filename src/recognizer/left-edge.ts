import { isBreakSymbol, past, wantsPlace, type Form } from './legal-form.ts';
import { placeLength } from './places.ts';
import { BREAK, neighbour, SYMBOLS } from './symbols.ts';
import { extendHash, LENGTHS, NEIGHBOURS, pairBucket, singleBucket, type Weights } from './weights.ts';
import type { Window } from './window.ts';

/** What speaks for a name beside its letters: its key is the hash of its symbols, read from the right. */
export type Votes = (key: number) => number;

const NEVER = -0x40000000;

/**
 * Decides where a name begins. Every symbol of the window where a name may begin is a candidate; its odds are the sum
 * of what was learnt of the symbols around the edge and of all pairs inside the name. Sums are in the units of the
 * table. One instance is used again and again.
 */
export class LeftEdge {
  /** The symbol of the window where the name begins, or -1 where there is no name. */
  index = -1;
  /** How much better the best candidate is than the next one, or than none. */
  margin = 0;
  readonly #scores = new Int32Array(64);
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** @param follower the class of what follows the name, 0 to 63. */
  find(window: Window, bodyAt: number, form: Form, follower: number, votes: Votes | undefined): void {
    const first = firstCandidate(window, bodyAt);
    this.#score(window, bodyAt, follower);
    if (wantsPlace(form)) this.#keepPlaces(window, first);
    if (votes !== undefined) this.#vote(window, first, votes);
    const scores = this.#scores;
    let best = this.#weights.none[form] ?? 0;
    let second = NEVER;
    let index = -1;
    for (let k = first; k < window.length; k += 1) {
      const score = scores[k] ?? NEVER;
      if (score > best) {
        second = best;
        best = score;
        index = k;
      } else if (score > second) second = score;
    }
    this.index = index;
    this.margin = best - second;
  }

  #score(window: Window, bodyAt: number, follower: number): void {
    const { symbols, starts, length } = window;
    const { pairs, singles, lengths, wraps, frames } = this.#weights;
    const scores = this.#scores;
    let inside = 0;
    let right = symbols[bodyAt - 1] ?? 0;
    let here = symbols[bodyAt] ?? 0;
    let left = symbols[bodyAt + 1] ?? 0;
    // What is known of the pairs (here, right), (left, here) and (the one before left, left).
    let begins = bodyAt > 0 ? (pairs[pairBucket(here, right)] ?? 0) : 0;
    let behind = pairs[pairBucket(left, here)] ?? 0;
    let single = singles[singleBucket(here)] ?? 0;
    for (let k = bodyAt; k < length; k += 1) {
      const farther = symbols[k + 2] ?? 0;
      const before = pairs[pairBucket(farther, left)] ?? 0;
      const singleLeft = singles[singleBucket(left)] ?? 0;
      inside += (begins >> 24) + (single >> 24);
      if (k > 1 && right >= BREAK.blank && right <= BREAK.mark) {
        inside += (pairs[pairBucket(here, symbols[k - 2] ?? 0)] ?? 0) >> 24;
        inside += wraps[(right - BREAK.blank) * NEIGHBOURS + follower] ?? 0;
      }
      scores[k] =
        starts[k] === 1
          ? inside +
            ((begins << 24) >> 24) +
            ((single << 24) >> 24) +
            ((behind << 16) >> 24) +
            ((singleLeft << 16) >> 24) +
            ((before << 8) >> 24) +
            (lengths[k - bodyAt < LENGTHS ? k - bodyAt : LENGTHS - 1] ?? 0)
          : NEVER;
      begins = behind;
      behind = before;
      single = singleLeft;
      right = here;
      here = left;
      left = farther;
    }
    const last = length - 1;
    if (starts[last] === 1)
      scores[last] =
        (scores[last] ?? 0) + (frames[neighbour(symbols[length] ?? 0) * NEIGHBOURS + follower] ?? 0);
  }

  #keepPlaces(window: Window, first: number): void {
    for (let k = first; k < window.length; k += 1) {
      const place = placeLength(this.#weights.places, window, k);
      if (place === 0 || k - place < first - 1) this.#scores[k] = NEVER;
    }
  }

  #vote(window: Window, first: number, votes: Votes): void {
    const scores = this.#scores;
    let key = 0;
    for (let k = 0; k < window.length; k += 1) {
      const symbol = window.symbols[k] ?? 0;
      if (isBreakSymbol(symbol)) continue;
      key = extendHash(key, symbol);
      if (k >= first && window.starts[k] === 1) scores[k] = (scores[k] ?? 0) + votes(key);
    }
  }
}

/** The key of the name that begins at a symbol of the window, for {@link Votes}. */
export function keyOf(window: Window, index: number): number {
  let key = 0;
  for (let k = 0; k <= index; k += 1) {
    const symbol = window.symbols[k] ?? 0;
    if (!isBreakSymbol(symbol)) key = extendHash(key, symbol);
  }
  return key;
}

/** A body has two characters, not counting 集团. */
export function firstCandidate(window: Window, bodyAt: number): number {
  return (past(window, bodyAt, '集团') || bodyAt) + 1;
}

/** The same key for a name that is known, or `undefined` where it has no legal form that is looked for. */
export function keyOfName(name: string): number | undefined {
  const form = /(?:公司|[（(][^（）()]{2,4}合伙[）)]|合伙企业|厂)$/u.exec(name);
  if (form === null) return undefined;
  let key = 0;
  for (let at = form.index - 1; at >= 0; at -= 1) {
    const symbol = SYMBOLS[name.charCodeAt(at)] ?? 0;
    if (symbol !== 0 && !isBreakSymbol(symbol)) key = extendHash(key, symbol);
  }
  return key;
}
