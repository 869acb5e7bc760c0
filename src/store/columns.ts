import * as z from 'zod/mini';

/** Schemas of column values: rows come from a file that anyone may have written. */

/** A count, an id, or a time of the machine's own clock. */
export const integer = z.int();

/** A time in milliseconds since 1970 that a `Date` can hold: whoever shows another one would fail. */
export const time = z.int().check(z.minimum(0), z.maximum(8_640_000_000_000_000));

/** A yes or no, stored as 1 or 0. */
export const flag = z.pipe(
  z.literal([0, 1]),
  z.transform((value) => value === 1),
);

/** A text that holds JSON of this shape. */
export function json<T>(schema: z.ZodMiniType<T>): z.ZodMiniType<T> {
  return z.pipe(z.pipe(z.string(), z.transform(parse)), schema);
}

/** `undefined`, which JSON cannot say and so no schema admits, where the text is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
