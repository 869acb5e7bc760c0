import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import fc from 'fast-check';
import { StoreError } from '../../src/store/file/trouble.ts';
import { openStore, type Store, type StoreEvent } from '../../src/store/store.ts';
import { company, fillStore, REALM } from '../support/stored-companies.ts';
import { spelt } from './secrets.ts';
import { preparedTarget, type Judged } from './target.ts';

const NOW = Date.UTC(2026, 10, 3, 4);
const DAY = '2026-11-03';
const COMPANIES = 4;
const CANARY = 'Canary0Store0Canary0Store0Canary';

/** Every column that a reader of the store sees, by its table. */
const COLUMNS = {
  answers: ['scope', 'kind', 'key', 'value', 'order_number', 'asked', 'first_seen', 'last_seen'],
  aliases: ['alias', 'key'],
  companies: ['id', 'key_no', 'name', 'license_ids', 'found_by', 'used', 'pinned', 'hidden', 'names'],
  company_names: ['name', 'company'],
  ledger: ['scope', 'day', 'at', 'method', 'query', 'settled', 'counted', 'status', 'duration_ms', 'outcome'],
  saved_calls: ['day', 'method', 'calls'],
  blocks: ['account', 'kind', 'method', 'key', 'status', 'reason', 'message', 'since', 'until'],
  flights: ['key', 'owner', 'pid', 'beat'],
  checks: ['title', 'began'],
  check_items: ['place', 'query', 'state', 'outcome', 'is_call'],
  check_left_out: ['place', 'file', 'row', 'text', 'reason'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const place = fc.constantFrom(
  ...Object.entries(COLUMNS).flatMap(([table, columns]) => columns.map((column) => ({ table, column }))),
);

const value: fc.Arbitrary<SQLInputValue> = fc.oneof(
  fc.constantFrom<SQLInputValue>(
    null,
    '',
    0,
    -1,
    2,
    2 ** 53,
    -(2n ** 63n),
    2n ** 63n - 1n,
    'maybe',
    'waiting',
  ),
  fc.constantFrom<SQLInputValue>('{}', '[]', '[1]', '{"query":1}', '{"__proto__":{}}', '[[['.repeat(1000)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.maxSafeInteger(),
  fc.json(),
  fc.nat(20_000).map((length) => '长'.repeat(length)),
  fc.nat(20_000).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`),
  spelt(CANARY),
);

const change = fc.record({ place, value, everyRow: fc.boolean() });

const origin = mkdtempSync(join(tmpdir(), 'fuzz-store-'));
process.once('exit', () => {
  rmSync(origin, { recursive: true, force: true });
});
fill(origin);

/** The store of a folder that somebody else has written to: rows that no call of ours would leave. */
export const database = preparedTarget('database', {
  cases: fc.array(change, { minLength: 1, maxLength: 6 }),
  prepare(changes) {
    const made = mkdtempSync(join(tmpdir(), 'fuzz-store-'));
    cpSync(origin, made, { recursive: true });
    spoil(made, changes);
    return { made, end: () => rmSync(made, { recursive: true, force: true }) };
  },
  read(folder): Judged {
    const events: StoreEvent[] = [];
    const opened = openStore(folder, { now: () => NOW, onEvent: (event) => events.push(event) });
    if (opened.kind !== 'open') throw opened.error;
    const { store, setAside } = opened;
    try {
      readAll(store);
      return { shown: [events, writeAll(store), setAside], secrets: [CANARY] };
    } finally {
      store.close();
    }
  },
});

function fill(folder: string): void {
  const opened = openStore(folder, { now: () => NOW });
  if (opened.kind !== 'open') throw opened.error;
  const { store } = opened;
  fillStore(store, COMPANIES);
  const reservation = { realm: REALM, method: 'GetList', at: NOW, limit: 0, window: 'w' };
  for (const query of ['a', 'b', 'c']) store.ledger.reserve({ ...reservation, query });
  store.ledger.settle(1, {
    ...{ status: '200', orderNumber: 'n', counted: 'yes', durationMs: 1, outcome: 'ok' },
  });
  store.ledger.countSaved(REALM, 'GetList', NOW);
  for (const kind of ['connection', 'method', 'query'] as const) {
    store.blocks.put(
      { realm: REALM, account: '' },
      {
        target: { kind, method: 'GetList', key: 'k' },
        ...{ status: '110', reason: 'locked', message: 'm', orderNumber: 'n', since: NOW, until: NOW + 1 },
      },
    );
  }
  store.flights.claim(REALM, 'k', { id: 'me', pid: process.pid });
  const queries = [
    { query: 'a', isCall: true },
    { query: 'b', isCall: true },
  ];
  const leftOut = [{ file: 'f', row: 3, text: 't', reason: 'noName' }] as const;
  const check = store.checks.begin(REALM, 't', { queries, leftOut }, NOW);
  store.checks.take(REALM, check);
  store.checks.settle(REALM, check, 0, { kind: 'notStored', at: NOW });
  store.close();
}

/** What the file refuses (its columns have types) is not written. */
function spoil(
  folder: string,
  changes: readonly (typeof change extends fc.Arbitrary<infer Case> ? Case : never)[],
): void {
  const db = new DatabaseSync(join(folder, 'licenses.db'));
  for (const {
    place: { table, column },
    value: planted,
    everyRow,
  } of changes) {
    const where = everyRow ? '' : ` WHERE ${column} = (SELECT ${column} FROM ${table} LIMIT 1)`;
    try {
      db.prepare(`UPDATE ${table} SET ${column} = ?${where}`).run(planted);
    } catch {
      // Another type, or a key that is there already.
    }
  }
  db.close();
}

/** Every way in which the store is read. None may throw for what a row holds. */
function readAll({ answers, companies, ledger, blocks, flights, checks }: Store): void {
  for (let at = 0; at < COMPANIES; at += 1) {
    const { name, license } = company(at);
    answers.get(REALM, 'search', name);
    dated(answers.get(REALM, 'report', license.id)?.fetchedAt);
    answers.history(REALM, 'license', license.id);
    answers.taught(REALM, name);
    companies.named(REALM, name);
    companies.get(REALM, company(at).entry.id);
  }
  companies.recent(REALM, 50);
  companies.search(REALM, '公司', 50);
  companies.namesBetween(REALM, 0, companies.lastRow);
  const spending = ledger.spending(REALM, DAY);
  if (!Number.isSafeInteger(spending) || spending < 0) throw new Error(`${spending} calls`);
  ledger.totals(REALM, '2026-11-01', '2026-11-30');
  for (const { at } of ledger.last(REALM)) dated(at);
  ledger.doubtful(REALM, 'GetList');
  ledger.between(REALM, DAY, DAY);
  ledger.saved(REALM, DAY, DAY);
  for (const row of ledger.entries()) if (row.id < 1) throw new Error('a call without a number');
  blocks.find({ realm: REALM, account: '' }, 'GetList', 'k');
  for (const { since, until } of blocks.list({ realm: REALM, account: '' })) dated(since, until);
  flights.holder(REALM, 'k');
  for (const { id, began } of checks.running(REALM)) {
    dated(began);
    checks.items(REALM, id);
    checks.leftOut(REALM, id);
  }
  checks.everything();
}

/** Whoever shows a time makes a date of it. */
function dated(...times: readonly (number | null | undefined)[]): void {
  for (const time of times) if (time !== null && time !== undefined) new Date(time).toISOString();
}

/** Changes beside such rows may be refused, in the store's own words. */
function writeAll(store: Store): readonly unknown[] {
  const { answers, companies, ledger, blocks, flights, checks } = store;
  const { name, entry, names, license } = company(1);
  const stamp = { asked: 9, fetchedAt: NOW, orderNumber: null };
  const block = { status: null, reason: 'locked', message: null, orderNumber: null, since: NOW, until: null };
  const changes: readonly (() => unknown)[] = [
    () => ledger.reserve({ realm: REALM, method: 'GetList', query: 'a', at: NOW, limit: 9, window: 'w' }),
    () => ledger.countSaved(REALM, 'GetList', NOW),
    () => answers.keep(REALM, 'license', license.id, license, stamp),
    () => companies.put(REALM, entry, names),
    () => companies.touch(REALM, entry.id),
    () =>
      blocks.put(
        { realm: REALM, account: '' },
        { ...block, target: { kind: 'query', method: 'GetList', key: name } },
      ),
    () => flights.claim(REALM, 'k', { id: 'other', pid: 1 }),
    () => checks.take(REALM, 1),
    () => Array.from(store.clear(REALM)),
  ];
  return changes.flatMap((work) => {
    try {
      work();
      return [];
    } catch (error) {
      if (error instanceof StoreError) return [error];
      throw error;
    }
  });
}
