import * as z from 'zod/mini';

/** What a tile map shows: words and facts of the host's, as everything the page shows. */
export const map = z.strictObject({
  heading: z.string(),
  intro: z.string(),
  /** What is chosen with the layers. */
  choose: z.string(),
  /** The first is shown first. */
  layers: z.readonly(
    z.array(
      z.strictObject({
        label: z.string(),
        /** Whether the label is ours; otherwise it is the name of a business. */
        own: z.boolean(),
        /** The provinces that are named. */
        cells: z.readonly(
          z.array(
            z.strictObject({
              region: z.string(),
              extent: z.enum(['whole', 'part']),
              mark: z.string(),
              label: z.string(),
              facts: z.readonly(z.array(z.string())),
            }),
          ),
        ),
      }),
    ),
  ),
  /** All provinces. The label is for those that a layer does not name. */
  tiles: z.readonly(
    z.array(z.strictObject({ region: z.string(), name: z.string(), short: z.string(), label: z.string() })),
  ),
  legend: z.readonly(
    z.array(z.strictObject({ extent: z.enum(['whole', 'part', 'none']), word: z.string() })),
  ),
});
export type MapView = z.infer<typeof map>;
