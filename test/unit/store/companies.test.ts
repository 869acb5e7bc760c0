import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompanyEntry } from '../../../src/store/companies.ts';
import { NOON, SCOPE } from './calls.ts';
import { license, newFolder, newStore, open, search } from './setup.ts';

function entry(id: string, changes: Partial<CompanyEntry> = {}): CompanyEntry {
  return {
    id,
    keyNo: id,
    name: `${id}虚构有限公司`,
    licenseIds: [`${id}-1`],
    foundBy: `search-${id}`,
    ...changes,
  };
}

const ids = (companies: readonly { readonly id: string }[]): string =>
  companies.map(({ id }) => id).join(' ');

describe('Companies', () => {
  it('are listed pinned first, then by last use, in every window', () => {
    const folder = newFolder();
    const { companies } = open(folder).store;
    for (const id of ['a', 'b', 'c', 'd']) companies.put(SCOPE, entry(id), []);
    expect(ids(companies.recent(SCOPE, 10))).toBe('d c b a');
    companies.pin(SCOPE, 'b', true);
    companies.touch(SCOPE, 'a');
    const other = open(folder).store.companies;
    expect(ids(other.recent(SCOPE, 10))).toBe('b a d c');
    expect(ids(other.recent(SCOPE, 2))).toBe('b a');
    other.hide(SCOPE, 'b');
    expect(ids(companies.recent(SCOPE, 10))).toBe('a d c');
    expect(companies.get(SCOPE, 'b')).toMatchObject({ hidden: true, pinned: false });
    companies.put(SCOPE, entry('b'), []);
    expect(ids(companies.recent(SCOPE, 10))).toBe('b a d c');
    expect(companies.recent('sample', 10)).toEqual([]);
  });

  it('are renewed in place, and keep their pin and the names they had', () => {
    const { companies } = newStore();
    companies.put(SCOPE, entry('a'), ['旧名', 'CODE1']);
    companies.pin(SCOPE, 'a', true);
    companies.put(SCOPE, entry('a', { name: '新名有限公司', licenseIds: ['x', 'y'] }), ['新名']);
    companies.addNames(SCOPE, 'a', ['CODE2']);
    companies.addNames(SCOPE, 'nobody', ['CODE3']);
    for (const name of ['旧名', '新名', 'CODE1', 'CODE2']) {
      expect(companies.named(SCOPE, name)).toMatchObject({
        name: '新名有限公司',
        licenseIds: ['x', 'y'],
        pinned: true,
      });
    }
    for (const name of ['CODE', 'CODE3', '名', '']) expect(companies.named(SCOPE, name)).toBeUndefined();
    expect(companies.named('sample', '旧名')).toBeUndefined();
  });

  it('of one name: the most recently used is meant, and a hidden one only where there is no other', () => {
    const { companies } = newStore();
    for (const id of ['a', 'b']) companies.put(SCOPE, entry(id), ['SAME']);
    expect(companies.named(SCOPE, 'SAME')?.id).toBe('b');
    companies.hide(SCOPE, 'b');
    expect(companies.named(SCOPE, 'SAME')?.id).toBe('a');
    companies.hide(SCOPE, 'a');
    expect(companies.named(SCOPE, 'SAME')).toMatchObject({ id: 'b', hidden: true });
  });

  it('are found by any part of any name', () => {
    const characters = fc.constantFrom('公', '司', '云', 'A', '1', '-', '"', '*', '(', ' ', '𠮷', 'é');
    const text = fc.string({ unit: characters, maxLength: 5 });
    const names = fc.array(text, { minLength: 1, maxLength: 3 });
    const store = newStore();
    let run = 0;
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 5 }), text, (companies, part) => {
        const scope = `scope-${(run += 1)}`;
        store.together(() => {
          companies.forEach((all, at) => {
            store.companies.put(scope, entry(String(at)), all);
            store.companies.put('another scope', entry(String(at)), all);
          });
        });
        const expected = companies.flatMap((all, at) =>
          part === '' || all.some((name) => name.includes(part)) ? [String(at)] : [],
        );
        expect(ids(store.companies.search(scope, part, 100))).toBe(expected.reverse().join(' '));
      }),
      { numRuns: 150 },
    );
  });

  it('are found under names learnt later; hidden ones are not', () => {
    const { companies } = newStore();
    companies.put(SCOPE, entry('a'), ['云梦虚构']);
    companies.addNames(SCOPE, 'a', ['ZZCODE9']);
    expect(ids(companies.search(SCOPE, 'CODE', 10))).toBe('a');
    companies.hide(SCOPE, 'a');
    expect(companies.search(SCOPE, 'CODE', 10)).toEqual([]);
  });

  it('that are pinned are found among any number of others', () => {
    const store = newStore();
    store.together(() => {
      for (let at = 0; at < 400; at += 1) store.companies.put(SCOPE, entry(`c${at}`), [`云梦${at}有限公司`]);
    });
    store.companies.pin(SCOPE, 'c3', true);
    const found = store.companies.search(SCOPE, '公司', 20);
    expect(found).toHaveLength(20);
    expect(ids(found.slice(0, 3))).toBe('c3 c399 c398');
  });
});

describe('Clearing the stored answers', () => {
  it('takes the answers of one scope and leaves ledger, blocks, pins and other scopes', () => {
    const { store } = open(newFolder());
    const stamp = { asked: 1, fetchedAt: NOON, orderNumber: null };
    for (const scope of [SCOPE, 'sample']) {
      for (const id of ['pinned', 'other']) {
        store.companies.put(scope, entry(id), [`name ${id}`]);
        store.answers.keep(scope, 'license', id, license(id), stamp);
      }
      store.companies.pin(scope, 'pinned', true);
      store.answers.keep(scope, 'search', 'q', search('q'), stamp);
      store.answers.teach(scope, 'alias', 'q');
      store.ledger.reserve({ scope, method: 'GetList', query: 'q', at: NOON, limit: 0, window: 'w' });
      store.ledger.countSaved(scope, 'GetList', NOON);
      const target = { kind: 'connection' } as const;
      const why = { status: '102', reason: 'account', message: null, orderNumber: null };
      store.blocks.put({ scope, account: '' }, { target, ...why, since: NOON, until: null });
    }
    expect([...store.clear(SCOPE)].at(-1)).toEqual({ answers: 3, companies: 1 });

    const left = (scope: string) => ({
      recent: ids(store.companies.recent(scope, 9)),
      found: ids(store.companies.search(scope, 'name', 9)),
      named: store.companies.named(scope, 'name other')?.id,
      license: store.answers.get(scope, 'license', 'other')?.value.id,
      history: store.answers.history(scope, 'search', 'q').length,
      alias: store.answers.taught(scope, 'alias'),
      calls: store.ledger.last(scope).length,
      saved: store.ledger.saved(scope, '2026-11-03', '2026-11-03'),
      blocks: store.blocks.list({ scope, account: '' }).length,
    });
    const kept = { calls: 1, saved: [{ method: 'GetList', calls: 1 }], blocks: 1 };
    expect(left(SCOPE)).toEqual({
      ...kept,
      recent: 'pinned',
      found: 'pinned',
      named: undefined,
      license: undefined,
      history: 0,
      alias: undefined,
    });
    expect(left('sample')).toEqual({
      ...kept,
      recent: 'pinned other',
      found: 'pinned other',
      named: 'other',
      license: 'other',
      history: 1,
      alias: 'q',
    });
  });
});
