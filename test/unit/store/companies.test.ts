import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompanyEntry } from '../../../src/store/companies.ts';
import { NOON } from './calls.ts';
import { REALM } from '../../support/stored-companies.ts';
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
    for (const id of ['a', 'b', 'c', 'd']) companies.put(REALM, entry(id), []);
    expect(ids(companies.recent(REALM, 10))).toBe('d c b a');
    companies.pin(REALM, 'b', true);
    companies.touch(REALM, 'a');
    const other = open(folder).store.companies;
    expect(ids(other.recent(REALM, 10))).toBe('b a d c');
    expect(ids(other.recent(REALM, 2))).toBe('b a');
    other.hide(REALM, 'b');
    expect(ids(companies.recent(REALM, 10))).toBe('a d c');
    expect(companies.get(REALM, 'b')).toMatchObject({ hidden: true, pinned: false });
    companies.put(REALM, entry('b'), []);
    expect(ids(companies.recent(REALM, 10))).toBe('b a d c');
    expect(companies.recent('sample', 10)).toEqual([]);
  });

  it('are renewed in place, and keep their pin and the names they had', () => {
    const { companies } = newStore();
    companies.put(REALM, entry('a'), ['旧名', 'CODE1']);
    companies.pin(REALM, 'a', true);
    companies.put(REALM, entry('a', { name: '新名有限公司', licenseIds: ['x', 'y'] }), ['新名']);
    companies.addNames(REALM, 'a', ['CODE2']);
    companies.addNames(REALM, 'nobody', ['CODE3']);
    for (const name of ['旧名', '新名', 'CODE1', 'CODE2']) {
      expect(companies.named(REALM, name)).toMatchObject({
        name: '新名有限公司',
        licenseIds: ['x', 'y'],
        pinned: true,
      });
    }
    for (const name of ['CODE', 'CODE3', '名', '']) expect(companies.named(REALM, name)).toBeUndefined();
    expect(companies.named('sample', '旧名')).toBeUndefined();
  });

  it('of one name: the most recently used is meant, and a hidden one only where there is no other', () => {
    const { companies } = newStore();
    for (const id of ['a', 'b']) companies.put(REALM, entry(id), ['SAME']);
    expect(companies.named(REALM, 'SAME')?.id).toBe('b');
    companies.hide(REALM, 'b');
    expect(companies.named(REALM, 'SAME')?.id).toBe('a');
    companies.hide(REALM, 'a');
    expect(companies.named(REALM, 'SAME')).toMatchObject({ id: 'b', hidden: true });
  });

  it('are found by any part of any name', () => {
    const characters = fc.constantFrom('公', '司', '云', 'A', '1', '-', '"', '*', '(', ' ', '𠮷', 'é');
    const text = fc.string({ unit: characters, maxLength: 5 });
    const names = fc.array(text, { minLength: 1, maxLength: 3 });
    const store = newStore();
    let run = 0;
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 5 }), text, (companies, part) => {
        const realm = `realm-${(run += 1)}`;
        store.together(() => {
          companies.forEach((all, at) => {
            store.companies.put(realm, entry(String(at)), all);
            store.companies.put('another realm', entry(String(at)), all);
          });
        });
        const expected = companies.flatMap((all, at) =>
          part === '' || all.some((name) => name.includes(part)) ? [String(at)] : [],
        );
        expect(ids(store.companies.search(realm, part, 100))).toBe(expected.reverse().join(' '));
      }),
      { numRuns: 150 },
    );
  });

  it('are found under names learnt later; hidden ones are not', () => {
    const { companies } = newStore();
    companies.put(REALM, entry('a'), ['云梦虚构']);
    companies.addNames(REALM, 'a', ['ZZCODE9']);
    expect(ids(companies.search(REALM, 'CODE', 10))).toBe('a');
    companies.hide(REALM, 'a');
    expect(companies.search(REALM, 'CODE', 10)).toEqual([]);
  });

  it('that are pinned are found among any number of others', () => {
    const store = newStore();
    store.together(() => {
      for (let at = 0; at < 400; at += 1) store.companies.put(REALM, entry(`c${at}`), [`云梦${at}有限公司`]);
    });
    store.companies.pin(REALM, 'c3', true);
    const found = store.companies.search(REALM, '公司', 20);
    expect(found).toHaveLength(20);
    expect(ids(found.slice(0, 3))).toBe('c3 c399 c398');
  });
});

describe('Clearing the stored answers', () => {
  it('takes the answers of one realm and leaves ledger, blocks, pins and other realms', () => {
    const { store } = open(newFolder());
    const stamp = { asked: 1, fetchedAt: NOON, orderNumber: null };
    for (const realm of [REALM, 'sample']) {
      for (const id of ['pinned', 'other']) {
        store.companies.put(realm, entry(id), [`name ${id}`]);
        store.answers.keep(realm, 'license', id, license(id), stamp);
      }
      store.companies.pin(realm, 'pinned', true);
      store.answers.keep(realm, 'search', 'q', search('q'), stamp);
      store.answers.teach(realm, 'alias', 'q');
      store.ledger.reserve({ realm, method: 'GetList', query: 'q', at: NOON, limit: 0, window: 'w' });
      store.ledger.countSaved(realm, 'GetList', NOON);
      const target = { kind: 'connection' } as const;
      const why = { status: '102', reason: 'account', message: null, orderNumber: null };
      store.blocks.put({ realm, account: '' }, { target, ...why, since: NOON, until: null });
    }
    expect([...store.clear(REALM)].at(-1)).toEqual({ answers: 3, companies: 1 });

    const left = (realm: string) => ({
      recent: ids(store.companies.recent(realm, 9)),
      found: ids(store.companies.search(realm, 'name', 9)),
      named: store.companies.named(realm, 'name other')?.id,
      license: store.answers.get(realm, 'license', 'other')?.value.id,
      history: store.answers.history(realm, 'search', 'q').length,
      alias: store.answers.taught(realm, 'alias'),
      calls: store.ledger.last(realm).length,
      saved: store.ledger.saved(realm, '2026-11-03', '2026-11-03'),
      blocks: store.blocks.list({ realm, account: '' }).length,
    });
    const kept = { calls: 1, saved: [{ method: 'GetList', calls: 1 }], blocks: 1 };
    expect(left(REALM)).toEqual({
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
