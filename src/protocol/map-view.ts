import * as z from 'zod/mini';

const extent = z.enum(['whole', 'mixed', 'part']);

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
        /** Tells the layer from the others, in every view of one business alike. */
        key: z.string(),
        label: z.string(),
        /** Whether the label is ours; otherwise it is the name of a business. */
        own: z.boolean(),
        /** The provinces that are named. */
        cells: z.readonly(
          z.array(
            z.strictObject({
              region: z.string(),
              extent,
              mark: z.string(),
              /** What a screen reader is told beside name and extent. */
              note: z.nullable(z.string()),
              /** Indexes of the facts. */
              facts: z.readonly(z.array(z.number())),
            }),
          ),
        ),
      }),
    ),
  ),
  /** What is said of provinces, each once. */
  facts: z.readonly(z.array(z.string())),
  /** All provinces. */
  tiles: z.readonly(z.array(z.strictObject({ region: z.string(), name: z.string(), short: z.string() }))),
  legend: z.readonly(
    z.array(
      z.strictObject({ extent: z.enum([...extent.options, 'none']), mark: z.string(), word: z.string() }),
    ),
  ),
  /** What a number in a tile means; `null` where no layer has any. */
  numbers: z.nullable(z.string()),
});
/** A map of the provinces as tiles, with the words and facts that it shows. */
export type MapView = z.infer<typeof map>;
