import * as z from 'zod/mini';
import { VALIDITIES } from '../domain/license.ts';

/**
 * What the pages of all kinds show and say. A page shows plain text that is already in the user's language, never HTML:
 * the host writes every word, and the page only lays them out.
 */

/** One labelled fact. `vendor`: the vendor's own text; `own`: ours; `missing`: words that say it was not given. */
export const row = z.strictObject({
  label: z.string(),
  value: z.string(),
  origin: z.enum(['vendor', 'own', 'missing']),
  /** What a reader should know beside the value, e.g. that another field says something else. */
  remark: z.nullable(z.string()),
  /** What unfolds a long text, with its beginning; `null` where all of it is shown at once. */
  fold: z.nullable(z.string()),
});
/** A labelled fact, with whose words its value is. */
export type Row = z.infer<typeof row>;

/** Labelled facts, one below the other. */
export const rows = z.readonly(z.array(row));

/** Facts under a heading of their own. */
export const group = z.strictObject({ heading: z.string(), rows });
/** Labelled facts under a heading of their own. */
export type Group = z.infer<typeof group>;

/** Texts that are shown one after the other. */
export const strings = z.readonly(z.array(z.string()));

/** A validity, or another verdict that is marked in the same way, with the word for it. */
export const validity = z.strictObject({ kind: z.enum(VALIDITIES), word: z.string() });
/** A validity with the word for it in the user's language. */
export type ValidityView = z.infer<typeof validity>;

/** What is going on with the vendor, shown in place. */
export const activity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('idle') }),
  z.strictObject({ kind: z.literal('asking'), text: z.string(), cancel: z.string() }),
  z.strictObject({
    kind: z.literal('trouble'),
    what: z.string(),
    whatNext: z.string(),
    rows,
    /** Labels of the buttons that do what is advised; none of them is a call. */
    remedies: strings,
  }),
]);
/** What is going on with the vendor, as a page shows it: nothing, a question under way, or trouble. */
export type ActivityView = z.infer<typeof activity>;

/** A button that may spend a call, or why there is none. */
export const ask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('offered'), label: z.string() }),
  z.strictObject({ kind: z.literal('withheld'), why: z.string() }),
]);
/** A button that may spend a call, or why there is none. */
export type AskView = z.infer<typeof ask>;

/** A page of which nothing is known but, perhaps, the id of what it is about. */
export const noteSchema = z.strictObject({
  kind: z.literal('note'),
  heading: z.string(),
  text: z.string(),
  ask: z.nullable(ask),
  activity,
});
/** A page of which nothing is known but, perhaps, the id of what it is about. */
export type NoteView = z.infer<typeof noteSchema>;

/** What a page of any kind may say to its host. */
export const pageMessage = z.discriminatedUnion('type', [
  /** The page is up and wants to know what to show. */
  z.strictObject({ type: z.literal('ready') }),
  /** The user pressed the button that may spend a call for what the page is about. */
  z.strictObject({ type: z.literal('ask') }),
  /** The user wants no answer any more to what is being asked. */
  z.strictObject({ type: z.literal('cancel') }),
  /** The user pressed the button of this label that does what a trouble advises. */
  z.strictObject({ type: z.literal('remedy'), label: z.string() }),
]);
/** A message that a page of any kind may send to its host. */
export type PageMessage = z.infer<typeof pageMessage>;
