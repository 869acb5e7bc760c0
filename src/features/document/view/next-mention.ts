import type { Mention } from '../../../recognizer/mention.ts';

/** The first mention at the selection or behind it, the first of all behind the last; another one than is selected. */
export function nextMention(
  mentions: readonly Mention[],
  selection: { readonly start: number; readonly end: number },
): Mention | undefined {
  const isSelected = (mention: Mention): boolean =>
    mention.start === selection.start && mention.end === selection.end;
  return mentions.find((each) => each.start >= selection.start && !isSelected(each)) ?? mentions[0];
}
