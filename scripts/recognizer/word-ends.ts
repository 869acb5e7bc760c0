import type { Document } from './corpus.ts';

/** Where a word of a text ends that is no place and no part of a company's name. */
export interface WordEnd {
  readonly text: string;
  readonly end: number;
}

/** The ends of the words of a text, as Unicode's word breaking finds them. */
export function wordEnds(document: Document, places: ReadonlySet<string>, words: Intl.Segmenter): WordEnd[] {
  const { text } = document;
  const spans = [...document.spans, ...(document.optional ?? [])];
  return [...words.segment(text)].flatMap(({ segment, index }) => {
    const end = index + segment.length;
    const fits =
      /^\p{Script=Han}+$/u.test(segment) &&
      !/(?:公司|集团|银行)$/u.test(segment) &&
      !places.has(segment) &&
      !spans.some((span) => span[0] < end && span[1] >= index);
    return fits ? [{ text, end }] : [];
  });
}
