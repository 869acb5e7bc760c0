import { expect, test, vi } from 'vitest';
import { checkedCompany } from '../../../../../src/licenses/document-check/checked-company.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { companyRow } = await import('../../../../../src/features/check/page/row-views.ts');

test('a branch without a licence is pointed to its company, not to a further call', () => {
  const [query, branchOf] = ['月桥虚构网络（北京）有限公司上海分公司', '月桥虚构网络（北京）有限公司'];
  const outcome = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;
  const item = { query, place: 0, state: 'done', isCall: true, outcome } as const;
  const pages = { licenses: [], unreadable: 0, totalRecords: 0, nextPage: null };
  const cells = { company: query, result: 'another form was not asked: a further call' };
  const company = { item, cells, facts: checkedCompany(item, pages, false), records: [] };
  const concerns = [{ code: 'branch', words: `a branch of ${branchOf}` } as const];
  const row = { row: 0, text: query, places: [0], claimed: '', branchOf };
  const result = { table: null, row, companies: [company], claims: [], concerns };
  expect(companyRow(company, [result], null).concerns).toEqual([
    'no licence found',
    `a branch of ${branchOf}`,
  ]);
  expect(companyRow(company, [], null).concerns).toEqual([cells.result]);
});
