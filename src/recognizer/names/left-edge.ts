import { TUAN } from '../text/han.ts';
import { FIRST_PLACE_FORM, isBreakSymbol, past, type Form, type FormRead } from '../text/legal-form.ts';
import { brandEdge, isBrandEdge } from './brands.ts';
import { beginsWithPlace } from './places.ts';
import { BREAK, neighbour, SYMBOLS } from '../text/symbols.ts';
import { extendHash, NEIGHBOURS, pairBucket, singleBucket, type Weights } from '../learnt/weights.ts';
import type { Window } from '../text/window.ts';

/** What speaks for a name beside its letters: its key is the hash of its symbols, read from the right. */
export type Votes = (key: number) => number;

const NEVER = -0x40000000;
/** No window has more symbols. */
const MOST_SYMBOLS = 80;

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
  readonly #weights: Weights;
  /** The score of each symbol of the window as the name's beginning. */
  readonly #scores = new Int32Array(MOST_SYMBOLS);
  /** No two candidates can change places by what brands say of them if they are farther apart. */
  readonly #brandReach: number;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#brandReach = Math.max(0, ...weights.brandEdges) - Math.min(0, ...weights.brandEdges);
  }

  /**
   * Decides where a name begins, and sets `index` and `margin` by it.
   * @param follower the class of what follows the name, 0 to 63.
   */
  find(
    window: Window,
    { form, bodyAt }: Readonly<FormRead>,
    follower: number,
    votes: Votes | undefined,
  ): void {
    const { symbols, starts, length } = window;
    const { pairs, singles, lengths, none, places } = this.#weights;
    const scores = this.#scores;
    const first = firstCandidate(window, bodyAt);
    let best = none[form] ?? 0;
    let second = NEVER;
    let index = -1;
    let inside = 0;
    let key = votes === undefined ? 0 : keyOfSymbols(window, bodyAt - 1);
    let right = symbols[bodyAt - 1] ?? 0;
    let here = symbols[bodyAt] ?? 0;
    let left = symbols[bodyAt + 1] ?? 0;
    // What is known of the pairs (here, right), (left, here) and (farther, left), and of here and left by themselves.
    let begins = bodyAt > 0 ? (pairs[pairBucket(here, right)] ?? 0) : 0;
    let behind = pairs[pairBucket(left, here)] ?? 0;
    let single = singles[singleBucket(here)] ?? 0;
    for (let k = bodyAt; k < length; k += 1) {
      const farther = symbols[k + 2] ?? 0;
      const before = pairs[pairBucket(farther, left)] ?? 0;
      const singleLeft = singles[singleBucket(left)] ?? 0;
      inside += (begins >> 24) + (single >> 24);
      if (isBreakSymbol(right) && k > 1) inside += this.#across(here, right, symbols[k - 2] ?? 0, follower);
      if (votes !== undefined) key = extendKey(key, here);
      scores[k] = NEVER;
      if (
        starts[k] === 1 &&
        k >= first &&
        (form < FIRST_PLACE_FORM || beginsWithPlace(places, window, k, bodyAt))
      ) {
        let score =
          inside +
          begun(begins, single) +
          precededBy(behind, singleLeft, before) +
          (lengths[k - bodyAt] ?? 0);
        if (k === length - 1) score += this.#frame(symbols[length] ?? 0, follower);
        if (votes !== undefined) score += votes(key);
        scores[k] = score;
        if (score > best) {
          second = best;
          best = score;
          index = k;
        } else if (score > second) second = score;
      }
      begins = behind;
      behind = before;
      single = singleLeft;
      right = here;
      here = left;
      left = farther;
    }
    this.index = index;
    this.margin = best - second;
    if (this.margin <= this.#brandReach) this.#askBrands(window, bodyAt, none[form] ?? 0, best);
  }

  /** How much better the chosen beginning, or no name, is than a name that begins at another symbol of the window. */
  lead(index: number, form: Form): number {
    const best = this.index < 0 ? (this.#weights.none[form] ?? 0) : (this.#scores[this.index] ?? NEVER);
    return best - (this.#scores[index] ?? NEVER);
  }

  /** Whether, most likely, a brand begins at a symbol of the window. */
  isBrand(window: Window, index: number, bodyAt: number): boolean {
    return isBrandEdge(brandEdge(this.#weights.brands, window, index, bodyAt));
  }

  /** Decides once more between the candidates that are near the best one. */
  #askBrands(window: Window, bodyAt: number, none: number, best: number): void {
    const { brands, brandEdges } = this.#weights;
    const scores = this.#scores;
    const lowest = best - this.#brandReach;
    let [first, second, index] = [none, NEVER, -1];
    for (let k = bodyAt; k < window.length; k += 1) {
      let score = scores[k] ?? NEVER;
      if (score >= lowest) score += brandEdges[brandEdge(brands, window, k, bodyAt)] ?? 0;
      scores[k] = score;
      if (score > first) {
        second = first;
        first = score;
        index = k;
      } else if (score > second) second = score;
    }
    this.index = index;
    this.margin = first - second;
  }

  /** What speaks for a name that goes on across a break. */
  #across(here: number, gap: number, right: number, follower: number): number {
    const { pairs, wraps } = this.#weights;
    return (
      ((pairs[pairBucket(here, right)] ?? 0) >> 24) +
      (wraps[(gap - BREAK.blank) * NEIGHBOURS + follower] ?? 0)
    );
  }

  /** What speaks for a name that fills all between two neighbours. */
  #frame(before: number, follower: number): number {
    const { frames, befores, afters } = this.#weights;
    const left = neighbour(before);
    return (frames[left * NEIGHBOURS + follower] ?? 0) + (befores[left] ?? 0) + (afters[follower] ?? 0);
  }
}

/** The odds that a name begins with a pair of symbols, the first of which is `single`, by their weights. */
function begun(pair: number, single: number): number {
  return ((pair << 24) >> 24) + ((single << 24) >> 24);
}

/** The odds that a name begins right of a symbol: by the pair across the edge, the symbol itself, the pair before the name. */
function precededBy(across: number, single: number, before: number): number {
  return ((across << 16) >> 24) + ((single << 16) >> 24) + ((before << 8) >> 24);
}

/** The key of the name that begins at a symbol of the window, for {@link Votes}. */
export function keyOfSymbols(window: Window, index: number): number {
  let key = 0;
  for (let k = 0; k <= index; k += 1) key = extendKey(key, window.symbols[k] ?? 0);
  return key;
}

function extendKey(key: number, symbol: number): number {
  return isBreakSymbol(symbol) ? key : extendHash(key, symbol);
}

/** The first symbol of the window where a name may begin: its body has at least two characters, not counting 集团. */
export function firstCandidate(window: Window, bodyAt: number): number {
  const group = mayBeGroup(window.symbols[bodyAt] ?? 0) ? past(window, bodyAt, '集团') : 0;
  return (group > 0 ? group : bodyAt) + 1;
}

function mayBeGroup(symbol: number): boolean {
  return symbol === TUAN || isBreakSymbol(symbol);
}

/** The key of a known name, for {@link Votes}; `undefined` where it has no legal form that is looked for. */
export function keyOfName(name: string): number | undefined {
  const form = /(?:公司|[（(][^（）()]{2,4}合伙[）)]|合伙企业|厂)$/u.exec(name);
  if (form === null) return undefined;
  let key = 0;
  for (let at = form.index - 1; at >= 0; at -= 1) {
    const symbol = SYMBOLS[name.charCodeAt(at)] ?? 0;
    if (symbol !== 0) key = extendKey(key, symbol);
  }
  return key;
}
