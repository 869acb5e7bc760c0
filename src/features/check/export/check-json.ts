import { parseScope } from '../../../domain/scope/scope.ts';
import { licensedEntries } from '../../../domain/scope/listed.ts';
import { regionText } from '../../../domain/scope/meaning.ts';
import type { License } from '../../../domain/license.ts';
import type { DataKind } from '../../../licenses/answer.ts';
import type { ListNeed } from '../../../licenses/document-check/check.ts';
import { needVerdicts, type CompanyVerdict } from '../../../licenses/document-check/need-verdicts.ts';
import type { LicenseChange } from '../../../domain/comparisons/license-changes.ts';
import type { ChecksCompared } from '../../../sections/check/compared-checks.ts';
import type { ReadCompany } from '../result/check-row.ts';
import type { LicenseAnswer } from '../../../licenses/document-check/license-answers.ts';
import { rowsByPlace, stateIn } from '../../../licenses/document-check/list-rows.ts';
import type { RowResult } from '../result/list-results.ts';
import type { CheckInSight } from '../result/read-companies.ts';

/** The version of the form: one more where a reader of the last one would misread it. */
const VERSION = 1;

/** What the result of a check is written of. */
export interface CheckContents {
  readonly companies: readonly ReadCompany[];
  /** What was found for each row of its lists; `null` where it has none. */
  readonly list: readonly RowResult[] | null;
  /** The answer of each licence that was found. */
  readonly answers: ReadonlyMap<License, LicenseAnswer>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The result of a check for programs, as JSON by `docs/check-result.schema.json`: codes and arrays that do not change with
 * the editor's language, times in ISO 8601.
 */
export function checkJson(
  { check, data, plan, compared }: CheckInSight,
  { companies, list, answers, now }: CheckContents,
): string {
  const need = plan?.need ?? null;
  const rowsOf = rowsByPlace(list ?? []);
  const result = {
    format: 'telecom-license-check',
    version: VERSION,
    check: {
      title: check.title,
      began: new Date(check.began).toISOString(),
      exported: new Date(now).toISOString(),
      data,
      companies: check.total,
    },
    comparedWith: compared
      ? { began: new Date(compared.before.began).toISOString(), ...changesOf(compared) }
      : null,
    caveats: caveatsOf(need, data),
    need: need && { businesses: need.businesses, region: need.region === '' ? null : need.region },
    companies: companies.map((company) => ({
      query: company.item.query,
      state: stateIn(rowsOf.get(company.item.place) ?? [], company),
      concerns: company.facts.doubts,
      registeredName: company.facts.name,
      answer: answerOf(company),
      failure: failureOf(company),
      licenses: company.facts.own.map((license) => ({
        ...licenseOf(license, answers.get(license)),
        userRecord: recordOf(company, license.id),
      })),
      isWhole: company.facts.isWhole,
      userRecord: recordOf(company, null),
      need: needVerdicts(need, company.facts, company.records).map(verdictOf),
    })),
    list:
      list &&
      list.map(({ table, row, claims, concerns }) => ({
        table,
        row: row.row + 1,
        text: row.text,
        companies: row.places,
        claims: claims.map(({ text, verdict, holder }) => ({
          ...{ number: text, verdict },
          holder: holder && { company: holder.company, time: new Date(holder.fetchedAt).toISOString() },
        })),
        concerns: concerns.map(({ code }) => code),
      })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** What no row of the result tells, in codes. */
function caveatsOf(need: ListNeed | null, data: DataKind): readonly string[] {
  return [
    ...['noExpiry', 'noneFoundIsNoProof', 'regulatorAlone'],
    ...(need === null ? [] : ['otherWays']),
    ...(data === 'sample' ? ['sample'] : []),
  ];
}

function changesOf({ times, changed, unchanged, unchangedAsSeen, incomparable, waiting }: ChecksCompared) {
  return {
    answers: times.before && {
      first: new Date(times.before.first).toISOString(),
      last: new Date(times.before.last).toISOString(),
      areStored: times.before.areStored,
    },
    ...{ unchanged, unchangedAsSeen, incomparable, waiting },
    changed: changed.map(({ place, mayBeOther, changes }) => ({
      ...{ company: place, mayBeOther },
      changes: changes.map(changeOf),
    })),
  };
}

/** A change with the numbers of its licences: the licences themselves are told elsewhere. */
function changeOf(change: LicenseChange) {
  if (!('license' in change)) return change;
  const { license, ...rest } = change;
  return { ...rest, licenseNumber: license.licenseNumber };
}

function answerOf({ item: { outcome }, cells }: ReadCompany) {
  if (outcome?.kind !== 'answered') return null;
  return {
    time: typeof cells.time === 'string' ? cells.time : null,
    orderNumber: typeof cells.orderNumber === 'string' ? cells.orderNumber : null,
    ofThisCheck: {
      time: new Date(outcome.fetchedAt).toISOString(),
      orderNumber: outcome.orderNumber,
      source: outcome.source,
    },
  };
}

function failureOf({ item: { outcome } }: ReadCompany) {
  if (outcome?.kind !== 'failed') return null;
  const { reason, status, message, orderNumber, counted } = outcome;
  return { reason, status, message, orderNumber, counted };
}

/** What a need comes to, with the codes of why, where it is covered, and the user's records against what it relies on. */
function verdictOf({ target: { code, part }, contrary, ...told }: CompanyVerdict) {
  const { verdict, doubts, notCovering, general, where, lacking } = told;
  return {
    ...{ code, part, verdict, doubts, notCovering },
    companyDoubts: general,
    where: [...new Set(where.map(regionText))],
    lacking: { ...lacking, regions: lacking.regions.map((region) => region.code) },
    contraryRecords: contrary.map(({ license, record, ...said }) => ({
      ...{ licenseId: license?.id ?? null, licenseNumber: license?.licenseNumber ?? null },
      lookedAt: record.lookedAt,
      ...said,
    })),
  };
}

/**
 * What the user recorded of the regulator's page: the user's own, not the vendor's.
 * @param id the licence's; `null` for the record of the company as a whole.
 */
function recordOf({ records }: ReadCompany, id: string | null) {
  const record = records.find(({ license }) => (license?.value.id ?? null) === id)?.record;
  if (!record) return null;
  const { validUntil, issued, status, scope, quotation, lookedAt, pictureHash } = record;
  return { validUntil, issued, status, scope, quotation, lookedAt, pictureHash };
}

function licenseOf(license: License, answer: LicenseAnswer | undefined) {
  const { id, companyName, licenseNumber, validity, validityText, scope } = license;
  const businesses = licensedEntries(parseScope(scope)).map(
    ({ business, name, whole, qualifiers, regions }) => ({
      code: business?.code ?? null,
      name: business?.name ?? name,
      // A name that is only a part of a business limits it to that part.
      limits: whole || business === null ? qualifiers : [name, ...qualifiers],
      regions: regions.map(regionText),
    }),
  );
  return {
    ...{ id, companyName, licenseNumber, validity, validityText, scope, businesses },
    answer: answer
      ? { time: new Date(answer.fetchedAt).toISOString(), orderNumber: answer.orderNumber }
      : null,
  };
}
