import * as z from 'zod/mini';

/** What the probe inside the extension host measures, in milliseconds. */
export const figuresSchema = z.object({
  /** Activation of an extension that does nothing. */
  empty: z.number(),
  /** Activation of this extension, in the same host. */
  own: z.number(),
  /** The longest time that the host's thread is held up afterwards, when the rest of it is loaded. */
  blocked: z.number(),
  /** From the question for a hover to the offer to look a company up. */
  firstHover: z.number(),
  /** From the command to the open search box. */
  firstSearch: z.number(),
  /** From a click on a look-up to the answer of sample data, with its simulator's start. */
  firstAnswer: z.number(),
  /** From the command to the open panel. */
  firstPanel: z.number(),
});

export type Figures = z.infer<typeof figuresSchema>;

/** Names the file that the probe writes its figures into. */
export const FIGURES_VARIABLE = 'BENCH_FIGURES';

/** `empty` or `own`: which of the two is activated first. */
export const FIRST_VARIABLE = 'BENCH_FIRST';

/** The identifier of the extension that does nothing. */
export const EMPTY_EXTENSION = 'bench.empty';
