import { isWrapper, type Span } from './scope-names.ts';
import type { FoldedText } from './scope-text.ts';
import { unitSet } from './trie.ts';

/** What stands between two marks outside brackets. */
export interface Item extends Span {
  /** What ends it; `none` at the end of what was asked for. */
  readonly mark: 'colon' | 'separator' | 'none';
  /** The place after the mark. */
  readonly next: number;
}

const COLON = ':'.charCodeAt(0);
const STOP = '。'.charCodeAt(0);

/** A closing bracket is met only where it is alone, or closes a wrapper, whose content is read like any text. */
const SEPARATORS = unitSet(')]】〕》」、,;。.·/|!?+&');

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
 * before it, with the bracket that follows; `from` itself where there is none.
 */
export function sentenceEnd(text: FoldedText, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to;) {
    const item = itemAt(text, at, to);
    if (item.mark === 'colon') return end;
    at = item.next;
    if (text.units[item.to] !== STOP) continue;
    end = at;
    const closing = text.partner[end] ?? -1;
    if (closing > end && closing < to) end = closing + 1;
  }
  return to;
}
