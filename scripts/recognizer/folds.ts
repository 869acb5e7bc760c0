import type { Document } from './corpus.ts';
import type { SeededRandom } from './seeded-random.ts';

/** How many parts the texts are cut into where each part has some of every source. */
const PARTS = 5;
/** Sources with fewer texts share a part with others: a table for each would take minutes and tell little. */
const SMALLEST_SOURCE = 40;
/** How many parts small sources are put into. */
const SMALL_PARTS = 3;

/** Five parts of the same size, each with as many texts of every source. */
export function partsByText(documents: readonly Document[], random: SeededRandom): Document[][] {
  const parts: Document[][] = Array.from({ length: PARTS }, () => []);
  let next = 0;
  for (const source of Map.groupBy(documents, (document) => document.source).values())
    for (const document of random.shuffle([...source])) parts[next++ % PARTS]?.push(document);
  return parts;
}

/**
 * Parts of whole sources: none has texts in two parts, so that a part is read as texts of a genre that nothing was
 * learnt from. Sources of the same family (hard-code, hard-list) count as one.
 */
export function partsBySource(documents: readonly Document[]): Document[][] {
  const sources = [
    ...Map.groupBy(documents, ({ source }) => source.replace(/-(?!csv|jsonl).*$/u, '')).values(),
  ];
  const large = sources.filter(({ length }) => length >= SMALLEST_SOURCE);
  const small: Document[][] = Array.from({ length: SMALL_PARTS }, () => []);
  let next = 0;
  for (const source of sources)
    if (source.length < SMALLEST_SOURCE) small[next++ % SMALL_PARTS]?.push(...source);
  return [...large, ...small].filter(({ length }) => length > 0);
}
