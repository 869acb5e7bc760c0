import { describe, expect, test } from 'vitest';
import type { Store } from '../../../../src/store/store.ts';
import { license, newStore, search } from '../setup.ts';

const HERE = 'https://vendor.invalid/here';
const [OLD, BEFORE, NEW] = [1000, 2000, 3000];
const stampOf = (at: number) => ({ asked: at, fetchedAt: at, orderNumber: null });

/** More than go in one batch. */
const COMPANIES = Array.from({ length: 60 }, (_, at) => `公司${String(at)}`);

/** Whose answer comes anew: neither the first nor the last of a batch. */
const NAME = '公司50';

const idsOf = (name: string, pages: number): readonly string[] =>
  Array.from({ length: pages }, (_, at) => `${name} ${String(at + 1)}`);

/** A search with so many pages of one licence each, of which the last one came just now. */
function answered(store: Store, name: string, pages: number, at: number): void {
  const ids = idsOf(name, pages);
  const last = ids.at(-1) ?? '';
  store.answers.keep(HERE, 'search', name, search(name, ...ids), stampOf(at));
  store.answers.keep(HERE, 'license', last, license(last, { companyName: name }), stampOf(at));
  store.answers.keep(HERE, 'report', last, null, stampOf(at));
  store.answers.teach(HERE, `code of ${name}`, name);
  store.companies.put(HERE, { id: name, keyNo: name, name, licenseIds: ids, foundBy: name }, [name]);
}

function filled(): Store {
  const store = newStore();
  store.together(() => {
    for (const name of COMPANIES) for (const pages of [1, 2]) answered(store, name, pages, OLD);
  });
  return store;
}

/** How much of a search can be read: its licences, its reports, its company and what leads to it. */
function readable(store: Store, name: string) {
  const ids = store.answers.get(HERE, 'search', name)?.value.licenseIds ?? [];
  const has = (kind: 'license' | 'report') => ids.filter((id) => store.answers.get(HERE, kind, id)).length;
  const isListed = store.companies.named(HERE, name)?.foundBy === name;
  const isTaught = store.answers.taught(HERE, `code of ${name}`) === name;
  return { listed: ids.length, licenses: has('license'), reports: has('report'), isListed, isTaught };
}

/**
 * Deletes what is older while something comes after so many turns.
 * @returns whether all of it could be read until then: what is deleted by then, no page brings back.
 */
function meanwhile(store: Store, turns: number, comes: () => void): boolean {
  const deleting = store.deleteOlder(HERE, BEFORE);
  for (let turn = 0; turn < turns; turn += 1) deleting.next();
  const { listed, licenses, reports } = readable(store, NAME);
  comes();
  Array.from(deleting);
  return listed === 2 && licenses === 2 && reports === 2;
}

describe.each([
  ['a further page', 3],
  ['the same answer', 2],
])('%s that comes while older answers are deleted', (_, pages) => {
  test(
    'stays with all that it lists and all that leads to it, whenever it comes',
    { timeout: 60_000 },
    () => {
      const whole = { listed: pages, licenses: pages, reports: pages, isListed: true, isTaught: true };
      let turns = 0;
      for (; ; turns += 1) {
        const store = filled();
        const inTime = meanwhile(store, turns, () => {
          answered(store, NAME, pages, NEW);
        });
        if (!inTime) break;
        expect([turns, readable(store, NAME)]).toEqual([turns, whole]);
        expect(store.answers.get(HERE, 'search', '公司1')).toBeUndefined();
        expect(store.answers.get(HERE, 'license', '公司1 1')).toBeUndefined();
      }
      expect(turns).toBeGreaterThan(5);
    },
  );
});

test('a report that comes while older answers are deleted keeps its search and company', () => {
  const store = filled();
  meanwhile(store, 2, () => {
    store.answers.keep(HERE, 'report', `${NAME} 1`, null, stampOf(NEW));
  });
  expect(readable(store, NAME)).toEqual({
    ...{ listed: 2, licenses: 2, reports: 2 },
    ...{ isListed: true, isTaught: true },
  });
});
