import { expect, test } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { license, newFolder, open, search } from '../setup.ts';

const HERE = 'https://vendor.invalid/here';
const [OLD, BEFORE, NEW] = [1000, 2000, 3000];
const stampOf = (at: number) => ({ asked: at, fetchedAt: at, orderNumber: null });

/** A store with one old licence, which a newer search lists as others have written it. */
function listedBy(value: string) {
  const folder = newFolder();
  const { store } = open(folder);
  store.answers.keep(HERE, 'license', '1', license('1'), stampOf(OLD));
  store.answers.keep(HERE, 'search', 'q', search('q', '1'), stampOf(NEW));
  const file = new DatabaseSync(join(folder, 'licenses.db'));
  file.prepare("UPDATE answers SET value = ? WHERE kind = 'search'").run(value);
  file.close();
  return store;
}

const many = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => String(at));

test.each([
  ['as usual', search('q', '1'), 0],
  ['as no search that is kept is long', { ...search('q', '1'), query: 'q'.repeat(1_000_001) }, 1],
  ['with more licences than are read', search('q', ...many(5001)), 1],
])('a search %s keeps an older licence only where it is read itself', (_, value, gone) => {
  const store = listedBy(JSON.stringify(value));
  expect(Array.from(store.deleteOlder(HERE, BEFORE)).at(-1)?.answers ?? 0).toBe(gone);
});

test('searches with as many licences as are taken are not all looked at in one turn', () => {
  const { store } = open(newFolder());
  const ids = many(2000);
  for (const key of many(20)) store.answers.keep(HERE, 'search', key, search(key, ...ids), stampOf(OLD));
  expect(Array.from(store.older(HERE, BEFORE)).length).toBeGreaterThan(15);
});
