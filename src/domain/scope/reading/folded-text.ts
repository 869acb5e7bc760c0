import { SIMPLIFIED } from '../../text/traditional.ts';
import type { Units } from '../../text/trie.ts';

/** Places in the folded text, the second one after the last unit. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A scope as it is compared: without the marks that copying and printing leave behind, every place traceable. */
export interface FoldedText {
  readonly source: string;
  /**
   * Full-width forms and lookalikes as plain characters, simplified ones for traditional ones, capitals for small
   * letters, every bracket as a round one;
   * no white space, no invisible characters.
   */
  readonly units: Units;
  /** For every one of `units`, and for their end, the place in `source`. */
  readonly at: Uint32Array;
  /** For every bracket of `units`, the place of its partner; -1 for everything else. */
  readonly partner: Int32Array;
}

/** What stands between two places of `units`, folded. Takes time and room for all of it. */
export function plain({ units }: FoldedText, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(units[i] ?? 0);
  return text;
}

/**
 * The folded words of a span, where they are few enough to be a heading or a remark; `null` where nobody need read
 * them.
 */
export function wordsAt(text: FoldedText, { from, to }: Span): string | null {
  return to - from > MAX_WORDS ? null : plain(text, from, to);
}

/** Longer than any heading that is known. */
const MAX_WORDS = 64;

/** Whether blanks stood before a unit in the source. */
export function followsBlank({ at }: FoldedText, place: number): boolean {
  return place > 0 && (at[place] ?? 0) - (at[place - 1] ?? 0) > 1;
}

/** Control characters, white space, soft hyphens, joiners, directional and byte order marks. */
const INVISIBLE = [
  ...([
    [0x00, 0x20],
    [0x7f, 0xa0],
    [0xad, 0xad],
    [0x1680, 0x1680],
    [0x180e, 0x180e],
  ] as const),
  ...([
    [0x2000, 0x200f],
    [0x2028, 0x202f],
    [0x205f, 0x206f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ] as const),
];

/** Ranges with characters that look like others: numbers in circles, radicals, forms for compatibility and width. */
const LOOKALIKES = [
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xff01, 0xffef],
] as const;

/** Marks that mean the same in a scope, whatever their shape: brackets of all kinds, and colons that are none. */
const SAME: readonly (readonly [marks: string, mark: string])[] = [
  ['[{<〈《「『【〔〖', '('],
  [']}>〉》」』】〕〗', ')'],
  ['\u2236\uA789\uFE30', ':'],
];

/** From a small letter to its capital. */
const [SMALL_A, SMALL_Z, CAPITALS_BEFORE] = [0x61, 0x7a, 0x20];

/** What a UTF-16 unit is folded to; 0 is nothing at all. */
const FOLD = foldTable();

const [OPEN, CLOSE] = ['(', ')'].map((mark) => mark.charCodeAt(0));

/** Folds a text in one pass. */
export function foldText(source: string): FoldedText {
  const units = new Uint16Array(source.length);
  const at = new Uint32Array(source.length + 1);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = FOLD[source.charCodeAt(i)] ?? 0;
    if (unit === 0) continue;
    units[length] = unit;
    at[length] = i;
    length++;
  }
  at[length] = source.length;
  return { source, units: units.subarray(0, length), at, partner: pairBrackets(units, length) };
}

/** What stands between two places of `units`, as the source has it, less white space. */
export function written({ source, at }: FoldedText, from: number, to: number): string {
  if (from >= to) return '';
  const last = at[to - 1] ?? 0;
  const text = source.slice(at[from], last + 1);
  if (text.length === to - from) return text;
  return Array.from(text, (character) => (FOLD[character.charCodeAt(0)] === 0 ? '' : character)).join('');
}

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [first, last] of LOOKALIKES) {
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC');
      if (plain.length === 1) table[unit] = plain.charCodeAt(0);
    }
  }
  const same = new Map(SAME.flatMap(([marks, mark]) => Array.from(marks, (one) => [one, mark] as const)));
  for (let unit = 0; unit < table.length; unit++) {
    const folded = table[unit] ?? 0;
    if (folded >= SMALL_A && folded <= SMALL_Z) table[unit] = folded - CAPITALS_BEFORE;
    else table[unit] = same.get(String.fromCharCode(folded))?.charCodeAt(0) ?? folded;
  }
  for (const [traditional, simplified] of SIMPLIFIED)
    table[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
  for (const [first, last] of INVISIBLE) table.fill(0, first, last + 1);
  return table;
}

function pairBrackets(units: Uint16Array, length: number): Int32Array {
  const partner = new Int32Array(length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < length; i++) {
    const unit = units[i];
    if (unit === OPEN) open.push(i);
    else if (unit === CLOSE) {
      const opening = open.pop();
      if (opening === undefined) continue;
      partner[opening] = i;
      partner[i] = opening;
    }
  }
  return partner;
}
