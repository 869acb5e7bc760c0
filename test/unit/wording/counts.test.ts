import { expect, test, vi } from 'vitest';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { callsWords, companiesWords, licensesWords, loadedOf, unreadableRows } =
  await import('../../../src/wording/counts.ts');
const { spendingWords } = await import('../../../src/wording/prices.ts');

test('one is counted in the singular', () => {
  expect([callsWords(1), companiesWords(1), licensesWords(1), unreadableRows(1)]).toEqual([
    '1 call',
    '1 company',
    '1 licence',
    '1 row could not be read',
  ]);
  expect([callsWords(2), companiesWords(0), licensesWords(3), unreadableRows(2)]).toEqual([
    '2 calls',
    '0 companies',
    '3 licences',
    '2 rows could not be read',
  ]);
  expect(spendingWords({ today: 1, limit: 0 })).toBe('1 call today');
});

test('how many there are is told where not all of them are here', () => {
  expect([loadedOf(100, 117), loadedOf(1, 1)]).toEqual(['100 of 117 licences', '1 licence']);
});
