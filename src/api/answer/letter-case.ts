import * as z from 'zod/mini';

/**
 * A schema for an object whose keys may come in either letter case: a sister API of the same vendor answers in lower
 * case. A key written as documented wins; one whose value is null never does.
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
  // Most answers are spelled as documented, and then nothing has to be looked up in another case.
  let folded: ReadonlyMap<string, unknown> | undefined;
  const documented: Record<string, unknown> = {};
  for (const name of names) {
    const exact: unknown = Object.hasOwn(sent, name) ? Reflect.get(sent, name) : undefined;
    documented[name] = exact ?? (folded ??= foldedOf(sent)).get(name.toLowerCase());
  }
  return documented;
}

function foldedOf(sent: object): ReadonlyMap<string, unknown> {
  const entries = Object.entries(sent).filter(([, value]) => value !== null);
  return new Map(entries.map(([key, value]) => [key.toLowerCase(), value]));
}
