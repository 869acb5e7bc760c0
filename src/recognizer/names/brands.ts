import { FIRST_PLAIN } from '../text/symbols.ts';
import { extendHash, isInFilter } from '../learnt/weights.ts';
import type { Window } from '../text/window.ts';

const LONGEST_BRAND = 4;

/**
 * How a name that begins at a symbol of the window stands to the brands around it, 0 to 15: whether a brand of two,
 * three or four characters begins there (1, 2, 3), whether another ends directly before it (+ 4), and whether the
 * name's beginning would cut one in two (+ 8).
 *
 * @param brands the brands that names are cut in, as the learnt table has them.
 */
export function brandEdge(brands: Uint8Array, window: Window, index: number, bodyAt: number): number {
  let edge = Math.max(0, brandLength(brands, window, index, bodyAt) - 1);
  for (let before = 1; before < LONGEST_BRAND && index + before < window.length; before += 1) {
    const length = brandLength(brands, window, index + before, bodyAt);
    if (length === before) edge |= 4;
    else if (length > before) edge |= 8;
  }
  return edge;
}

/**
 * Whether, by its {@link brandEdge}, a brand begins at a symbol: one of two characters only where no other one would be
 * cut there, for many strings of two are like a brand.
 */
export function isBrandEdge(edge: number): boolean {
  return (edge & 3) > 1 || ((edge & 3) === 1 && (edge & 8) === 0);
}

/** How many symbols, from this one to the right, are a brand: the longest that is and ends before the legal form, or 0. */
function brandLength(brands: Uint8Array, window: Window, from: number, bodyAt: number): number {
  let hash = 0;
  let longest = 0;
  for (let at = from; at >= bodyAt && from - at < LONGEST_BRAND; at -= 1) {
    const symbol = window.symbols[at] ?? 0;
    if (symbol < FIRST_PLAIN) break;
    hash = extendHash(hash, symbol);
    if (at < from && isInFilter(brands, hash)) longest = from - at + 1;
  }
  return longest;
}
