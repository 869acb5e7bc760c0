import * as z from 'zod/mini';
import { FORM_FIELDS, type FormField } from '../domain/regulator/form.ts';
import { row, rows, strings } from './page.ts';

/** The most characters that the page may send for a field: more than a record keeps, which the host then says. */
const LONGEST = 100_000;

const typed = z.string().check(z.maxLength(LONGEST));

/** What was typed into the form, field by field. */
const form = z.strictObject({
  ...{ validUntil: typed, issued: typed, status: typed },
  ...{ scope: typed, quotation: typed, lookedAt: typed },
} satisfies Record<FormField, z.ZodMiniType>);

/** What was typed and chosen for a record that is not saved yet, as the editor keeps it of a panel. */
export const recordDraft = z.strictObject({
  values: form,
  /** SHA-256 of the picture that was chosen, in lower-case hexadecimal digits; `null` where none was. */
  pictureHash: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
/** What was typed and chosen for a record that is not saved yet. */
export type RecordDraft = z.infer<typeof recordDraft>;

/** A record of the past or the present, and the button that deletes it. */
const kept = z.strictObject({
  heading: z.string(),
  rows,
  remove: z.strictObject({ label: z.string(), id: z.int(), recordedAt: z.number() }),
});
/** One record as a page shows it, with the button that deletes it. */
export type KeptRecordView = z.infer<typeof kept>;

const comparison = z.strictObject({
  fact: z.string(),
  recorded: row,
  vendor: row,
  kind: z.enum(['consistent', 'differs', 'partly', 'cannotTell']),
  verdict: z.string(),
  why: z.string(),
  /** What only the record has, and what only the vendor has. */
  only: strings,
});

const input = z.strictObject({
  name: z.enum(FORM_FIELDS),
  label: z.string(),
  hint: z.string(),
  kind: z.enum(['line', 'text']),
  /** Words to choose from, none of which must be chosen. */
  suggestions: strings,
  problem: z.nullable(z.string()),
});

/** The form to record what the regulator shows. */
const recordForm = z.strictObject({
  summary: z.string(),
  /** Grows when the form is to be opened and to have the focus. */
  opened: z.int(),
  /** Grows when what was typed is to give way to `values`. */
  turn: z.int(),
  values: form,
  inputs: z.readonly(z.array(input)),
  /** What is wrong with the form as a whole. */
  problems: strings,
  picture: z.strictObject({
    label: z.string(),
    choose: z.string(),
    hash: z.nullable(z.string()),
    note: z.string(),
  }),
  save: z.string(),
  /** Takes away what was typed. */
  reset: z.string(),
});

/** What the user recorded of the regulator's page, and the form to record it. */
export const regulatorPart = z.strictObject({
  heading: z.string(),
  intro: z.string(),
  /** What a reader of the record must know first, e.g. that its day has passed. */
  notes: strings,
  /** Opens the regulator's front page in a browser, and copies the company's name. */
  open: z.string(),
  /** The regulator's own query page. */
  page: z.strictObject({ words: z.string(), address: z.string() }),
  /** The address for this company, which nobody has verified. */
  search: z.strictObject({ words: z.string(), address: z.string(), label: z.string() }),
  present: z.nullable(kept),
  comparisons: z.strictObject({
    columns: z.strictObject({
      fact: z.string(),
      recorded: z.string(),
      vendor: z.string(),
      verdict: z.string(),
    }),
    lines: z.readonly(z.array(comparison)),
  }),
  /** What is recorded of each of a company's licences, the soonest end first. */
  ends: rows,
  former: z.strictObject({ summary: z.string(), records: z.readonly(z.array(kept)) }),
  /** `null` where nothing can be recorded now; the notes say why. */
  form: z.nullable(recordForm),
});
/** What the user recorded of the regulator's page, and the form to record it, as a page shows them. */
export type RegulatorView = z.infer<typeof regulatorPart>;

/** What a page says of the user's records. None of it spends a call. */
export const regulatorMessage = z.discriminatedUnion('type', [
  /** What is typed by now, so that it outlives the page. */
  z.strictObject({ type: z.literal('draftRecord'), form }),
  z.strictObject({ type: z.literal('saveRecord'), form }),
  z.strictObject({ type: z.literal('resetRecord') }),
  z.strictObject({ type: z.literal('choosePicture'), form }),
  z.strictObject({ type: z.literal('openRegulator') }),
  z.strictObject({ type: z.literal('deleteRecord'), id: z.int(), recordedAt: z.number() }),
]);
/** A message of a page about the user's records. */
export type RegulatorMessage = z.infer<typeof regulatorMessage>;
