import * as z from 'zod/mini';

/** What the worker that reads a workbook answers each time it is asked to go on. */
export type Portion = z.infer<typeof portionShape>;

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const row = z.readonly(z.array(z.nullable(z.union([z.string(), z.number()]))));
const sheets = z.readonly(z.array(z.object({ name: z.string(), rows: z.readonly(z.array(row)) })));

/** What the worker is to do: give the sheets of a workbook, a copy with results added, or a new one. */
export type Task = z.infer<typeof taskShape>;

/** The form of what the worker is to do. */
export const taskShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), bytes }),
  z.object({
    kind: z.literal('add'),
    bytes,
    additions: z.object({
      tables: z.readonly(
        z.array(
          z.object({
            sheet: z.string(),
            rows: z.readonly(
              z.array(z.object({ row: z.int(), cells: row, isTitle: z.optional(z.boolean()) })),
            ),
          }),
        ),
      ),
      sheets,
    }),
  }),
  z.object({
    kind: z.literal('new'),
    titles: z.readonly(z.array(z.string())),
    rows: z.readonly(z.array(row)),
    sheets,
  }),
]);

/** The form of every answer of the worker that reads a workbook: some rows, the end, a copy, or why it gave up. */
export const portionShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rows'),
    /** The sheet's place in the workbook, from 0. */
    sheet: z.int().check(z.minimum(0)),
    name: z.string(),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('written'), bytes }),
  z.object({ kind: z.literal('tooLarge') }),
  z.object({ kind: z.literal('unreadable') }),
]);
