import { isBreakSymbol } from '../text/legal-form.ts';
import { SYMBOLS } from '../text/symbols.ts';
import { extendHash, isInFilter } from '../learnt/weights.ts';
import type { Window } from '../text/window.ts';

const LONGEST_PLACE = 11;

/**
 * How many symbols of the window, from this one to the right, are a place of the administrative division, 中国 or 国营:
 * the longest that is, or 0. One in some hundred strings that are none is taken for one.
 */
function placeLength(places: Uint8Array, window: Window, from: number): number {
  let hash = 0;
  let longest = 0;
  for (let at = from; at >= 0 && from - at < LONGEST_PLACE; at -= 1) {
    const symbol = window.symbols[at] ?? 0;
    if (isBreakSymbol(symbol)) continue;
    hash = extendHash(hash, symbol);
    if (at < from && isInFilter(places, hash)) longest = from - at + 1;
  }
  return longest;
}

/** Whether a place begins at this symbol, and the name goes on behind it before its legal form. */
export function beginsWithPlace(places: Uint8Array, window: Window, from: number, bodyAt: number): boolean {
  const place = placeLength(places, window, from);
  return place > 0 && from - place >= bodyAt;
}

/** How many characters at the beginning of a text are a place, as {@link placeLength} has it. */
export function placeAt(places: Uint8Array, text: string): number {
  let hash = 0;
  let longest = 0;
  for (let at = 0; at < text.length && at < LONGEST_PLACE; at += 1) {
    hash = extendHash(hash, SYMBOLS[text.charCodeAt(at)] ?? 0);
    if (at > 0 && isInFilter(places, hash)) longest = at + 1;
  }
  return longest;
}
