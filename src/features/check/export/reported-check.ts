import type { License } from '../../../domain/license.ts';
import type { ReportedCheck } from '../../../reports/check/check-report.ts';
import type { ReportedCompany } from '../../../reports/check/company-rows.ts';
import type { ListNeed } from '../../../licenses/document-check/check.ts';
import type { LicenseAnswer } from '../../../licenses/document-check/license-answers.ts';
import { needVerdicts } from '../../../licenses/document-check/need-verdicts.ts';
import type { ReadCompany } from '../result/check-row.ts';
import { rowsByPlace, stateIn } from '../../../licenses/document-check/list-rows.ts';
import type { CheckFound, RowResult } from '../result/list-results.ts';
import type { CheckInSight } from '../result/read-companies.ts';

/** What was found by a check, with what its reports and copies tell of the answers. */
export interface CheckRead extends CheckFound {
  /** The answer of each licence that it found. */
  readonly answers: ReadonlyMap<License, LicenseAnswer>;
}

/** A check as a report tells of it. */
export function reportedCheck(
  { check, data, plan, leftOut, compared }: CheckInSight,
  { companies, list, answers }: CheckRead,
): ReportedCheck {
  const rowsOf = rowsByPlace(list ?? []);
  return {
    ...{ check, data, plan: plan ?? null, list, leftOut, compared },
    companies: companies.map((company) => ({
      ...reportedCompany(company, rowsOf.get(company.item.place) ?? [], plan?.need ?? null),
      licenseAnswers: company.facts.own.map((license) => answers.get(license) ?? null),
    })),
  };
}

function reportedCompany(
  company: ReadCompany,
  rows: readonly RowResult[],
  need: ListNeed | null,
): Omit<ReportedCompany, 'licenseAnswers'> {
  const { item, facts, cells, branchOf, data } = company;
  const { time, orderNumber } = cells;
  return {
    ...{ item, branchOf, data, facts, state: stateIn(rows, company) },
    answer:
      typeof time === 'string'
        ? { fetchedAt: Date.parse(time), orderNumber: typeof orderNumber === 'string' ? orderNumber : null }
        : null,
    records: company.records.map(({ record }) => record),
    verdicts: needVerdicts(need, facts, company.records),
  };
}
