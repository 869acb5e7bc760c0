import { expect, test, vi } from 'vitest';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { checkOf } = await import('../../../../support/check-views.ts');

test('a row says where its company stands in each of several tables, with what each of them claims', () => {
  const { rows, columns } = checkOf(6, { tables: ['one.csv', 'two.csv'] });
  expect(columns.claims).not.toBeNull();
  expect([0, 1, 5].map((at) => rows[at]?.places)).toEqual([
    ['one.csv; row 2'],
    ['two.csv; row 2'],
    ['one.csv; row 5', 'two.csv; row 4'],
  ]);
  expect(rows[0]?.claims).toHaveLength(1);
});

test('of one table nothing is said of where its rows stand', () => {
  expect(checkOf(6).rows.flatMap(({ places }) => places)).toEqual([]);
});
