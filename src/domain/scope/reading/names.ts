import type { NamedBusiness } from '../../catalogue/business.ts';
import { businessNames } from '../../catalogue/catalogue.ts';
import { UNCODED_NAMES } from '../../catalogue/catalogue-rows.ts';
import { plain, type FoldedText, type Span } from './folded-text.ts';
import { endsWith, Trie, unitsOf } from '../../text/trie.ts';

/** What follows the name of a business in a scope: what limits it, and whether its regions come next. */
export interface Tail {
  readonly qualifiers: readonly Span[];
  /** Regions follow. */
  readonly colon: boolean;
  /** A bracket was opened and never closed: nobody knows what the qualifier says. */
  readonly broken: boolean;
  readonly end: number;
}

/** A known business name where it stands, with its tail. */
export interface NameAt {
  readonly name: Span;
  /** `null` for a business that the catalogue has no code for. */
  readonly named: NamedBusiness | null;
  readonly tail: Tail;
}

/** Wrapped, because a trie's values are never undefined and `null` is one. In capitals, as texts are folded. */
const dictionary = new Trie<{ readonly named: NamedBusiness | null }>([
  ...Array.from(businessNames, ([name, named]) => [name.toUpperCase(), { named }] as const),
  ...UNCODED_NAMES.map((name) => [name, { named: null }] as const),
]);

const [COLON, OPEN] = [':', '('].map((mark) => mark.charCodeAt(0));
const WRAPPER = unitsOf('电信业务');

/** How a bracket begins that limits what stands before it. */
const LIMITS = new Set(Array.from('不除仅限含', (mark) => mark.charCodeAt(0)));

/** Every known name outside brackets, the longest at each place, from left to right. */
export function* namesIn(text: FoldedText): Generator<NameAt> {
  const { units, partner } = text;
  let broken = false;
  for (let i = 0; i < units.length;) {
    const closing = partner[i] ?? -1;
    if (closing > i && !isWrapper(text, i)) {
      i = closing + 1;
      continue;
    }
    const word = dictionary.longestAt(units, i);
    if (word === null) {
      i++;
      continue;
    }
    const tail = tailAt(text, word.end);
    const { named } = word.value;
    // After a bracket that was never closed, a name counts again once it has regions of its own.
    const counts = !broken || (tail.colon && !tail.broken);
    if (counts) {
      yield { name: { from: i, to: word.end }, named, tail };
      broken = tail.broken;
      i = tail.end;
    } else {
      i = word.end;
    }
  }
}

/** Most names have none: one empty list for all of them keeps long texts light. */
const NONE: readonly Span[] = [];

/** Reads brackets and colon after a name that ends at `from`. */
export function tailAt(text: FoldedText, from: number, to = text.units.length): Tail {
  const { units, partner } = text;
  let qualifiers: Span[] | null = null;
  let end = from;
  while (end < to && units[end] === OPEN) {
    const closing = partner[end] ?? -1;
    if (closing < 0) return { qualifiers: qualifiers ?? NONE, colon: false, broken: true, end };
    if (isNumbering(text, end)) break;
    (qualifiers ??= []).push({ from: end + 1, to: closing });
    end = closing + 1;
  }
  const colon = end < to && units[end] === COLON;
  return { qualifiers: qualifiers ?? NONE, colon, broken: false, end: colon ? end + 1 : end };
}

/** Whether what stands between is the beginning of a known name, cut before its end. */
export function beginsName(text: FoldedText, { from, to }: Span): boolean {
  return dictionary.isBeginning(text.units, from, to);
}

/** Whether a pair of brackets is a number in a list, as in （1）. */
export function isNumbering(text: FoldedText, opening: number): boolean {
  const closing = text.partner[opening] ?? -1;
  if (closing < opening + 2 || closing > opening + 4) return false;
  return /^(?:\d+|[一二三四五六七八九十]+)$/.test(plain(text, opening + 1, closing));
}

/** Whether a bracket opens at a place that nothing closes: nobody knows what it says. */
export function isBroken({ units, partner }: FoldedText, place: number): boolean {
  return units[place] === OPEN && (partner[place] ?? -1) < 0;
}

/** Whether a bracket only says which telecom businesses: 电信业务（信息服务业务）. Its content is read like any text. */
export function isWrapper(text: FoldedText, opening: number): boolean {
  const { units, partner } = text;
  const closing = partner[opening] ?? -1;
  if (closing < opening || units[opening] !== OPEN || LIMITS.has(units[opening + 1] ?? 0)) return false;
  return endsWith(units, opening, WRAPPER);
}

/** Whether words are 无 alone behind the heading of a remark: they say that there is none. */
export function isNoRemark(text: FoldedText, { from, to }: Span): boolean {
  return /^(?:备注|附注):?无$/u.test(plain(text, Math.max(0, from - NOTE_HEADING), to));
}

/** The length of the heading of a remark, with its colon. */
const NOTE_HEADING = 3;
