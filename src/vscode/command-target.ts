import * as z from 'zod/mini';

/** What a command may be handed: an id from a link or the panel, or a node of a tree. */
const argument = z.union([
  z.string(),
  z.object({ kind: z.literal('company'), company: z.object({ id: z.string() }) }),
  z.object({
    kind: z.literal('mentioned'),
    company: z.object({ standing: z.object({ company: z.object({ id: z.string() }) }) }),
  }),
  z.object({ kind: z.literal('more'), company: z.object({ id: z.string() }) }),
  z.object({
    kind: z.literal('license'),
    record: z.object({ license: z.object({ value: z.object({ id: z.string() }) }) }),
  }),
]);

/** The id of the company or licence that a command is about. */
export function idOf(given: unknown): string | undefined {
  const parsed = argument.safeParse(given);
  if (!parsed.success) return undefined;
  if (typeof parsed.data === 'string') return parsed.data;
  switch (parsed.data.kind) {
    case 'license':
      return parsed.data.record.license.value.id;
    case 'mentioned':
      return parsed.data.company.standing.company.id;
    case 'company':
    case 'more':
      return parsed.data.company.id;
  }
}
