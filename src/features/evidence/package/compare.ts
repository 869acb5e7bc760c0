import { changesBetween, type Change } from '../../../domain/history.ts';
import type { License, LicenseDetail } from '../../../domain/license.ts';
import { licenseChanges } from '../../../domain/comparisons/license-changes.ts';
import {
  answerChanges,
  isSeenWhole,
  type AnswerChanges,
} from '../../../licenses/document-check/answer-changes.ts';
import { looseQueryKey } from '../../../licenses/known/query-key.ts';
import type { Findings, Found } from './findings.ts';

/** What differs between what two packages found. */
export interface PackagesCompared {
  /** What changed for a query, the company's licences compared by business and region. */
  readonly changed: readonly (AnswerChanges & { readonly query: string | null })[];
  /** What changed in an annual report that both hold, by the licence's number. */
  readonly reports: readonly { readonly licenseNumber: string; readonly changes: readonly Change[] }[];
  /** How many queries were answered alike, and both times all was loaded and read. */
  readonly unchanged: number;
  /** How many were answered alike as far as was loaded and read. */
  readonly unchangedAsSeen: number;
  /** How many annual reports are the same. */
  readonly sameReports: number;
  /** What only one of them asked. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/** What differs between two packages; `undefined` where they have no question and no licence in common. */
export function comparePackages(before: Findings, after: Findings): PackagesCompared | undefined {
  const old = new Map(before.found.map((found) => [keyOf(found), found]));
  const pairs = after.found.flatMap((found) => {
    const former = old.get(keyOf(found));
    return former ? [[former, found] as const] : [];
  });
  if (pairs.length === 0) return undefined;
  const compared = pairs.map(([one, two]) => ({ one, two, changes: changesOf(one, two) }));
  const differs = compared.filter(({ changes }) => changes.mayBeOther || changes.changes.length > 0);
  const alike = compared.filter((each) => !differs.includes(each));
  const whole = alike.filter(({ one, two }) => isSeenWhole(one) && isSeenWhole(two));
  const reports = reportChanges(before, after);
  const keys = new Set(pairs.map(([, found]) => keyOf(found)));
  const only = ({ found }: Findings): readonly string[] =>
    found.flatMap((each) => (keys.has(keyOf(each)) || each.query === null ? [] : [each.query]));
  return {
    changed: differs.map(({ two, changes }) => ({ query: two.query, ...changes })),
    reports: reports.filter(({ changes }) => changes.length > 0),
    unchanged: whole.length,
    unchangedAsSeen: alike.length - whole.length,
    sameReports: reports.filter(({ changes }) => changes.length === 0).length,
    onlyBefore: only(before),
    onlyAfter: only(after),
  };
}

/** Questions are the same in any spelling; a package about one licence is told by its id. */
function keyOf({ query, licenseId }: Found): string {
  return licenseId === null ? `query ${looseQueryKey(query ?? '')}` : `license ${licenseId}`;
}

function changesOf(before: Found, after: Found): AnswerChanges {
  if (after.licenseId === null) return answerChanges(after.query ?? '', before, after);
  return { mayBeOther: false, changes: licenseChanges(before, after) };
}

function reportChanges(before: Findings, after: Findings): PackagesCompared['reports'] {
  return after.reports.flatMap(({ id }) => {
    const [one, two] = [detailOf(before, id), detailOf(after, id)];
    if (!one || !two) return [];
    const changes = changesBetween(one, two).filter(({ field }) => field.startsWith('annualReport.'));
    return [{ licenseNumber: two.licenseNumber, changes }];
  });
}

function detailOf({ found, reports }: Findings, id: string): LicenseDetail | undefined {
  const license: License | undefined = found
    .flatMap(({ licenses }) => licenses)
    .find((each) => each.id === id);
  const kept = reports.find((each) => each.id === id);
  return license && kept && { ...license, annualReport: kept.report };
}
