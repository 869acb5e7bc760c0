import * as z from 'zod/mini';

/**
 * A schema for an object whose keys may come in either letter case: a sister API of the same vendor answers in lower
 * case (spec/telecom-licences.md, section 7). A key written as documented wins; one whose value is null never does.
 */
export function anyLetterCase<Shape extends z.core.$ZodShape>(shape: Shape) {
  const names = Object.keys(shape);
  return z.pipe(
    z.transform((sent: unknown) => asDocumented(names, sent)),
    z.object(shape),
  );
}

function asDocumented(names: readonly string[], sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return undefined;
  const entries: [string, unknown][] = Object.entries(sent).filter(([, value]) => value !== null);
  const exact = new Map(entries);
  const folded = new Map(entries.map(([key, value]) => [key.toLowerCase(), value]));
  return Object.fromEntries(names.map((name) => [name, exact.get(name) ?? folded.get(name.toLowerCase())]));
}
