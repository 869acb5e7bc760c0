import type { ReportedCheck } from '../../../reports/check/check-report.ts';
import type { ReportedCompany } from '../../../reports/check/company-rows.ts';
import type { ListNeed } from '../../../licenses/document-check/check.ts';
import { needVerdicts } from '../../../licenses/document-check/need-verdicts.ts';
import type { ReadCompany } from '../result/check-row.ts';
import { rowsByPlace, stateIn, type RowResult } from '../result/list-results.ts';
import type { CheckInSight } from '../result/read-companies.ts';

/** A check as a report tells of it. @param list what was found for each row of its list; `null` where it has none. */
export function reportedCheck(
  { check, data, plan, leftOut }: CheckInSight,
  companies: readonly ReadCompany[],
  list: readonly RowResult[] | null,
): ReportedCheck {
  const rowsOf = rowsByPlace(list ?? []);
  return {
    ...{ check, data, plan: plan ?? null, list, leftOut },
    companies: companies.map((company) =>
      reportedCompany(company, rowsOf.get(company.item.place) ?? [], plan?.need ?? null),
    ),
  };
}

function reportedCompany(
  company: ReadCompany,
  rows: readonly RowResult[],
  need: ListNeed | null,
): ReportedCompany {
  const { item, facts, cells } = company;
  const { time, orderNumber } = cells;
  return {
    ...{ item, facts, state: stateIn(rows, company) },
    answer:
      typeof time === 'string'
        ? { fetchedAt: Date.parse(time), orderNumber: typeof orderNumber === 'string' ? orderNumber : null }
        : null,
    records: company.records.map(({ record }) => record),
    verdicts: facts.state === 'waiting' ? [] : needVerdicts(need, facts),
  };
}
