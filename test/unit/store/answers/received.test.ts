import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../../src/store/migrations.ts';
import type { Store } from '../../../../src/store/store.ts';
import { license, newFolder, newStore, open, search } from '../setup.ts';
import { REALM } from '../../../support/stored-companies.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One page of a search, as the service keeps it. */
function keep(store: Store, asked: number, page: number, body: string | null, ids: readonly string[]): void {
  const stamp = { asked, fetchedAt: asked, orderNumber: `N-${asked}` };
  store.together(() => {
    store.answers.keep(REALM, 'search', 'k', search('k', ...ids), stamp);
    store.received.keep(REALM, 'search', 'k', { ...stamp, page, body: body === null ? null : bytes(body) });
  });
}

const texts = (store: Store): readonly string[] =>
  store.received
    .behind(REALM, 'search', 'k')
    .map(({ page, body }) => `${page ?? ''} ${body === null ? 'secret' : new TextDecoder().decode(body)}`);

describe('Bodies as received', () => {
  it('are those of all pages that the newest version rests on, and of the last call of each', () => {
    const store = newStore();
    keep(store, 1, 1, 'first', ['a']);
    keep(store, 2, 2, 'second', ['a', 'b']);
    keep(store, 3, 3, 'third', ['a', 'b', 'c']);
    expect(texts(store)).toEqual(['1 first', '2 second', '3 third']);
    keep(store, 4, 1, 'anew', ['a']);
    expect(texts(store)).toEqual(['1 anew']);
    keep(store, 5, 1, 'anew, and the same', ['a']);
    expect(texts(store)).toEqual(['1 anew, and the same']);
    // What the earlier round brought is there as long as its version is.
    expect(store.received.ofCall(REALM, 2)).toMatchObject({ of: 'search', key: 'k', orderNumber: 'N-2' });
    expect(store.received.ofCall(REALM, 4)).toBeUndefined();
    expect(store.received.ofCall('another', 2)).toBeUndefined();
    expect(store.received.ofMoment(REALM, 'k', 3)).toMatchObject({ call: 3 });
  });

  it('of the pages before stay with the answer where a later one is without, which is noted by its page', () => {
    const store = newStore();
    keep(store, 1, 1, 'first', ['a']);
    keep(store, 2, 2, '', ['a', 'b']);
    expect(texts(store)).toEqual(['1 first', '2 ']);
    keep(store, 3, 3, 'third', ['a', 'b', 'c']);
    expect(texts(store)).toEqual(['1 first', '2 ', '3 third']);
    // The same answer once more, without its body: what it came with before still shows it.
    keep(store, 4, 1, '', ['a', 'b', 'c']);
    expect(texts(store)).toEqual(['1 first', '2 ', '3 third', '1 ']);
  });

  it('of a call that was asked before a newer one are not kept', () => {
    const store = newStore();
    keep(store, 7, 1, 'newer', ['a']);
    keep(store, 6, 1, 'older', ['b']);
    expect(texts(store)).toEqual(['1 newer']);
  });

  it('that repeat a secret leave only the word that they did', () => {
    const store = newStore();
    keep(store, 1, 1, null, ['a']);
    expect(texts(store)).toEqual(['1 secret']);
  });

  it('are deleted with the answer, from every file', () => {
    const folder = newFolder();
    const { store } = open(folder);
    const body = 'body as it was received '.repeat(2000);
    keep(store, 1, 1, body, ['a']);
    keep(store, 2, 2, `second ${body}`, ['a', 'b']);
    const written = (): string =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('');
    expect(written()).toContain('body as it was received');
    Array.from(store.clear(REALM));
    expect(texts(store)).toEqual([]);
    expect(written()).not.toContain('body as it was received');
  });

  it('go with the version that is deleted for its age, and those of later ones stay', () => {
    const store = newStore();
    keep(store, 1, 1, 'old', ['a']);
    keep(store, 9, 1, 'new', ['b']);
    Array.from(store.deleteOlder(REALM, 5));
    expect(store.received.ofCall(REALM, 1)).toBeUndefined();
    expect(texts(store)).toEqual(['1 new']);
  });

  it('stay with a former version as long as a licence stays that came with them', () => {
    const store = newStore();
    const licence = (asked: number) => {
      const stamp = { asked, fetchedAt: asked, orderNumber: null };
      store.answers.keep(REALM, 'license', 'b', license('b'), stamp);
    };
    keep(store, 1, 1, 'first', ['a']);
    keep(store, 2, 2, 'second', ['a', 'b']);
    licence(2);
    keep(store, 3, 1, 'between', ['c']);
    keep(store, 9, 1, 'anew', ['a', 'b', 'c']);
    expect(Array.from(store.deleteOlder(REALM, 5)).at(-1)?.answers).toBe(2);
    expect([1, 2, 3, 9].map((call) => store.received.ofCall(REALM, call)?.page)).toEqual([
      1,
      2,
      undefined,
      1,
    ]);
    // Once it came anew, nothing rests on them any more.
    licence(10);
    expect(Array.from(store.deleteOlder(REALM, 5)).at(-1)?.answers).toBe(1);
    expect(store.received.ofCall(REALM, 2)).toBeUndefined();
  });

  it('are stored since a call: the first one, or the next where a file was there before', () => {
    expect(newStore().received.since).toBe(1);
    const folder = newFolder();
    const before = open(folder, { migrations: MIGRATIONS.slice(0, 6) }).store;
    for (const at of [1, 2])
      before.ledger.reserve({ realm: REALM, method: 'GetList', query: 'k', at, limit: 0, window: 'w' });
    before.close();
    expect(open(folder).store.received.since).toBe(3);
  });
});
