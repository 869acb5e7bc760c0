import { isWrapper } from './names.ts';
import type { FoldedText, Span } from './folded-text.ts';
import { endsWith, unitSet, unitsOf } from '../../text/trie.ts';

/** What stands between two marks outside brackets. */
export interface Item extends Span {
  /** What ends it; `none` at the end of what was asked for. */
  readonly mark: 'colon' | 'separator' | 'none';
  /** The place after the mark. */
  readonly next: number;
}

/** An item with what comes after it. */
export interface Placed extends Item {
  /** A known name follows at once. */
  readonly beforeName: boolean;
  /** The text ends with it. */
  readonly atEnd: boolean;
  /** The text may end before its time. */
  readonly cut: boolean;
}

const BUSINESS = unitsOf('业务');

/** Whether what stands here ends like the name of a business, known or not, with or without brackets after it. */
export function endsLikeBusiness(text: FoldedText, span: Span): boolean {
  const end = withoutBrackets(text, span);
  return end > span.from + BUSINESS.length && endsWith(text.units, end, BUSINESS);
}

/** Where a name ends that may have brackets after it. */
export function withoutBrackets({ partner }: FoldedText, { from, to }: Span): number {
  let end = to;
  for (;;) {
    const opening = partner[end - 1] ?? -1;
    if (opening <= from || opening >= end) return end;
    end = opening;
  }
}

/** Where the names end that stand one after the other in a span, each but the last with brackets: 甲业务（乙）丙业务. */
export function* nameEnds(text: FoldedText, { from, to }: Span): Generator<number> {
  const { units, partner } = text;
  const last = endsLikeBusiness(text, { from, to }) ? withoutBrackets(text, { from, to }) : from;
  let start = from;
  let isName = false;
  for (let i = from; i < last; i++) {
    const closing = partner[i] ?? -1;
    if (closing <= i) continue;
    const isChained = (partner[i - 1] ?? -1) >= start;
    if (!isChained) isName = i - start > BUSINESS.length && endsWith(units, i, BUSINESS);
    i = closing;
    if (!isName || (partner[i + 1] ?? -1) > i || i + 1 >= last - BUSINESS.length) continue;
    start = i + 1;
    yield start;
  }
  yield to;
}

const COLON = ':'.charCodeAt(0);
const STOP = '。'.charCodeAt(0);

/** A closing bracket is met only where it is alone, or closes a wrapper, whose content is read like any text. */
const SEPARATORS = unitSet(')、,;。.·/|!?+&');

/** The item that begins at a place and ends no later than `to`. */
export function itemAt(text: FoldedText, from: number, to: number): Item {
  const { units, partner } = text;
  for (let i = from; i < to; i++) {
    const unit = units[i] ?? 0;
    if (unit === COLON) return { from, to: i, mark: 'colon', next: i + 1 };
    const closing = partner[i] ?? -1;
    if (closing > i) {
      if (closing < to && !isWrapper(text, i)) i = closing;
    } else if (SEPARATORS[unit] === 1) return { from, to: i, mark: 'separator', next: i + 1 };
  }
  return { from, to, mark: 'none', next: to };
}

/**
 * Where a sentence ends that begins at `from`: at `to`, or, where a colon comes first, after the last full stop
 * before it, with the bracket that follows; `from` itself where there is none. And how far it was looked for.
 */
export function sentenceEnd(
  text: FoldedText,
  from: number,
  to: number,
): { readonly end: number; readonly scanned: number } {
  let end = from;
  for (let at = from; at < to;) {
    const item = itemAt(text, at, to);
    if (item.mark === 'colon') return { end, scanned: item.to };
    at = item.next;
    if (text.units[item.to] !== STOP) continue;
    end = at;
    const closing = text.partner[end] ?? -1;
    if (closing > end && closing < to) end = closing + 1;
  }
  return { end: to, scanned: to };
}
