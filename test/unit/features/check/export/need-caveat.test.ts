import { expect, test, vi } from 'vitest';
import type { License } from '../../../../../src/domain/license.ts';
import { checkedCompany } from '../../../../../src/licenses/document-check/checked-company.ts';
import type { CheckItem, CheckPlan } from '../../../../../src/licenses/document-check/check.ts';
import { needVerdicts } from '../../../../../src/licenses/document-check/need-verdicts.ts';

// What no verdict can tell is alike in all rows of a check: each of its outputs says it once, over or behind all rows.

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { checkJson } = await import('../../../../../src/features/check/export/check-json.ts');
const { listColumns } = await import('../../../../../src/features/check/export/list-columns.ts');
const { concernSheet } = await import('../../../../../src/features/check/export/result-sheets.ts');
const { checkView } = await import('../../../../../src/features/check/page/check-view.ts');
const { FIRST_ARRANGEMENT } = await import('../../../../../src/features/check/page/saved-check.ts');
const { checkReport } = await import('../../../../../src/reports/check/check-report.ts');
const { markdownReport } = await import('../../../../../src/reports/markdown.ts');

const NEED = { businesses: 'B11', region: '110000' };
const CAVEAT = 'a subsidiary under its parent’s licence';

/** A company whose one licence does not name the business that is needed. */
function companyAt(place: number) {
  const companyName = `虚构第${String(place + 1)}网络科技有限公司`;
  const license: License = {
    ...{ id: `L${String(place)}`, keyNo: 'K1', companyName, licenseNumber: `京B2-2020900${String(place)}` },
    ...{ scope: '国内呼叫中心业务：全国', validity: 'valid', validityText: '有效' },
  };
  const outcome = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;
  const item: CheckItem = { place, query: companyName, isCall: true, state: 'done', outcome };
  const pages = { licenses: [license], unreadable: 0, nextPage: null, totalRecords: 1 };
  return {
    ...{ item, facts: checkedCompany(item, pages, false), records: [], data: 'real' as const },
    cells: { company: companyName, result: 'found' },
  };
}

/** Two companies that a need is not covered by, in every form of the result. */
function told(need: CheckPlan['need']) {
  const companies = [0, 1].map(companyAt);
  const check = { id: 1, title: '供应商.csv', began: 0, total: 2, done: 2 };
  const inSight = {
    ...{
      check,
      items: companies.map(({ item }) => item),
      leftOut: [],
      data: 'real' as const,
      isRunning: false,
    },
    plan: { lists: [], need, follows: null },
  };
  const reported = companies.map((company) => ({
    ...{ ...company, state: 'allValid' as const, answer: null, licenseAnswers: [] },
    verdicts: needVerdicts(need, company.facts, []),
  }));
  const report = checkReport({ ...inSight, list: null, companies: reported }, String);
  const contents = { companies, list: null, answers: new Map<License, never>(), now: 0 };
  const columns = listColumns(need, { hasClaims: false, data: 'real' });
  return {
    view: checkView(inSight, {
      companies,
      list: [],
      arrangement: FIRST_ARRANGEMENT,
      changes: null,
      searchLabel: String,
    }),
    titles: columns.map(({ title }) => title).join('\n'),
    sheet: concernSheet({ companies, list: null, data: 'real', need }).rows.flat().join('\n'),
    report: markdownReport(report),
    caveats: (JSON.parse(checkJson(inSight, contents)) as { readonly caveats: unknown }).caveats,
  };
}

const times = (text: string): number => text.split(CAVEAT).length - 1;

test('each form of a result with rows of “not covered” says once what such a verdict cannot tell', () => {
  const { view, titles, sheet, report, caveats } = told(NEED);
  expect(view.rows.map(({ needs }) => needs.map(({ word }) => word))).toEqual([
    ['not covered'],
    ['not covered'],
  ]);
  expect(view.need.caveat).toContain(CAVEAT);
  expect(times(JSON.stringify(view))).toBe(1);
  expect([titles, sheet, report].map(times)).toEqual([1, 1, 1]);
  expect(report.indexOf(CAVEAT)).toBeLessThan(report.indexOf('not covered'));
  expect(caveats).toContain('otherWays');
});

test('where nothing is needed, nothing is said of needs over the rows', () => {
  const { view, titles, sheet, report, caveats } = told(null);
  expect(view.need.caveat).toBeNull();
  expect([titles, sheet].map(times)).toEqual([0, 0]);
  // A report says it all the same, among what a check does not say.
  expect(times(report)).toBe(1);
  expect(caveats).toEqual(['noExpiry', 'noneFoundIsNoProof', 'regulatorAlone']);
});
