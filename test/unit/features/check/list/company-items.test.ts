import { expect, test, vi } from 'vitest';
import type { License } from '../../../../../src/domain/license.ts';
import { wayTo } from '../../../../../src/licenses/known/way.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { companyItems } = await import('../../../../../src/features/check/list/company-items.ts');

const [OWN, OTHER] = ['云上星河通信有限公司', '月桥虚构网络科技有限公司'];

function licenseOf(companyName: string, licenseNumber: string): License {
  return {
    ...{ id: licenseNumber, keyNo: companyName, companyName, licenseNumber, scope: '' },
    ...{ validity: 'valid', validityText: '是' },
  };
}

async function told(licenses: readonly License[], totalRecords = licenses.length) {
  const value = { query: OWN, licenses, unreadable: 0, totalRecords, nextPage: null };
  const provenance = { data: 'sample', source: 'stored', fetchedAt: Date.now(), orderNumber: null } as const;
  const known = { wayTo: () => wayTo({ value, provenance }) };
  const [item] = await companyItems([{ query: OWN, count: 1, sure: true }], known, 'sample');
  return item?.description;
}

test('another company’s licences in a stored answer are told apart, and not counted as the company’s own', async () => {
  const own = licenseOf(OWN, 'B2-20990001');
  const others = [licenseOf(OTHER, 'B2-20990002'), licenseOf(OTHER, 'B2-20990003')];
  expect(await told([own, ...others])).toMatch(/^1 licence; 2 licences of other companies left out; /);
  expect(await told([own])).toMatch(/^1 licence; (?!.*left out)/);
  expect(await told(others)).toContain('found under another name: see that this company is meant');
});
