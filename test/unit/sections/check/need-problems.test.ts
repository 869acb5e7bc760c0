import { expect, test, vi } from 'vitest';
import { checkedCompany } from '../../../../src/licenses/document-check/checked-company.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { exactTime } = await import('../../../../src/domain/exact-time.ts');
const { heldAgainst } = await import('../../../../src/features/check/export/list-columns.ts');
const { checkReport } = await import('../../../../src/reports/check/check-report.ts');
const { markdownReport } = await import('../../../../src/reports/markdown.ts');

const SEVERAL = '“CDN” may mean: ';

function noted(businesses: string) {
  const item = { query: '甲公司', place: 0, state: 'waiting', isCall: true, outcome: null } as const;
  const company = {
    item,
    cells: { company: '甲公司', result: '' },
    facts: checkedCompany(item, undefined, true),
  };
  const row = { companies: [{ ...company, data: 'real' as const, records: [] }], claims: [], concerns: [] };
  return heldAgainst({ businesses, region: '' }, false).map(({ title, cell }) => [title, cell(row)]);
}

test('a word that means several businesses, and was compared with none, is told in the export of a check', () => {
  expect(noted('CDN')).toEqual([['Notes on what is needed', expect.stringContaining(SEVERAL)]]);
  expect(noted('B11')).toContainEqual([expect.stringMatching(/^Notes on what is needed · /u), null]);
  expect(noted('')).toEqual([]);
});

test('a word that means several businesses, and was compared with none, is told in the report of a check', () => {
  const reported = (businesses: string): string => {
    const check = { id: 1, title: 'a.csv', began: 0, total: 0, done: 0 };
    const plan = { lists: [], need: { businesses, region: '' }, follows: null };
    const subject = { check, data: 'real', plan, companies: [], list: null, leftOut: [] } as const;
    return markdownReport(checkReport(subject, exactTime()));
  };
  expect(reported('B11 CDN')).toContain('“CDN” may mean');
  expect(reported('CDN')).toContain('“CDN” may mean');
  expect(reported('B11')).not.toContain('may mean');
});
