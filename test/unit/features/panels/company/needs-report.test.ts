import { expect, test, vi } from 'vitest';
import { NOW } from '../license/dossiers.ts';
import { companyOf } from './companies.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { companyView } = await import('../../../../../src/features/panels/company/company-view.ts');
const { needProblems } = await import('../../../../../src/pages/need-form.ts');
const { needsTable, needsText } = await import('../../../../../src/features/panels/company/needs-report.ts');

const company = companyOf(
  { licenseNumber: 'B1-20990001', scope: '内容分发网络业务：广东省' },
  { licenseNumber: 'B1-20990002', scope: '国内呼叫中心业务：广东省' },
);

function needsOf(businesses: string) {
  const question = { businesses, region: '440000' };
  const state = { company, isMoreACall: false, pagesLeft: 0, question, dataKind: undefined } as const;
  return companyView({ ...state, activity: { kind: 'idle' } }, NOW).needs;
}

test('an answer that is copied stands alone: verdict, licence, day with zone, order number, and what it does not say', () => {
  const text = needsText(company, needsOf('B12 B11'));
  expect(text).toContain(company.name);
  expect(text).toContain('B12 内容分发网络业务 · 广东省: covered\n- covered by these licences: B1-20990001');
  expect(text).toContain('B11 互联网数据中心业务 · 广东省: not covered');
  const { orderNumber } = company.licenses[0]?.license.provenance ?? {};
  expect(text).toMatch(
    new RegExp(`2026.* (?:UTC|GMT|[A-Z]{2,5})\\S* · Order number: ${String(orderNumber)}`),
  );
  expect(text).toMatch(/no date of expiry/);
  expect(text).toMatch(/Only the regulator/);
});

test('in a file each need is a row, and a program finds the verdict by its code', () => {
  const table = needsTable(company, needsOf('B12 B11'));
  const at = (key: string): number => table.columns.findIndex((column) => column.key === key);
  expect(table.rows.map((row) => row[at('verdict')])).toEqual(['covered', 'not covered']);
  expect(table.values?.map((row) => row[at('verdict')])).toEqual(['covered', 'notCovered']);
  expect(table.rows[0]?.[at('fetchedAt')]).toMatch(/^2026-\d\d-\d\dT.*Z$/);
});

test('a word that means several things, and was not answered, is told with the answer', () => {
  const problems = needProblems({ businesses: 'B12 短信', region: '440000' });
  expect(problems).toEqual([expect.stringContaining('“短信” may mean: ')]);
  const needs = needsOf('B12 短信');
  expect(needsText(company, needs, problems)).toContain(problems[0]);
  const table = needsTable(company, needs, problems);
  expect(table.rows.map((row) => row.join('\n'))).toEqual([expect.stringContaining(problems[0] ?? '-')]);
});

test('there is nothing to take along before something was asked', () => {
  expect(needsOf('').take).toBeNull();
  expect(needsOf('B12').take).toEqual({
    copy: 'Copy Answer',
    sentence: 'Copy as Sentence…',
    save: 'Export Answer…',
  });
});
