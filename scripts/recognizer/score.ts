import type { Document } from './corpus.ts';

type Place = readonly [start: number, end: number, type: string];

/** What came of the spans of one type in some texts. */
export interface Tally {
  /** Spans that had to be found, spans that were, and how many of these are exactly right. */
  wanted: number;
  found: number;
  right: number;
  /** Found where nothing is. */
  spurious: number;
}

/** Precision and recall in one, in percent: 100 where nothing was wanted and nothing found. */
export function f1({ wanted, found, right }: Tally): number {
  return wanted + found === 0 ? 100 : (200 * right) / (wanted + found);
}

/**
 * Compares what was found in a text with what had to be, by type. A span is right if it begins and ends as the annotated
 * one or an accepted other form of it; what touches only optional spans does not count.
 */
export function score(document: Document, predictions: readonly Place[], tallies: Map<string, Tally>): void {
  const open = new Set(document.spans.map((_, index) => index));
  const tally = (type: string): Tally => {
    const known = tallies.get(type) ?? { wanted: 0, found: 0, right: 0, spurious: 0 };
    tallies.set(type, known);
    return known;
  };
  for (const [, , type] of document.spans) tally(type).wanted += 1;
  for (const prediction of predictions) {
    const [start, end, type] = prediction;
    const match = [...open].find((index) =>
      forms(document, index).some((form) => form[0] === start && form[1] === end && form[2] === type),
    );
    const required = document.spans.some((span) => touches(span, prediction));
    const optional = document.optional?.some((span) => touches(span, prediction)) ?? false;
    if (match === undefined && !required && optional) continue;
    const counts = tally(type);
    counts.found += 1;
    if (match === undefined) {
      if (!required) counts.spurious += 1;
    } else {
      open.delete(match);
      counts.right += 1;
    }
  }
}

/** A span and the other forms of it that are right as well. */
function forms({ spans, alt = [] }: Document, index: number): Place[] {
  const span = spans[index];
  if (span === undefined) return [];
  const others = alt.filter(([of]) => of === index).map(([, start, end]): Place => [start, end, span[2]]);
  return [[span[0], span[1], span[2]], ...others];
}

function touches(
  one: readonly [number, number, ...unknown[]],
  other: readonly [number, number, ...unknown[]],
): boolean {
  return one[0] < other[1] && other[0] < one[1];
}
