import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDetailQuery, checkListQuery, queryString } from '../../../src/api/query.ts';

const PAGE = { pageIndex: 1, pageSize: 50 };

describe('a list query', () => {
  it.each([
    ['', 'tooShort'],
    [' 星 \u3000', 'tooShort'],
    ['𠮷', 'tooShort'],
    ['星河', null],
    ['  星河  ', null],
    ['星'.repeat(128), null],
    ['𠮷'.repeat(128), null],
    ['星'.repeat(129), 'tooLong'],
    ['91000000000000000K', null],
    ['91000000000000000k', null],
    ['91000000000000000L', 'creditCodeCheckDigit'],
    ['9100000000000O000K', 'creditCodeCheckDigit'],
    ['110000000000000', null],
  ])('for %j: %s', (searchKey, expected) => {
    expect(checkListQuery(searchKey, PAGE)).toBe(expected);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses page %d', (pageIndex) => {
    expect(checkListQuery('星河', { ...PAGE, pageIndex })).toBe('pageIndex');
  });

  it.each([0, -1, 51, 2.5, Number.NaN])('refuses pages of %d', (pageSize) => {
    expect(checkListQuery('星河', { ...PAGE, pageSize })).toBe('pageSize');
  });

  it.each([1, 50])('takes pages of %d', (pageSize) => {
    expect(checkListQuery('星河', { pageIndex: 7, pageSize })).toBeNull();
  });
});

it.each(['', ' ', 'a b', '../x', 'a/b', 'a?b', '星', 'x'.repeat(65), 'abc\n', '%61'])(
  'refuses the id %j',
  (id) => {
    expect(checkDetailQuery(id)).toBe('id');
  },
);

it.each(['0123456789abcdef0123456789abcdef', '12345678-1234-1234-1234-123456789abc'])(
  'takes the id %s',
  (id) => {
    expect(checkDetailQuery(id)).toBeNull();
  },
);

it('carries any text as it is, in ASCII, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (searchKey) => {
      const query = queryString({ searchKey, pageIndex: '1' });
      expect(query).toMatch(/^[\x21-\x7e]+$/);
      const read = new URLSearchParams(query);
      expect([...read]).toEqual([
        ['searchKey', searchKey.toWellFormed()],
        ['pageIndex', '1'],
      ]);
    }),
  );
  expect(queryString({ searchKey: 'a\0 \ud800+' })).toBe('searchKey=a%00%20%EF%BF%BD%2B');
});
