import { expect, test, vi } from 'vitest';
import { checkedCompany } from '../../../../src/licenses/document-check/checked-company.ts';
import { needVerdicts } from '../../../../src/licenses/document-check/need-verdicts.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { verdictRemarks } = await import('../../../../src/sections/check/need-words.ts');

const COMPANY = '云上星河通信有限公司';

function remarks(businesses: string, region: string, scope?: string): readonly string[] {
  const license = {
    ...{ id: '1', keyNo: 'K', companyName: COMPANY, licenseNumber: '沪B2-20269001', scope: scope ?? '' },
    ...{ validity: 'valid' as const, validityText: '是' },
  };
  const licenses = scope === undefined ? [] : [license];
  const pages = { licenses, unreadable: 0, totalRecords: licenses.length, nextPage: null };
  const outcome = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;
  const company = checkedCompany({ query: COMPANY, state: 'done', outcome }, pages, false);
  return needVerdicts({ businesses, region }, company, []).flatMap((told) => verdictRemarks(told));
}

test('a verdict of a check says where, what lacks and why, as the page of the company does', () => {
  const scope = '国内呼叫中心业务：上海市';
  expect(remarks('B24-1', '', scope)).toEqual(['covered in: 上海市']);
  expect(remarks('B24', '310000', scope)).toEqual([
    'covered in: 上海市',
    expect.stringMatching(/^not covered: B24-2 /),
  ]);
  expect(remarks('B24-1', '110000', scope)).toEqual(['the business is licensed for other regions only']);
  expect(remarks('B24-1', '110000')).toEqual([expect.stringContaining('no licence found')]);
});
