import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextVendorMidnight, vendorDay } from '../../../src/domain/vendor-day.ts';
import type { Counted } from '../../../src/domain/counted.ts';
import type { Ledger } from '../../../src/store/ledger.ts';
import { StoreError } from '../../../src/store/file/trouble.ts';
import { call, DAY, NOON } from './calls.ts';
import { REALM } from '../../support/stored-companies.ts';
import { newFolder, newStore, open } from './setup.ts';

const TODAY = '2026-11-03';

const ended = (counted: Counted, status: string | null = '200') => ({
  status,
  orderNumber: 'order',
  counted,
  durationMs: 12.4,
  outcome: 'ok',
});

describe('Ledger', () => {
  it('writes a call down before it is made, as one that may be charged', () => {
    const folder = newFolder();
    const reserved = open(folder).store.ledger.reserve(call({ limit: 5 }));
    expect(reserved).toEqual({ kind: 'reserved', id: 1 });
    const { ledger } = open(folder).store;
    expect(ledger.last(REALM)).toEqual([
      {
        id: 1,
        realm: REALM,
        day: TODAY,
        at: NOON,
        method: 'GetList',
        query: '云梦',
        window: 'one',
        settled: false,
        counted: 'maybe',
        status: null,
        orderNumber: null,
        durationMs: null,
        outcome: null,
      },
    ]);
    expect(ledger.spending(REALM, TODAY)).toBe(1);
  });

  it('tells which calls other windows made and ended, of the last ones alone, the newest first', () => {
    const { ledger } = newStore();
    const made = [
      call({ window: 'other', query: 'long ago' }),
      ...Array.from({ length: 196 }, () => call()),
      call({ window: 'other', query: 'first' }),
      call({ window: 'other', method: 'GetDetail' }),
      call({ window: 'other', query: 'under way' }),
      call({ window: 'third', query: 'second' }),
    ];
    for (const [at, each] of made.entries()) {
      ledger.reserve(each);
      if (each.query !== 'under way') ledger.settle(at + 1, ended('yes'));
    }
    const elsewhere = ledger.endedElsewhere(REALM, 'GetList', 'one');
    expect(elsewhere.map(({ query }) => query)).toEqual(['second', 'first']);
    expect(elsewhere[0]).toEqual(ledger.last(REALM)[0]);
    expect(ledger.endedElsewhere('another', 'GetList', 'one')).toEqual([]);
  });

  it('settles a call once', () => {
    const { ledger } = newStore();
    ledger.reserve(call());
    expect(ledger.settle(1, ended('yes'))).toBe(true);
    expect(ledger.settle(1, ended('no'))).toBe(false);
    expect(ledger.settle(2, ended('no'))).toBe(false);
    expect(ledger.last(REALM)[0]).toMatchObject({ settled: true, ...ended('yes'), durationMs: 12 });
  });

  it('refuses what would go past the limit, and gives back only what certainly was free', () => {
    const { ledger } = newStore();
    for (const id of [1, 2, 3]) {
      expect(ledger.reserve(call({ limit: 3 }))).toEqual({ kind: 'reserved', id });
      expect(ledger.spending(REALM, TODAY)).toBe(id);
    }
    expect(ledger.reserve(call({ limit: 3 }))).toEqual({ kind: 'limitReached' });
    expect(ledger.spending(REALM, TODAY)).toBe(3);
    ledger.settle(1, ended('yes'));
    ledger.settle(2, ended('maybe', null));
    expect(ledger.reserve(call({ limit: 3 })).kind).toBe('limitReached');
    ledger.settle(3, ended('no', '101'));
    expect(ledger.reserve(call({ limit: 3 }))).toEqual({ kind: 'reserved', id: 4 });
    expect(ledger.spending(REALM, TODAY)).toBe(3);
    expect(ledger.reserve(call({ limit: 3 })).kind).toBe('limitReached');
    expect(ledger.reserve(call({ limit: 0 }))).toEqual({ kind: 'reserved', id: 5 });
    expect(ledger.reserve(call({ limit: 3, realm: 'sample' })).kind).toBe('reserved');
    expect([ledger.spending(REALM, TODAY), ledger.spending('sample', TODAY)]).toEqual([4, 1]);
    const ofCounted = Object.groupBy(ledger.totals(REALM, TODAY, TODAY), ({ counted }) => counted);
    const sums = Object.entries(ofCounted).map(([counted, totals]) => [
      counted,
      totals.reduce((sum, { calls }) => sum + calls, 0),
    ]);
    expect(Object.fromEntries(sums)).toEqual({ maybe: 3, no: 1, yes: 1 });
  });

  it("counts by the vendor's days, and a clock that is set back or forward finds each day's calls again", () => {
    const { ledger } = newStore();
    const midnight = nextVendorMidnight(NOON);
    expect(new Date(midnight).toISOString()).toBe('2026-11-03T16:00:00.000Z');
    expect(ledger.reserve(call({ at: midnight - 1, limit: 1 })).kind).toBe('reserved');
    expect(ledger.reserve(call({ at: NOON, limit: 1 })).kind).toBe('limitReached');
    expect(ledger.reserve(call({ at: midnight, limit: 1 })).kind).toBe('reserved');
    expect(ledger.reserve(call({ at: NOON, limit: 1 })).kind).toBe('limitReached');
    expect(ledger.reserve(call({ at: NOON + 365 * DAY, limit: 1 })).kind).toBe('reserved');
    expect(ledger.reserve(call({ at: midnight, limit: 1 })).kind).toBe('limitReached');
    expect(ledger.last(REALM).map(({ day }) => day)).toEqual(['2027-11-03', '2026-11-04', TODAY]);
  });

  it('never allows more than the limit on any day, whatever is settled and wherever the clock goes', () => {
    const step = fc.record({
      days: fc.integer({ min: -2, max: 2 }),
      counted: fc.constantFrom('yes', 'no', 'maybe', undefined),
    });
    const { ledger } = newStore();
    let run = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), (steps, limit) => {
        const realm = `realm-${(run += 1)}`;
        const model = new Map<string, number>();
        for (const { days, counted } of steps) {
          const at = NOON + days * DAY;
          const day = vendorDay(at);
          const spent = model.get(day) ?? 0;
          const reserved = ledger.reserve(call({ realm, at, limit }));
          expect(reserved.kind).toBe(spent < limit ? 'reserved' : 'limitReached');
          if (reserved.kind === 'limitReached') continue;
          if (counted) ledger.settle(reserved.id, ended(counted));
          if (counted !== 'no') model.set(day, spent + 1);
          expect(ledger.spending(realm, day)).toBe(model.get(day) ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('sums up by method and status, and lists and exports every call', { timeout: 20_000 }, () => {
    const { ledger } = newStore();
    for (let at = 0; at < 1000; at += 1)
      ledger.reserve(call({ method: at % 3 ? 'GetList' : 'GetDetail', realm: at < 3 ? 'sample' : REALM }));
    ledger.settle(4, ended('yes'));
    ledger.settle(5, ended('no', '112'));
    ledger.reserve(call({ at: NOON - 40 * DAY }));
    expect(ledger.totals(REALM, '2026-11-01', '2026-11-30')).toEqual([
      { method: 'GetDetail', status: null, counted: 'maybe', calls: 332 },
      { method: 'GetDetail', status: '200', counted: 'yes', calls: 1 },
      { method: 'GetList', status: null, counted: 'maybe', calls: 663 },
      { method: 'GetList', status: '112', counted: 'no', calls: 1 },
    ]);
    expect(ledger.last(REALM)).toHaveLength(200);
    expect(ledger.last(REALM, 2).map(({ id }) => id)).toEqual([1001, 1000]);
    // One more than two portions.
    expect(Array.from(ledger.entries(), ({ id }) => id)).toEqual(
      Array.from({ length: 1001 }, (_, at) => at + 1),
    );
  });

  it('counts the calls that stored answers have spared', () => {
    const { ledger } = newStore();
    for (const days of [0, 0, 1, 40]) ledger.countSaved(REALM, 'GetList', NOON + days * DAY);
    ledger.countSaved(REALM, 'GetDetail', NOON);
    expect(ledger.saved(REALM, '2026-11-01', '2026-11-30')).toEqual([
      { method: 'GetDetail', calls: 1 },
      { method: 'GetList', calls: 3 },
    ]);
    expect(ledger.saved('sample', '2026-11-01', '2026-11-30')).toEqual([]);
  });

  it('names what was asked for of which nobody knows whether it is charged, each once, by method and realm', () => {
    const { ledger } = newStore();
    for (const query of ['a', 'b', 'a', 'settled', 'free']) ledger.reserve(call({ query }));
    ledger.reserve(call({ query: 'c', method: 'GetDetail' }));
    ledger.reserve(call({ query: 'd', realm: 'sample' }));
    ledger.settle(2, ended('maybe', null));
    ledger.settle(4, ended('yes'));
    ledger.settle(5, ended('no'));
    expect(ledger.doubtful(REALM, 'GetList').toSorted()).toEqual(['a', 'b']);
    expect(ledger.doubtful(REALM, 'GetDetail')).toEqual(['c']);
    expect(ledger.doubtful('sample', 'GetDetail')).toEqual([]);
  });

  it('lists the calls of some days, the oldest first, both ends included', () => {
    const { ledger } = newStore();
    for (const day of [-2, -1, 0, 1]) ledger.reserve(call({ at: NOON + day * DAY, query: String(day) }));
    ledger.reserve(call({ realm: 'sample' }));
    const found = ledger.between(REALM, '2026-11-02', TODAY);
    expect(found.map(({ query, day }) => [query, day])).toEqual([
      ['-1', '2026-11-02'],
      ['0', TODAY],
    ]);
  });

  it.each([
    ['ledger', (ledger: Ledger) => ledger.last(REALM)],
    ['ledger', (ledger: Ledger) => ledger.totals(REALM, TODAY, TODAY)],
    ['ledger', (ledger: Ledger) => ledger.between(REALM, TODAY, TODAY)],
    ['ledger', (ledger: Ledger) => Array.from(ledger.entries())],
    ['saved_calls', (ledger: Ledger) => ledger.saved(REALM, TODAY, TODAY)],
  ] as const)(
    'leaves out what somebody else wrote into %s, tells of it, and counts it against the limit',
    (table, read) => {
      const folder = newFolder();
      const events: unknown[] = [];
      const { store } = open(folder, { onEvent: (event) => events.push(event) });
      store.ledger.reserve(call());
      store.ledger.countSaved(REALM, 'GetList', NOON);
      const file = new DatabaseSync(join(folder, 'licenses.db'));
      file.exec("UPDATE ledger SET counted = 'perhaps'; UPDATE saved_calls SET calls = 9007199254740993");
      file.close();
      expect(read(store.ledger)).toEqual([]);
      expect(events).toEqual([{ kind: 'badRows', table }]);
      expect(store.ledger.reserve(call({ limit: 1 }))).toEqual({ kind: 'limitReached' });
    },
  );

  it('does not reserve within another change, which may yet be undone', () => {
    const { store } = open(newFolder());
    expect(() => store.together(() => store.ledger.reserve(call()))).toThrow('lasting');
    expect(store.ledger.last(REALM)).toEqual([]);
  });

  it('throws one kind of error when the store is closed', () => {
    const { store } = open(newFolder());
    store.close();
    store.close();
    expect(() => store.ledger.reserve(call())).toThrow(StoreError);
    expect(() => store.ledger.last(REALM)).toThrow(expect.objectContaining({ reason: 'closed' }));
  });
});
