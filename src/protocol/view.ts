import * as z from 'zod/mini';
import { holdings, licenseList, needs } from './company-view.ts';
import { map } from './map-view.ts';

/**
 * What the page shows: plain text that is already in the user's language, never HTML. The host writes every word;
 * the page only lays them out.
 */

/** One labelled fact. `vendor`: the vendor's own text; `own`: ours; `missing`: words that say it was not given. */
const row = z.strictObject({
  label: z.string(),
  value: z.string(),
  origin: z.enum(['vendor', 'own', 'missing']),
  /** What a reader should know beside the value, e.g. that another field says something else. */
  remark: z.nullable(z.string()),
  /** What unfolds a long text, with its beginning; `null` where all of it is shown at once. */
  fold: z.nullable(z.string()),
});
export type Row = z.infer<typeof row>;

const rows = z.readonly(z.array(row));

const group = z.strictObject({ heading: z.string(), rows });
export type Group = z.infer<typeof group>;

const strings = z.readonly(z.array(z.string()));

/** What the licence number says by its form. */
const number = z.strictObject({
  rows,
  caveats: z.strictObject({ heading: z.string(), points: strings }),
});
export type NumberView = z.infer<typeof number>;

/** One business of the scope, as the vendor's text names it. */
const coverageLine = z.strictObject({
  /** Of the catalogue; `null` where there is none, and `noCode` says so. */
  code: z.nullable(z.string()),
  noCode: z.string(),
  name: z.string(),
  qualifiers: strings,
  remarks: strings,
  /** A region's name; a remark where it is no known region. */
  regions: z.readonly(z.array(z.strictObject({ name: z.string(), remark: z.nullable(z.string()) }))),
  noRegions: z.string(),
  standing: z.strictObject({
    kind: z.enum(['named', 'refused', 'cancelled', 'mentioned', 'doubtful']),
    word: z.string(),
  }),
});

const coverage = z.strictObject({
  heading: z.string(),
  columns: z.strictObject({
    code: z.string(),
    business: z.string(),
    regions: z.string(),
    standing: z.string(),
  }),
  lines: z.readonly(z.array(coverageLine)),
  /** The end of the text that could not be read. */
  rest: z.nullable(row),
  notes: strings,
  /** `null` where no province is named. */
  map: z.nullable(map),
  /** What unfolds the text as sent. */
  raw: z.string(),
});
export type CoverageView = z.infer<typeof coverage>;

/** A `note` is never an alarm. */
const checkKind = z.enum(['consistent', 'differs', 'cannotTell', 'note']);

const checks = z.strictObject({
  heading: z.string(),
  intro: z.string(),
  /** How many came out how, for the head of the page, and the worst of it. */
  summary: z.strictObject({ kind: checkKind, words: z.string() }),
  items: z.readonly(
    z.array(
      z.strictObject({
        kind: checkKind,
        verdict: z.string(),
        title: z.string(),
        why: z.string(),
        /** What was compared. */
        sides: rows,
      }),
    ),
  ),
});
export type ChecksView = z.infer<typeof checks>;

/** One side of a change. */
const changeSide = z.strictObject({
  value: row,
  /** Of a long text, what only this side says. */
  only: z.readonly(z.array(z.string())),
});

const history = z.strictObject({
  heading: z.string(),
  text: z.string(),
  columns: z.strictObject({ field: z.string(), before: z.string(), after: z.string() }),
  /** The latest first. */
  steps: z.readonly(
    z.array(
      z.strictObject({
        when: z.string(),
        changes: z.readonly(
          z.array(
            z.strictObject({
              label: z.string(),
              before: changeSide,
              after: changeSide,
              /** What there is to say of both sides. */
              note: z.nullable(z.string()),
            }),
          ),
        ),
      }),
    ),
  ),
});
export type HistoryView = z.infer<typeof history>;

/** What is going on with the vendor, shown in place. */
const activity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('idle') }),
  z.strictObject({ kind: z.literal('asking'), text: z.string(), cancel: z.string() }),
  z.strictObject({
    kind: z.literal('trouble'),
    what: z.string(),
    whatNext: z.string(),
    rows,
    /** Label of the button; `null` where there is nothing to copy. */
    copyDiagnostics: z.nullable(z.string()),
  }),
]);
export type ActivityView = z.infer<typeof activity>;

/** A button that may spend a call, or why there is none. */
const ask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('offered'), label: z.string() }),
  z.strictObject({ kind: z.literal('withheld'), why: z.string() }),
]);
export type AskView = z.infer<typeof ask>;

export const licenseActions = ['copyNumber', 'copyMarkdown', 'export', 'openCompany'] as const;
const action = z.strictObject({ action: z.enum(licenseActions), label: z.string() });

const report = z.discriminatedUnion('kind', [
  /** Never asked for. */
  z.strictObject({ kind: z.literal('unasked'), heading: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('none'), heading: z.string(), text: z.string(), facts: rows }),
  z.strictObject({
    kind: z.literal('given'),
    heading: z.string(),
    facts: rows,
    groups: z.readonly(z.array(group)),
  }),
]);
export type ReportView = z.infer<typeof report>;

const license = z.strictObject({
  kind: z.literal('license'),
  company: row,
  number: row,
  numberParts: z.nullable(number),
  validity: z.strictObject({ kind: z.enum(['valid', 'invalid', 'unknown']), word: z.string() }),
  /** The mark of invented data, `null` for the vendor's own. */
  sample: z.nullable(z.string()),
  facts: rows,
  actions: z.readonly(z.array(action)),
  ask,
  activity,
  coverage,
  scope: row,
  report,
  checks,
  history,
  identifiers: group,
  /** What a reader might look for and this source does not have. */
  unsaid: z.strictObject({
    heading: z.string(),
    points: strings,
    regulator: z.string(),
  }),
});
export type LicenseView = z.infer<typeof license>;

/** A company's licences side by side. */
const company = z.strictObject({
  kind: z.literal('company'),
  company: row,
  summary: z.string(),
  sample: z.nullable(z.string()),
  facts: rows,
  exportLabel: z.string(),
  /** The button that asks for the company anew. */
  refresh: z.string(),
  /** The button that asks for further licences; `null` where there are none. */
  loadMore: z.nullable(z.string()),
  needs,
  licenses: licenseList,
  holdings,
  regulator: z.string(),
});
export type CompanyView = z.infer<typeof company>;

/** A panel of which nothing is known but, perhaps, the licence's id. */
const note = z.strictObject({
  kind: z.literal('note'),
  heading: z.string(),
  text: z.string(),
  ask: z.nullable(ask),
  activity,
});
export type NoteView = z.infer<typeof note>;

export const view = z.discriminatedUnion('kind', [license, company, note]);
export type View = z.infer<typeof view>;
