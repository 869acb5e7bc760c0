import * as z from 'zod/mini';

/** What a command about a company or a licence may be handed: its id, or a row of a tree that stands for it. */
const target = z.union([
  z.string(),
  z.object({ kind: z.enum(['company', 'license', 'more', 'all']), id: z.string() }),
]);

/**
 * The id of the company or licence that a command was called for.
 * @param given what the command was called with: an id from a link or a panel, or a row of a tree.
 * @returns `undefined` where it was called for none.
 */
export function idOf(given: unknown): string | undefined {
  const parsed = target.safeParse(given);
  if (!parsed.success) return undefined;
  return typeof parsed.data === 'string' ? parsed.data : parsed.data.id;
}

/**
 * A command that does its work with the id of the company or licence it was called for, and nothing where it is none.
 * @param run is handed what else the command was called with, too.
 */
export function withId<T>(
  run: (id: string, ...rest: readonly unknown[]) => T,
): (given: unknown, ...rest: readonly unknown[]) => T | undefined {
  return (given, ...rest) => {
    const id = idOf(given);
    return id === undefined ? undefined : run(id, ...rest);
  };
}
