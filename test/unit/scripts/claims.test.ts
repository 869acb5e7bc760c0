import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATUS_TABLE } from '../../../src/api/answer/status.ts';
import { claimRows, document } from '../../support/claims/named-tests.ts';
import { testTitles } from '../../support/claims/test-titles.ts';

const titles = new Map<string, ReadonlySet<string>>();

/** The titles in a test file; none where there is no such file. */
function titlesIn(file: string): ReadonlySet<string> {
  const known = titles.get(file);
  if (known) return known;
  const place = new URL(`../../${file}`, import.meta.url);
  const found = existsSync(place) ? testTitles(readFileSync(place, 'utf8')) : new Set<string>();
  titles.set(file, found);
  return found;
}

describe.each([
  ['security.md', 30],
  ['reliability.md', 30],
  ['places.md', 15],
])('%s', (name, least) => {
  const rows = claimRows(document(name));

  it('names a test for each of its claims', () => {
    expect(rows.length).toBeGreaterThan(least);
    expect(rows.filter(({ tests, bareFiles }) => tests.length === 0 || bareFiles.length > 0)).toEqual([]);
  });

  it('names tests that there are', { timeout: 30_000 }, () => {
    const named = rows.flatMap(({ tests }) => tests);
    expect(named.filter(({ file, title }) => !titlesIn(file).has(title))).toEqual([]);
  });
});

it('reliability.md names each of the vendor’s statuses once', () => {
  const named = claimRows(document('reliability.md')).flatMap(({ cells: [first = ''] }) =>
    /^[\d, ]+$/.test(first) ? first.split(', ') : [],
  );
  expect(named.toSorted()).toEqual([...STATUS_TABLE.keys()].toSorted());
});

it('a claim without a test, a file or a title that there is not is found', () => {
  const [row] = claimRows(
    '| a | shown by |\n| --- | --- |\n| `x` | `a.test.ts`: `one` `two`<br>`b.test.ts` |',
  );
  expect(row).toMatchObject({
    tests: [
      { file: 'a.test.ts', title: 'one' },
      { file: 'a.test.ts', title: 'two' },
    ],
    bareFiles: ['b.test.ts'],
  });
  expect(
    testTitles("it.each([1])('one %i', () => {}); describe('two', () => { test.skipIf(x)('three'); });"),
  ).toEqual(new Set(['one %i', 'two', 'three']));
  expect(titlesIn('unit/none.test.ts').size).toBe(0);
});
