import * as z from 'zod/mini';

/** What a command about a company or a licence may be handed: its id, or a row of a tree that stands for it. */
const handed = z.union([
  z.string(),
  z.object({
    kind: z.enum(['company', 'license', 'more', 'all']),
    id: z.string(),
    preserveFocus: z.optional(z.boolean()),
  }),
]);

/** What the menu of a check's row in the view of a document hands to a command. */
const checkRow = z.object({ kind: z.literal('check'), id: z.int() });

/**
 * The id of the check that a command was called for: by the status bar, a result's page or a check's row.
 * @returns `undefined` where it was called for none, as from the palette.
 */
export function checkMeant(given: unknown): number | undefined {
  if (typeof given === 'number') return given;
  const row = z.safeParse(checkRow, given);
  return row.success ? row.data.id : undefined;
}

/** What the menu of an unknown company's row in the view of a document hands to a command. */
const unknownRow = z.object({
  kind: z.literal('unknownCompany'),
  company: z.object({ name: z.string() }),
});

/**
 * The name, as a document has it, that a command was called for.
 * @returns `undefined` where it was called for none, or for a company that is known.
 */
export function nameMeant(given: unknown): string | undefined {
  return unknownRow.safeParse(given).data?.company.name;
}

/** What a command about a company or a licence was called for. */
export interface CommandTarget {
  /** The id of the company or licence. */
  readonly id: string;
  /** Whether the focus is to stay where it is, as for one who looks through a list with it. */
  readonly preserveFocus: boolean;
}

function targetOf(given: unknown): CommandTarget | undefined {
  const { data } = handed.safeParse(given);
  if (data === undefined) return undefined;
  if (typeof data === 'string') return { id: data, preserveFocus: false };
  return { id: data.id, preserveFocus: data.preserveFocus ?? false };
}

/**
 * The id of the company or licence that a command was called for.
 * @param given what the command was called with: an id from a link or a panel, or a row of a tree.
 * @returns `undefined` where it was called for none.
 */
export function idOf(given: unknown): string | undefined {
  return targetOf(given)?.id;
}

/** A command that does its work with what it was called for, and nothing where that is no company and no licence. */
export function withTarget<T>(run: (target: CommandTarget) => T): (given: unknown) => T | undefined {
  return (given) => {
    const target = targetOf(given);
    return target && run(target);
  };
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
