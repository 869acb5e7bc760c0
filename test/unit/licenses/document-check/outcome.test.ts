import { expect, test } from 'vitest';
import type { License } from '../../../../src/domain/license.ts';
import { sightOf } from '../../../../src/licenses/document-check/outcome.ts';

test('what an earlier round brought and this answer does not is no part of what a check saw', () => {
  const [first, earlier] = ['a', 'b'].map((id): License => ({
    ...{ id, keyNo: 'k', companyName: '虚构甲网络科技有限公司', licenseNumber: `京B2-2020900${id}` },
    ...{ scope: '', validity: 'valid', validityText: '是' },
  }));
  if (!first || !earlier) throw new Error('two licences were expected');
  const pages = { query: 'q', licenses: [first, earlier], unreadable: 0, totalRecords: 2, nextPage: 2 };
  expect(sightOf({ ...pages, kept: ['b'] })).toEqual({ licenses: [first], unreadable: 0, isWhole: false });
  expect(sightOf(pages).licenses).toEqual([first, earlier]);
});
