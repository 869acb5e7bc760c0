import * as z from 'zod/mini';
import { licenseShape, reportShape } from '../../../domain/license-shapes.ts';
import type { DataKind, Dossier } from '../../../licenses/answer.ts';
import { sightOf } from '../../../licenses/document-check/outcome.ts';
import type { CompanySubject, EvidenceSubject } from '../subject.ts';
import { itemsInTurns, parseInTurns } from './json-in-turns.ts';
import { MOST_FILES } from './manifest.ts';
import { neededOf, needShape } from './need-finding.ts';

/** The name of the file with what was read from the answers, for programs. */
export const FINDINGS_FILE = 'findings.json';

/** No answer has so many licences: every few of them are a call. */
const MOST_LICENSES = 10_000;

/** So many queries, and so many annual reports, findings have at most: each has an answer, which is a file. */
const MOST_FOUND = MOST_FILES;

const count = z.int().check(z.minimum(0));

const foundShape = z.object({
  /** `null` where it is not known any more what was asked. */
  query: z.nullable(z.string()),
  /** The id of the licence that the package is about; `null` where it is about all that the query found. */
  licenseId: z.nullable(z.string()),
  licenses: z.array(licenseShape).check(z.maxLength(MOST_LICENSES)),
  /** Rows that could not be read. */
  unreadable: count,
  /** Whether all that the vendor has was loaded. */
  isWhole: z.boolean(),
});

const oneReport = z.object({ id: z.string(), report: z.nullable(reportShape) });

const schema = z.object({
  /** `sample`: every company is invented. Left out in older packages, whose manifest alone says so. */
  data: z.optional(z.enum(['sample', 'real'])),
  /** What was found for each query. */
  found: z.array(foundShape).check(z.maxLength(MOST_FOUND)),
  /** The annual reports that were asked for; a report is `null` where the vendor has none. */
  reports: z.array(oneReport).check(z.maxLength(MOST_FOUND)),
  /** What was asked of a company's licences, and what they come to; left out where nothing was. */
  need: z.optional(needShape),
});

/** All of the findings but what they have most of, which is read one by one. */
const many = z.array(z.unknown()).check(z.maxLength(MOST_FOUND));
const unread = z.extend(schema, { found: many, reports: many });

/** What was read from the answers of a package. */
export type PackageContent = z.infer<typeof schema>;

/** What was found for one query. */
export type Found = PackageContent['found'][number];

/** What was read from the answers that a subject rests on. @param data whether that is sample data. */
export function contentOf(subject: EvidenceSubject, data: DataKind): PackageContent {
  return { data, ...foundFor(subject, data) };
}

function foundFor(subject: EvidenceSubject, data: DataKind): PackageContent {
  switch (subject.kind) {
    case 'license': {
      const { dossier, question } = subject;
      const licenses = [dossier.license.value];
      return {
        found: [
          { query: question, licenseId: dossier.license.value.id, licenses, unreadable: 0, isWhole: false },
        ],
        reports: reportsOf([dossier]),
      };
    }
    case 'company':
      return ofCompany(subject, data);
    case 'noneFound': {
      const { value } = subject.search;
      return { found: [foundOf(value.query, sightOf(value))], reports: [] };
    }
    case 'check':
      return {
        found: subject.companies.flatMap(({ item, seen }) => (seen ? [foundOf(item.query, seen)] : [])),
        reports: [],
      };
  }
}

function ofCompany({ company, search, need }: CompanySubject, data: DataKind): PackageContent {
  const own = company.licenses.map(({ license }) => license.value);
  const seen = search ? sightOf(search.value) : { licenses: own, unreadable: 0, isWhole: false };
  return {
    found: [foundOf(company.query, seen)],
    reports: reportsOf(company.licenses),
    ...(need ? { need: neededOf(need, data) } : {}),
  };
}

/** The bytes of the file with the findings. */
export function contentBytes(findings: PackageContent): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(findings)}\n`);
}

/** So many bytes of findings are read at most: a licence has some thousands. */
export const LONGEST_FINDINGS = 32 * 1024 * 1024;

/**
 * Reads findings, which anybody may have written, with turns for others.
 * @returns `undefined` where they are none, or longer than any that are read.
 */
export async function readContent(bytes: Uint8Array): Promise<PackageContent | undefined> {
  if (bytes.length > LONGEST_FINDINGS) return undefined;
  const { data: read } = z.safeParse(unread, await parseInTurns(bytes));
  const found = read && (await itemsInTurns(foundShape, read.found));
  const reports = found && (await itemsInTurns(oneReport, read.reports));
  return reports && { ...read, found, reports };
}

function foundOf(query: string, { licenses, unreadable, isWhole }: ReturnType<typeof sightOf>): Found {
  return { query, licenseId: null, licenses: [...licenses], unreadable, isWhole };
}

function reportsOf(dossiers: readonly Dossier[]): PackageContent['reports'] {
  return dossiers.flatMap(({ license, annualReport }) =>
    annualReport ? [{ id: license.value.id, report: annualReport.value }] : [],
  );
}
