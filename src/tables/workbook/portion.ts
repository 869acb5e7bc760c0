import * as z from 'zod/mini';

/** What the worker that reads a workbook answers each time it is asked to go on. */
export type Portion = z.infer<typeof portionShape>;

/** The form of every answer of the worker that reads a workbook: some rows, the end, or why it gave up. */
export const portionShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rows'),
    /** The sheet's place in the workbook, from 0. */
    sheet: z.int().check(z.minimum(0)),
    name: z.string(),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('tooLarge') }),
  z.object({ kind: z.literal('unreadable') }),
]);
