import * as z from 'zod/mini';
import { map } from './map-view.ts';
import { regulatorMessage, regulatorPart } from './regulator.ts';
import { activity, ask, group, row, rows, strings, validity } from './page.ts';

/** What the licence number says by its form. */
const number = z.strictObject({
  rows,
  caveats: z.strictObject({ heading: z.string(), points: strings }),
});
/** What a licence number says by its form, as the page of its licence shows it. */
export type NumberView = z.infer<typeof number>;

/** One business of the scope, as the vendor's text names it. */
const coverageLine = z.strictObject({
  /** The code of the business in the catalogue; `null` where there is none, and `noCode` says so. */
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
/** The businesses and regions of a licence's scope, as its page shows them. */
export type ScopeView = z.infer<typeof coverage>;

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
  /** What could be compared once the annual report is there; `null` where nothing waits for it. */
  wanting: z.nullable(z.string()),
});
/** The comparisons of a licence's data with each other, as its page shows them. */
export type ComparisonsView = z.infer<typeof checks>;

/** One side of a change. */
const changeSide = z.strictObject({
  value: row,
  /** What this side of a long text says and the other side does not. */
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
/** What changed between the stored answers about a licence, as its page shows it. */
export type HistoryView = z.infer<typeof history>;

/** What can be done with a licence from its page. None of it spends. */
const actions = z.enum([
  'copyNumber',
  'copySentence',
  'copyMarkdown',
  'export',
  'saveEvidence',
  'openCompany',
]);
/** What the user can do with a licence from its page. None of it spends a call. */
export type LicenseAction = z.infer<typeof actions>;

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
/** The annual report on the page of a licence: never asked for, not there, or given. */
export type ReportView = z.infer<typeof report>;

/** All that the page of a licence shows. */
export const licenseSchema = z.strictObject({
  kind: z.literal('license'),
  company: row,
  number: row,
  numberParts: z.nullable(number),
  validity,
  /** The mark of invented data, `null` for the vendor's own. */
  sample: z.nullable(z.string()),
  facts: rows,
  actions: z.readonly(z.array(z.strictObject({ action: actions, label: z.string() }))),
  ask,
  activity,
  coverage,
  scope: row,
  report,
  checks,
  history,
  identifiers: group,
  /** What a reader might look for and this source does not have. */
  unsaid: z.strictObject({ heading: z.string(), points: strings }),
  /** `null` where a record could be of nothing, for the vendor sends no number. */
  regulator: z.nullable(regulatorPart),
});
/** All that the page of a licence shows. */
export type LicenseView = z.infer<typeof licenseSchema>;

/** What only the page of a licence may say to its host. */
export const licenseMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('act'), action: actions }),
  regulatorMessage,
]);
/** A message that only the page of a licence may send to its host. */
export type LicenseMessage = z.infer<typeof licenseMessage>;
