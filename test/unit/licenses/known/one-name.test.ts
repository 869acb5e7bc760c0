import { expect, test } from 'vitest';
import type { License } from '../../../../src/domain/license.ts';
import { StoredAnswers } from '../../../../src/licenses/known/stored-answers.ts';
import { license } from '../../store/setup.ts';
import { open } from '../setup.ts';

const name = '虚构同名网络科技有限公司';

function stored() {
  const { keeper } = open(undefined);
  const freshness = () => ({ maxAgeMs: 1000, emptyMaxAgeMs: 1000 });
  const connection = { data: 'sample', realm: 'sample' } as const;
  const answers = new StoredAnswers({ keeper, connection, freshness, now: () => 0 });
  let asked = 0;
  const keep = (query: string, ...licenses: readonly License[]): void => {
    const facts = { unreadable: 0, totalRecords: licenses.length, nextPage: null };
    asked += 1;
    answers.keepSearch({
      pages: { query, licenses, ...facts },
      arrived: licenses,
      stamp: { fetchedAt: asked, orderNumber: null, asked },
      received: { page: 1, body: null },
    });
  };
  return { answers, keep };
}

const of = (keyNo: string, more: Partial<License> = {}): License =>
  license(`licence-${keyNo}`, { companyName: name, keyNo, licenseNumber: `B2-2099000${keyNo}`, ...more });

test('a name that two known companies bear is neither’s; a KeyNo or number still finds its one', () => {
  const { answers, keep } = stored();
  keep('1', of('1'));
  expect(answers.companyNamed(name)?.id).toBe('1');
  keep('2', of('2'));
  expect(answers.companyNamed(name)).toBeUndefined();
  for (const keyNo of ['1', '2'])
    for (const text of [keyNo, `B2-2099000${keyNo}`]) expect(answers.companyNamed(text)?.id).toBe(keyNo);
  // Which one was meant is plain again where the user took the other off the list.
  answers.hide('2');
  expect(answers.companyNamed(name)?.id).toBe('1');
});

test('no second one: licences without a KeyNo, another name by now, none by the newest answer', () => {
  const { answers, keep } = stored();
  keep('1', of('1'));
  keep('no KeyNo', of('', { id: 'without' }));
  expect(answers.companyNamed(name)).toBeDefined();
  keep('2', of('2'));
  keep('2', of('2', { companyName: '虚构新名网络科技有限公司' }));
  keep('3', of('3'));
  keep('3');
  keep('1', of('1'));
  expect(answers.companyNamed(name)?.id).toBe('1');
});
