import * as z from 'zod/mini';
import { map } from './map-view.ts';
import { needFields, requireMessage } from './need-form.ts';
import { VALIDITIES } from '../domain/license.ts';
import { regulatorMessage, regulatorPart } from './regulator.ts';
import { activity, row, rows, strings, validity } from './page.ts';

/** Licences of one validity are shown together, and so are filings, which are none. */
const group = z.enum([...VALIDITIES, 'filing']);

/** The licences of a company, one in a line. */
const licenseList = z.strictObject({
  heading: z.string(),
  columns: z.strictObject({
    number: z.string(),
    validity: z.string(),
    businesses: z.string(),
    answer: z.string(),
  }),
  /** Which of the licences are shown; no options where all are of one group. */
  filter: z.strictObject({
    label: z.string(),
    all: z.string(),
    options: z.readonly(z.array(z.extend(validity, { group }))),
  }),
  notes: strings,
  lines: z.readonly(
    z.array(
      z.strictObject({
        id: z.string(),
        number: z.string(),
        group,
        validity,
        businesses: strings,
        /** What the user recorded of it; empty where nothing. */
        recorded: z.string(),
        /** When it was fetched, and whether that is too long ago. */
        fetched: z.string(),
        orderNumber: z.string(),
      }),
    ),
  ),
});
/** The licences of a company as its page lists them, one in a line. */
export type LicenseListView = z.infer<typeof licenseList>;

/** Which businesses the licences name, in which regions, by which number. */
const holdings = z.strictObject({
  heading: z.string(),
  columns: z.strictObject({
    regions: z.string(),
    validity: z.string(),
    licenses: z.string(),
  }),
  notes: strings,
  businesses: z.readonly(
    z.array(
      z.strictObject({
        /** Empty where the catalogue does not know the business; `noCode` says so. */
        code: z.nullable(z.string()),
        noCode: z.string(),
        name: z.string(),
        /** The name for readers without Chinese; `null` where the catalogue does not know the business. */
        english: z.nullable(z.string()),
        /** Each with what limits it, where, and how many licences say this, or which. */
        lines: z.readonly(
          z.array(
            z.strictObject({
              limits: strings,
              regions: strings,
              noRegions: z.string(),
              standing: z.nullable(z.string()),
              validity,
              numbers: strings,
              /** Which licence names which regions, to be unfolded; `null` where the line says all. */
              each: z.nullable(
                z.strictObject({
                  summary: z.string(),
                  rows: z.readonly(z.array(z.strictObject({ number: z.string(), regions: strings }))),
                }),
              ),
            }),
          ),
        ),
      }),
    ),
  ),
});
/** Which businesses a company's licences name, in which regions, by which number, as its page shows them. */
export type HoldingsView = z.infer<typeof holdings>;

/** The question whether the licences cover what a job needs, and the answer to the last one. */
const needs = z.strictObject({
  heading: z.string(),
  intro: z.string(),
  ...needFields,
  catalogue: z.strictObject({ summary: z.string(), entries: strings }),
  answers: z.readonly(
    z.array(
      z.strictObject({
        business: z.string(),
        verdict: z.strictObject({ kind: z.enum([...VALIDITIES, 'partly']), word: z.string() }),
        reasons: z.readonly(
          z.array(
            z.strictObject({
              why: z.string(),
              numbers: strings,
              /** What unfolds the numbers; `null` where there are so few that all are shown. */
              fold: z.nullable(z.string()),
            }),
          ),
        ),
      }),
    ),
  ),
  /** The buttons that take the answer along; `null` where there is none. */
  take: z.nullable(z.strictObject({ copy: z.string(), sentence: z.string(), save: z.string() })),
});
/** The question on a company's page whether its licences cover what a job needs, and the answer to the last one. */
export type NeedsView = z.infer<typeof needs>;

/** All that the page of a company shows: its licences side by side. */
export const companySchema = z.strictObject({
  kind: z.literal('company'),
  company: row,
  summary: z.string(),
  /** How many licences are in which state, and by the answers of which days. */
  states: z.strictObject({ counts: z.readonly(z.array(validity)), basis: z.nullable(z.string()) }),
  /** The mark of invented data, `null` for the vendor's own. */
  sample: z.nullable(z.string()),
  facts: rows,
  actions: z.readonly(
    z.array(
      z.strictObject({
        action: z.enum(['copySentence', 'copyMarkdown', 'export', 'saveEvidence']),
        label: z.string(),
      }),
    ),
  ),
  /** The button that asks for the company anew. */
  refresh: z.string(),
  /** The button that asks for further licences; `null` where there are none. */
  loadMore: z.nullable(z.string()),
  /** The button that asks for all further pages, and how many calls that is; `null` where there are fewer than two. */
  loadAll: z.nullable(z.strictObject({ label: z.string(), calls: z.int() })),
  activity,
  needs,
  licenses: licenseList,
  holdings,
  map: z.nullable(map),
  /** What the map leaves out; `null` where it shows all. */
  mapNote: z.nullable(z.string()),
  regulator: regulatorPart,
});
/** All that the page of a company shows. */
export type CompanyView = z.infer<typeof companySchema>;

/** What only the page of a company may say to its host. */
export const companyMessage = z.discriminatedUnion('type', [
  /** The user pressed the button that spends a call for the company's further licences. */
  z.strictObject({ type: z.literal('loadMore') }),
  /** The user pressed the button that spends so many calls for all further pages. */
  z.strictObject({ type: z.literal('loadAll'), calls: z.int().check(z.minimum(1)) }),
  z.strictObject({
    type: z.literal('act'),
    action: z.enum([
      ...['copyMarkdown', 'copySentence', 'export', 'saveEvidence'],
      ...['copyAnswer', 'copyAnswerSentence', 'exportAnswer'],
    ] as const),
  }),
  /** One of the company's licences is to be shown. */
  z.strictObject({ type: z.literal('openLicense'), id: z.string() }),
  requireMessage,
  regulatorMessage,
]);
/** A message that only the page of a company may send to its host. */
export type CompanyMessage = z.infer<typeof companyMessage>;
