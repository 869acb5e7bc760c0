import { describe, expect, it } from 'vitest';
import type { CheckOutcome } from '../../../src/store/document-checks.ts';
import { SCOPE } from '../../support/stored-companies.ts';
import { NOON } from './calls.ts';
import { newFolder, newStore, open } from './setup.ts';

const ANSWERED: CheckOutcome = { kind: 'answered', fetchedAt: NOON, orderNumber: 'ORDER1' };

describe('a check of a document', () => {
  it('hands out every query once, in the order of the document', () => {
    const { checks } = newStore();
    const id = checks.begin(SCOPE, 'suppliers.csv', ['甲', '乙'], NOON);
    expect([checks.take(id)?.query, checks.take(id)?.query, checks.take(id)]).toEqual([
      '甲',
      '乙',
      undefined,
    ]);
  });

  it('hands a query to one of several windows only', () => {
    const folder = newFolder();
    const [one, two] = [open(folder).store, open(folder).store];
    const queries = Array.from({ length: 20 }, (_, at) => `样例${at}`);
    const id = one.checks.begin(SCOPE, 'suppliers.csv', queries, NOON);
    const taken = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : two).checks.take(id)?.query);
    expect(taken).toEqual(queries);
    expect([one.checks.take(id), two.checks.take(id)]).toEqual([undefined, undefined]);
  });

  it('goes on after a crash where it stopped, and asks nothing again by itself', () => {
    const folder = newFolder();
    const before = open(folder).store;
    const id = before.checks.begin(SCOPE, 'suppliers.csv', ['甲', '乙', '丙'], NOON);
    before.checks.take(id);
    before.checks.settle(id, 0, ANSWERED);
    before.checks.take(id); // The window dies while this one is under way.
    before.close();

    const { checks } = open(folder).store;
    expect(checks.running(SCOPE)).toEqual([{ id, title: 'suppliers.csv', began: NOON, total: 3, done: 1 }]);
    expect(checks.items(id)).toEqual([
      { place: 0, query: '甲', state: 'done', outcome: ANSWERED },
      { place: 1, query: '乙', state: 'asked', outcome: null },
      { place: 2, query: '丙', state: 'waiting', outcome: null },
    ]);
    expect(checks.take(id)?.query).toBe('丙');
    checks.putBack(id, 1);
    expect(checks.take(id)?.query).toBe('乙');
  });

  it('keeps what was settled, whatever is said later', () => {
    const { checks } = newStore();
    const id = checks.begin(SCOPE, 'suppliers.csv', ['甲'], NOON);
    checks.take(id);
    checks.settle(id, 0, ANSWERED);
    checks.putBack(id, 0);
    expect(checks.take(id)).toBeUndefined();
    expect(checks.items(id)[0]?.outcome).toEqual(ANSWERED);
  });

  it('is forgotten when it is ended, and is only of its own connection', () => {
    const { checks } = newStore();
    const ended = checks.begin(SCOPE, 'a.csv', ['甲'], NOON);
    const other = checks.begin('another', 'b.csv', ['甲'], NOON);
    checks.end(ended);
    expect(checks.running(SCOPE)).toEqual([]);
    expect(checks.items(ended)).toEqual([]);
    expect(checks.running('another').map(({ id }) => id)).toEqual([other]);
  });

  it('outlives the clearing of stored answers', () => {
    const store = newStore();
    const id = store.checks.begin(SCOPE, 'a.csv', ['甲'], NOON);
    for (const portion of store.clear(SCOPE)) expect(portion.companies).toBe(0);
    expect(store.checks.take(id)?.query).toBe('甲');
  });
});
