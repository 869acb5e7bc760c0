import type { Mention } from '../../../recognizer/mention.ts';

/**
 * The mention to go to from a selection: the first one at it or behind it that is not selected itself; behind the last
 * one, the first of all. `undefined` where there is none.
 */
export function nextMention(
  mentions: readonly Mention[],
  selection: { readonly start: number; readonly end: number },
): Mention | undefined {
  const isSelected = (mention: Mention): boolean =>
    mention.start === selection.start && mention.end === selection.end;
  return mentions.find((each) => each.start >= selection.start && !isSelected(each)) ?? mentions[0];
}
