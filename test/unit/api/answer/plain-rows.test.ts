import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readListRow } from '../../../../src/api/answer/rows.ts';
import { ROW } from './rows.ts';

const field = fc.oneof(
  fc.string(),
  fc.constantFrom('', '是', 'x'.repeat(128), 'x'.repeat(129)),
  fc.constantFrom('x'.repeat(2048), 'x'.repeat(2049), 'x'.repeat(16_384), 'x'.repeat(16_385)),
  fc.constantFrom(null, undefined, 0, 1.5, true, {}, []),
);
const names = Object.keys(ROW);

it('a row is read to the same whether it is spelled as documented or in another letter case', () => {
  const rows = fc.record(Object.fromEntries(names.map((name) => [name, field])), { requiredKeys: [] });
  fc.assert(
    fc.property(rows, (row) => {
      const lower = Object.fromEntries(Object.entries(row).map(([key, value]) => [key.toLowerCase(), value]));
      expect(readListRow(row)).toEqual(readListRow(lower));
    }),
  );
  expect(readListRow({ ...ROW, New: 1 })).toEqual(readListRow(ROW));
});
