import { changesBetween, type Change } from '../../../domain/history.ts';
import type { LicenseDetail } from '../../../domain/license.ts';
import { licenseChanges } from '../../../domain/comparisons/license-changes.ts';
import {
  answerChanges,
  isSeenWhole,
  type AnswerChanges,
} from '../../../licenses/document-check/answer-changes.ts';
import { looseQueryKey } from '../../../licenses/known/query-key.ts';
import { turns } from '../../../tables/turns.ts';
import type { PackageContent, Found } from './findings.ts';

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

/**
 * What differs between two packages, with turns for others; `undefined` where they have no question and no licence in common.
 * @param signal gives it up: then it throws.
 */
export async function comparePackages(
  before: PackageContent,
  after: PackageContent,
  signal: AbortSignal,
): Promise<PackagesCompared | undefined> {
  const turn = turns();
  const old = new Map(before.found.map((found) => [keyOf(found), found]));
  const keys = new Set<string>();
  const changed: (AnswerChanges & { readonly query: string | null })[] = [];
  let [unchanged, unchangedAsSeen] = [0, 0];
  for (const found of after.found) {
    await turn();
    signal.throwIfAborted();
    const key = keyOf(found);
    const former = old.get(key);
    if (!former) continue;
    keys.add(key);
    const changes = changesOf(former, found);
    if (changes.mayBeOther || changes.changes.length > 0) changed.push({ query: found.query, ...changes });
    else if (isSeenWhole(former) && isSeenWhole(found)) unchanged += 1;
    else unchangedAsSeen += 1;
  }
  if (keys.size === 0) return undefined;
  const reports = reportChanges(before, after);
  const only = ({ found }: PackageContent): readonly string[] =>
    found.flatMap((each) => (keys.has(keyOf(each)) || each.query === null ? [] : [each.query]));
  return {
    ...{ changed, unchanged, unchangedAsSeen },
    reports: reports.filter(({ changes }) => changes.length > 0),
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

function reportChanges(before: PackageContent, after: PackageContent): PackagesCompared['reports'] {
  const [old, now] = [detailsOf(before), detailsOf(after)];
  return after.reports.flatMap(({ id }) => {
    const [one, two] = [old.get(id), now.get(id)];
    if (!one || !two) return [];
    const changes = changesBetween(one, two).filter(({ field }) => field.startsWith('annualReport.'));
    return [{ licenseNumber: two.licenseNumber, changes }];
  });
}

/** The licences with an annual report, by their ids: of each the first, as it is named. */
function detailsOf({ found, reports }: PackageContent): ReadonlyMap<string, LicenseDetail> {
  const kept = new Map(reports.toReversed().map(({ id, report }) => [id, report]));
  const details = new Map<string, LicenseDetail>();
  for (const license of found.flatMap(({ licenses }) => licenses)) {
    const report = kept.get(license.id);
    if (report !== undefined && !details.has(license.id))
      details.set(license.id, { ...license, annualReport: report });
  }
  return details;
}
