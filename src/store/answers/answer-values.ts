import * as z from 'zod/mini';
import { licenseShape, reportShape } from '../../domain/license-shapes.ts';
import type { AnnualReport, License } from '../../domain/license.ts';
import { json } from '../columns.ts';

/** What one search found, all pages loaded so far. Its licences are answers of their own, by their ids. */
export interface SearchValue {
  /** As the user typed it, trimmed. */
  readonly query: string;
  /** The ids of the licences, in the vendor's order. */
  readonly licenseIds: readonly string[];
  /** Rows that could not be read. */
  readonly unreadable: number;
  readonly totalRecords: number;
  /** The page to ask for next, `null` where everything is loaded. */
  readonly nextPage: number | null;
  /** Ids of licences that an earlier round brought and this one has not brought yet. */
  readonly kept?: readonly string[] | undefined;
}

/** What is kept, by kind; a report is `null` where the vendor has none. */
export interface AnswerValues {
  readonly search: SearchValue;
  readonly license: License;
  readonly report: AnnualReport | null;
}

/** What a stored answer is about: a search, a licence, or the annual report of a licence. */
export type AnswerKind = keyof AnswerValues;

const text = z.string();
const count = z.int().check(z.minimum(0));

/**
 * What is kept of a search has 2000 licences and two pages at most, and as many of an earlier round. A row with more is not
 * ours, and a look at it would hold up the editor for seconds.
 */
export const MOST_IDS = 5000;

/**
 * No value that is kept is so long, in bytes: 5000 ids of 128 characters are the longest. What is longer somebody else has
 * written, and it is not even read.
 */
export const LONGEST_VALUE = 1_000_000;

const ids = z.array(text).check(z.maxLength(MOST_IDS));

const search: z.ZodMiniType<SearchValue> = z.object({
  query: text,
  licenseIds: ids,
  unreadable: count,
  totalRecords: count,
  nextPage: z.nullable(count),
  kept: z.optional(ids),
});

const report = z.nullable(reportShape);

type Schemas = { readonly [K in AnswerKind]: z.ZodMiniType<AnswerValues[K]> };

/** The column that holds a value of each kind. */
export const VALUE_COLUMNS: Schemas = {
  search: json(search),
  license: json(licenseShape),
  report: json(report),
};

const VALUES: Schemas = { search, license: licenseShape, report };

/** The one text for a value: the same value always gives the same text. */
export function textOf<K extends AnswerKind>(kind: K, value: AnswerValues[K]): string {
  const schema: z.ZodMiniType<AnswerValues[K]> = VALUES[kind];
  return JSON.stringify(z.parse(schema, value));
}
