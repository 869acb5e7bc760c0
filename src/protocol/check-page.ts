import * as z from 'zod/mini';
import { needFields, requireMessage } from './need-form.ts';
import { strings } from './page.ts';

/** What a row came to; `leftOut`: nothing was asked for it. */
const rowState = z.enum(['lookAt', 'someInvalid', 'noneFound', 'waiting', 'allValid', 'leftOut']);
/** What a row of a check's result came to. */
export type RowState = z.infer<typeof rowState>;

const rowOrder = z.enum(['concern', 'list', 'name']);
/** By what the rows of a check's result are sorted. */
export type RowOrder = z.infer<typeof rowOrder>;

/** How the user has arranged the rows: the page keeps it, and hands it back after a reload. */
export const arrangement = z.strictObject({
  state: z.nullable(rowState),
  order: rowOrder,
  search: z.string().check(z.maxLength(200)),
});
/** How the user has arranged the rows of a check's result. */
export type Arrangement = z.infer<typeof arrangement>;

const verdict = z.strictObject({
  kind: z.enum(['valid', 'invalid', 'unknown', 'partly']),
  word: z.string(),
  /** Why it cannot be told, and what the user recorded that speaks against it. */
  remarks: strings,
});

const checkRow = z.strictObject({
  /** Tells the row from the others, in every view alike. */
  id: z.int(),
  /** The company as the list has it. */
  company: z.string(),
  /** The registered name where it is another; else empty. */
  name: z.string(),
  /** Where it stands in each table, where the check is of several; none where it is of one. */
  places: strings,
  state: rowState,
  word: z.string(),
  /** How many licences are valid, invalid and unknown; empty where none was found. */
  counts: z.string(),
  numbers: z.string(),
  /** What the user recorded of its licences, one line each. */
  recorded: strings,
  /** What became of the numbers that the list claims. */
  claims: strings,
  /** One for each business that is needed; none where nothing is. */
  needs: z.readonly(z.array(verdict)),
  /** The day and the order number of the answer; empty where there is none. */
  answer: z.string(),
  concerns: strings,
  /** Whether the company's page can be opened. */
  opens: z.boolean(),
  /** What begins a search for the company whose branch it is, with what that costs; `null` where it is none's. */
  search: z.nullable(z.string()),
});
/** A row of a check's result as its page shows it. */
export type CheckRowView = z.infer<typeof checkRow>;

/** What can be done with a check from its page. `resume` and `checkAgain` lead to calls, and say so. */
const checkAction = z.enum(['resume', 'stop', 'export', 'saveEvidence', 'checkAgain', 'discard']);
/** What the user can do with a check from its page. */
export type CheckAction = z.infer<typeof checkAction>;

const changes = z.strictObject({
  heading: z.string(),
  intro: z.string(),
  /** Each company that changed, with what of it did. */
  lines: z.readonly(
    z.array(z.strictObject({ id: z.int(), company: z.string(), opens: z.boolean(), words: strings })),
  ),
  notes: strings,
});
/** What changed since an earlier check, as the page of the later one begins with it. */
export type ChangesView = z.infer<typeof changes>;

/** All that the page of a check shows: what it came to, and a row for each company. */
export const checkSchema = z.strictObject({
  kind: z.literal('check'),
  heading: z.string(),
  summary: z.string(),
  /** The mark of invented data, `null` for the vendor's own. */
  sample: z.nullable(z.string()),
  /** How far a check has come that is not finished. */
  progress: z.nullable(z.strictObject({ done: z.int(), total: z.int(), words: z.string() })),
  actions: z.readonly(
    z.array(z.strictObject({ action: checkAction, label: z.string(), primary: z.boolean() })),
  ),
  changes: z.nullable(changes),
  totals: z.strictObject({
    heading: z.string(),
    /** The words for all rows, whatever their states. */
    all: z.string(),
    states: z.readonly(z.array(z.strictObject({ state: rowState, count: z.int(), word: z.string() }))),
  }),
  need: z.strictObject({
    summary: z.string(),
    ...needFields,
    /** What no verdict of a row can tell; `null` where nothing is needed. */
    caveat: z.nullable(z.string()),
  }),
  columns: z.strictObject({
    company: z.string(),
    state: z.string(),
    licenses: z.string(),
    claims: z.nullable(z.string()),
    needs: strings,
    answer: z.string(),
    concerns: z.string(),
  }),
  search: z.string(),
  order: z.strictObject({
    label: z.string(),
    options: z.readonly(z.array(z.strictObject({ value: rowOrder, word: z.string() }))),
  }),
  /** With `{0}` for how many rows are shown, and `{1}` for how many there are. */
  shown: z.string(),
  none: z.string(),
  rows: z.readonly(z.array(checkRow)),
  arrangement,
  notes: strings,
});
/** All that the page of a check shows. */
export type CheckView = z.infer<typeof checkSchema>;

/** What only the page of a check may say to its host. */
export const checkMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('actOnCheck'), action: checkAction }),
  /** The company of a row is to be shown. */
  z.strictObject({ type: z.literal('openRow'), id: z.int() }),
  /** The company whose branch a row names is to be searched for: the search says what it costs before it asks. */
  z.strictObject({ type: z.literal('searchCompany'), id: z.int() }),
  requireMessage,
]);
/** A message that only the page of a check may send to its host. */
export type CheckMessage = z.infer<typeof checkMessage>;
