import { expect, test } from 'vitest';
import type { CheckedList } from '../../../../src/licenses/document-check/check.ts';
import { stateIn } from '../../../../src/licenses/document-check/list-rows.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { window } from './checks.ts';

const valid = { facts: { state: 'allValid' } } as const;
const claim = (verdict: 'valid' | 'notFound') => ({ text: '京B2-20990001', verdict });

test('valid licences beside a wrong code in their row of the list are to be looked at', () => {
  expect(stateIn([{ row: { wrongCodes: ['91110105MA0QX7TJ30'] }, claims: [] }], valid)).toBe('lookAt');
  expect(stateIn([{ row: { wrongCodes: [] }, claims: [] }], valid)).toBe('allValid');
  expect(stateIn([{ row: {}, claims: [claim('valid')] }], valid)).toBe('allValid');
});

test('valid licences beside a wrong claim are to be looked at, and no other state is changed', () => {
  const rows = [{ row: {}, claims: [claim('valid'), claim('notFound')] }];
  expect(stateIn(rows, valid)).toBe('lookAt');
  expect(stateIn(rows, { facts: { state: 'noneFound' } })).toBe('noneFound');
});

test('a stored plan whose tables share a title is one without tables: their rows may be each other’s', async () => {
  const { checks } = window(await useSandboxInTest());
  const connection = await checks.ready();
  if (!connection) throw new Error('there is no connection');
  const of = (title: string | null): CheckedList => ({
    ...{
      title,
      file: `file:///${title ?? 'alone'}.csv`,
      kind: 'csv',
      sheet: null,
      column: 0,
      titleRow: null,
    },
    ...{ hasClaims: false, rows: [] },
  });
  const noted = (...titles: readonly (string | null)[]) => {
    const need = { businesses: '', region: '' };
    const asked = { queries: [], leftOut: [], plan: { lists: titles.map(of), need, follows: null } };
    const plan = checks.plan(checks.begin(connection, 'suppliers.csv', asked) ?? 0);
    expect(plan?.need).toEqual(need);
    return plan?.lists.map(({ title }) => title);
  };
  expect(noted('one', 'two')).toEqual(['one', 'two']);
  expect(noted(null)).toEqual([null]);
  expect(noted('one', 'two', 'one')).toEqual([]);
  expect(noted('one', null)).toEqual([]);
});
