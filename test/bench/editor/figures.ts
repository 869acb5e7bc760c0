import * as z from 'zod/mini';

/** What a question for a hover takes, each of many; in milliseconds. */
const questions = z.object({
  /** From the question to its answer, through the window's other process and back. */
  roundTrip: z.array(z.number()),
  /** How long the extension host's thread worked in that time, for the extension and for the editor. */
  inHost: z.array(z.number()),
});

export type Questions = z.infer<typeof questions>;

/** What the probe inside the extension host measures; times in milliseconds. */
export const figuresSchema = z.object({
  /** What the host's process takes once all stored names are known, in bytes. */
  memory: z.number(),
  /** Over stored companies. */
  hovers: questions,
  /** Over a word that names nobody: the editor's own share. */
  plain: questions,
  /** Over stored companies in a document of 10 MB. */
  hoversInLarge: questions,
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
