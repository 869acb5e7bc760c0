import * as z from 'zod/mini';

/** What the probe inside the extension host measures; times in milliseconds. */
export const figuresSchema = z.object({
  /** What the host's process takes once all stored names are known, in bytes. */
  memory: z.number(),
  /** From the question for a hover on a stored company to its answer, each of many. */
  hovers: z.array(z.number()),
  /** From the question for a hover over a word that names nobody to the editor's answer: the editor's own share. */
  plain: z.array(z.number()),
  /** The same as `hovers` in a document of 10 MB. */
  hoversInLarge: z.array(z.number()),
  /** The longest time that the host's thread is held up while somebody types in that document, marks shown. */
  typingMarked: z.number(),
  /** The same without marks. */
  typingPlain: z.number(),
});

export type Figures = z.infer<typeof figuresSchema>;

/** Names the file that the probe writes its figures into. */
export const FIGURES_VARIABLE = 'BENCH_FIGURES';
/** Names the document of 10 MB. */
export const LARGE_VARIABLE = 'BENCH_LARGE';
