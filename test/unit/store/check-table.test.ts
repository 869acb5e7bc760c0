import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { vendorDay } from '../../../src/domain/vendor-day.ts';
import type { StoredPlan, StoredSight } from '../../../src/store/check-notes.ts';
import type { StoredOutcome } from '../../../src/store/check-table.ts';
import { join } from 'node:path';
import { MIGRATIONS } from '../../../src/store/migrations.ts';
import { REALM } from '../../support/stored-companies.ts';
import { call, NOON } from './calls.ts';
import { newFolder, newStore, open } from './setup.ts';

const ANSWERED: StoredOutcome = {
  ...{ kind: 'answered', source: 'vendor' },
  ...{ fetchedAt: NOON, orderNumber: 'ORDER1' },
};

const calls = (...queries: readonly string[]) => ({
  queries: queries.map((query) => ({ query, isCall: true })),
  leftOut: [],
});

describe('a check of a document', () => {
  it('hands out every query once, in the order of the document', () => {
    const { checks } = newStore();
    const id = checks.begin(REALM, 'suppliers.csv', calls('甲', '乙'), NOON);
    expect([checks.take(REALM, id)?.query, checks.take(REALM, id)?.query, checks.take(REALM, id)]).toEqual([
      '甲',
      '乙',
      undefined,
    ]);
  });

  it('hands a query to one of several windows only', () => {
    const folder = newFolder();
    const [one, two] = [open(folder).store, open(folder).store];
    const queries = Array.from({ length: 20 }, (_, at) => `样例${at}`);
    const id = one.checks.begin(REALM, 'suppliers.csv', calls(...queries), NOON);
    const taken = Array.from(
      { length: 20 },
      (_, at) => (at % 2 === 0 ? one : two).checks.take(REALM, id)?.query,
    );
    expect(taken).toEqual(queries);
    expect([one.checks.take(REALM, id), two.checks.take(REALM, id)]).toEqual([undefined, undefined]);
  });

  it('has what was handed out on the disk once its call is written down, which is before anything is sent', () => {
    const statements: string[] = [];
    class Watched extends DatabaseSync {
      override exec(sql: string): void {
        statements.push(sql);
        super.exec(sql);
      }
    }
    const { store } = open(newFolder(), { sqlite: { DatabaseSync: Watched } });
    const id = store.checks.begin(REALM, 'suppliers.csv', calls('甲', '乙'), NOON);
    store.checks.take(REALM, id);
    statements.length = 0;
    store.ledger.reserve(call());
    // SQLite syncs its whole log with such a commit: what was committed before, too.
    const written = ['PRAGMA synchronous = FULL', 'BEGIN IMMEDIATE', 'COMMIT'];
    expect(statements.slice(0, 3)).toEqual(written);
    // A query that joins a call which was written down before is not written down again.
    expect(store.ledger.isUnderWay(REALM, vendorDay(NOON))).toBe(true);
    statements.length = 0;
    store.checks.take(REALM, id, 'lasting');
    expect(statements.filter((each) => !each.includes('busy_timeout')).slice(0, 3)).toEqual(written);
  });

  it('goes on after a crash where it stopped, and asks nothing again by itself', () => {
    const folder = newFolder();
    const before = open(folder).store;
    const id = before.checks.begin(REALM, 'suppliers.csv', calls('甲', '乙', '丙'), NOON);
    before.checks.take(REALM, id);
    before.checks.settle(REALM, id, 0, ANSWERED);
    before.checks.take(REALM, id); // The window dies while this one is under way.
    before.close();

    const { checks } = open(folder).store;
    expect(checks.running(REALM)).toEqual([{ id, title: 'suppliers.csv', began: NOON, total: 3, done: 1 }]);
    expect(checks.items(REALM, id)).toEqual([
      { place: 0, query: '甲', isCall: true, state: 'done', outcome: ANSWERED },
      { place: 1, query: '乙', isCall: true, state: 'asked', outcome: null },
      { place: 2, query: '丙', isCall: true, state: 'waiting', outcome: null },
    ]);
    expect(checks.take(REALM, id)?.query).toBe('丙');
    checks.putBack(REALM, id, 1);
    expect(checks.take(REALM, id)?.query).toBe('乙');
  });

  it('keeps what was settled, whatever is said later', () => {
    const { checks } = newStore();
    const id = checks.begin(REALM, 'suppliers.csv', calls('甲'), NOON);
    checks.take(REALM, id);
    checks.settle(REALM, id, 0, ANSWERED);
    checks.putBack(REALM, id, 0);
    expect(checks.take(REALM, id)).toBeUndefined();
    expect(checks.items(REALM, id)[0]?.outcome).toEqual(ANSWERED);
  });

  it('is forgotten when it is ended, and is only of its own connection', () => {
    const { checks } = newStore();
    const ended = checks.begin(REALM, 'a.csv', calls('甲'), NOON);
    const other = checks.begin('another', 'b.csv', calls('甲'), NOON);
    checks.end('another', ended);
    expect(checks.running(REALM)).toHaveLength(1);
    checks.end(REALM, ended);
    expect(checks.running(REALM)).toEqual([]);
    expect(checks.items(REALM, ended)).toEqual([]);
    expect(checks.running('another').map(({ id }) => id)).toEqual([other]);
    expect([checks.realmOf(other), checks.realmOf(ended)]).toEqual(['another', undefined]);
  });

  it('is handed out, read and settled by its own connection only', () => {
    const { checks } = newStore();
    const id = checks.begin(REALM, 'a.csv', calls('甲', '乙'), NOON);
    expect(checks.take('another', id)).toBeUndefined();
    expect(checks.items('another', id)).toEqual([]);
    checks.take(REALM, id);
    checks.settle('another', id, 0, ANSWERED);
    checks.putBack('another', id, 0);
    expect(checks.items(REALM, id).map(({ state }) => state)).toEqual(['asked', 'waiting']);
  });

  it('outlives the clearing of stored answers', () => {
    const store = newStore();
    const id = store.checks.begin(REALM, 'a.csv', calls('甲'), NOON);
    for (const portion of store.clear(REALM)) expect(portion.companies).toBe(0);
    expect(store.checks.take(REALM, id)?.query).toBe('甲');
  });

  it('keeps its list and what it saw, also in another store, and forgets what is asked again', () => {
    const { checks } = newStore();
    const plan: StoredPlan = {
      lists: [null, 'two.csv'].map((title) => ({
        ...{ title, file: 'file:///suppliers.csv', kind: 'csv', sheet: null },
        ...{ column: 0, titleRow: 0, hasClaims: false },
        rows: [{ row: 1, text: '甲', places: [0], beside: [{ column: 2, text: '乙' }], claimed: '' }],
      })),
      need: { businesses: 'B11', region: '' },
      follows: null,
    };
    const sight: StoredSight = { licenses: [], unreadable: 0, isWhole: true };
    const id = checks.begin(REALM, 'suppliers.csv', { ...calls('甲', '乙'), plan }, NOON);
    checks.take(REALM, id);
    checks.settle(REALM, id, 0, ANSWERED);
    checks.see(REALM, id, 0, sight);
    const other = newStore().checks;
    for (const check of checks.everything()) other.keep(check);
    for (const each of [checks, other]) {
      expect(each.planOf(REALM, id)).toEqual(plan);
      expect([...each.sights(REALM, id)]).toEqual([[0, sight]]);
    }
    expect(checks.planOf('another', id)).toBeUndefined();
    checks.askAgain(REALM, id, 0);
    expect(checks.sights(REALM, id).size).toBe(0);
  });

  it('keeps its list when another need is noted, and a list that cannot be read is not written over', () => {
    const folder = newFolder();
    const { checks } = open(folder).store;
    const plan: StoredPlan = { lists: [], need: null, follows: 7 };
    const begin = (list: { readonly plan?: StoredPlan }): number =>
      checks.begin(REALM, 'suppliers.csv', { ...calls('甲'), ...list }, NOON);
    const [planned, damaged, unplanned] = [begin({ plan }), begin({ plan }), begin({})];
    const other = { lists: 'damaged', follows: 7 };
    writePlans(folder, [plan, other, null]);
    const need = { businesses: 'B11', region: '' };
    expect([planned, damaged, unplanned].map((id) => checks.need(REALM, id, need))).toEqual([
      true,
      false,
      true,
    ]);
    expect([checks.need('another', planned, null), checks.need(REALM, 99, need)]).toEqual([false, false]);
    expect(checks.planOf(REALM, planned)).toEqual({ ...plan, need });
    expect(checks.planOf(REALM, unplanned)).toEqual({ lists: [], need, follows: null });
    expect(plansIn(folder)[1]).toBe(JSON.stringify(other));
    expect(checks.need(REALM, planned, null)).toBe(true);
    expect(checks.planOf(REALM, planned)).toEqual(plan);
  });

  it('of a version that knew one list has that one as its only list', () => {
    const folder = newFolder();
    const before = open(folder, { migrations: MIGRATIONS.slice(0, -1) }).store.checks;
    const ids = ['甲', '乙', '丙'].map((query) => before.begin(REALM, 'old', calls(query), NOON));
    const rest = { need: { businesses: 'B11', region: '' }, follows: null };
    const list = {
      ...{
        file: 'file:///suppliers.csv',
        kind: 'csv',
        sheet: null,
        column: 0,
        titleRow: null,
        hasClaims: true,
      },
      rows: [{ row: 1, text: '甲', places: [0], claimed: '京B2-20990001' }],
    };
    writePlans(folder, [{ list, ...rest }, { list: null, ...rest, tables: ['one.csv', 'two.csv'] }, null]);
    const { checks } = open(folder).store;
    expect(ids.map((id) => checks.planOf(REALM, id))).toEqual([
      { lists: [{ title: null, ...list }], ...rest },
      { lists: [], ...rest },
      undefined,
    ]);
  });
});

/** Writes the plans of the first checks in a store's file, as they stand there. */
function writePlans(folder: string, plans: readonly unknown[]): void {
  const db = new DatabaseSync(join(folder, 'licenses.db'));
  try {
    const write = db.prepare('UPDATE checks SET plan = ? WHERE id = ?');
    for (const [at, plan] of plans.entries()) write.run(plan === null ? null : JSON.stringify(plan), at + 1);
  } finally {
    db.close();
  }
}

/** The plans of all checks in a store's file, as they stand there. */
function plansIn(folder: string): readonly unknown[] {
  const db = new DatabaseSync(join(folder, 'licenses.db'));
  try {
    return db
      .prepare('SELECT plan FROM checks ORDER BY id')
      .all()
      .map(({ plan }) => plan);
  } finally {
    db.close();
  }
}
