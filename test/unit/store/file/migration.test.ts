import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../../src/store/migrations.ts';
import { company, fillStore, REALM } from '../../../support/stored-companies.ts';
import { newFolder, open } from '../setup.ts';

/** As many as the test has time for; a run by hand may have more. */
const COMPANIES = Number(process.env['MIGRATED_COMPANIES'] ?? 300);

/** The steps that the first released version knew. */
const FIRST_RELEASE = MIGRATIONS.slice(0, 4);

const WINDOW = join(import.meta.dirname, 'migrating-window.ts');

/** One that stands before all others, and one that was taken off the list. */
const [PINNED, HIDDEN] = [company(1), company(2)];

const CALL = { realm: REALM, method: 'GetList', query: 'q', at: 0, limit: 0, window: 'w' };

/** What the first released version wrote that today's store writes otherwise. */
const WRITTEN_OTHERWISE = `
  INSERT INTO blocks (scope, kind, method, key, status, reason, message, order_number, since, until)
    VALUES ('${REALM}', 'method', 'GetList', '', '102', 'balance', '余额不足', 'N-1', 1, NULL);
  INSERT INTO checks (id, scope, title, began) VALUES (7, '${REALM}', '供应商.csv', 1);
  INSERT INTO check_items ("check", place, query, state, outcome, is_call) VALUES
    (7, 0, '云梦虚构有限公司', 'done',
     '{"kind":"answered","source":"vendor","fetchedAt":1,"orderNumber":"N-1"}', 1),
    (7, 1, '星河虚构有限公司', 'waiting', NULL, 1);
  INSERT INTO check_left_out ("check", place, file, row, text, reason)
    VALUES (7, 0, '供应商.csv', 4, '某公司', 'notChosen');
  INSERT INTO searches (scope, key, query, used) VALUES ('${REALM}', 'k', 'q', 1);
`;

/** A folder as the first released version left it, with a row of all that it kept. */
function oldFolder(): string {
  const folder = newFolder();
  const { store } = open(folder, { migrations: FIRST_RELEASE });
  fillStore(store, COMPANIES);
  for (let calls = 0; calls < 5; calls += 1) store.ledger.reserve(CALL);
  store.ledger.countSaved(REALM, 'GetList', 0);
  store.companies.pin(REALM, PINNED.entry.id, true);
  store.companies.hide(REALM, HIDDEN.entry.id);
  store.close();
  const db = new DatabaseSync(join(folder, 'licenses.db'));
  db.exec(WRITTEN_OTHERWISE);
  db.close();
  return folder;
}

/** The tables of a file with their columns: those of the full-text index are SQLite's own. */
function tablesOf(folder: string): ReadonlyMap<string, string> {
  const db = new DatabaseSync(join(folder, 'licenses.db'));
  try {
    const names = db
      .prepare(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
           AND name NOT LIKE 'company_grams%'`,
      )
      .all();
    return new Map(
      names.map(({ name }) => {
        const columns = db.prepare('SELECT name FROM pragma_table_info(?)').all(String(name));
        return [String(name), columns.map((column) => `"${String(column['name'])}"`).join(', ')];
      }),
    );
  } finally {
    db.close();
  }
}

/** How many rows of these columns each table has, and a digest of them, however far the file's steps have come. */
function rowsOf(folder: string, tables: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const db = new DatabaseSync(join(folder, 'licenses.db'));
  try {
    const rows = [...tables].map(([name, columns]) => {
      const hash = createHash('sha256');
      let count = 0;
      for (const row of db.prepare(`SELECT ${columns} FROM ${name} ORDER BY ${columns}`).iterate()) {
        hash.update(JSON.stringify(row));
        count += 1;
      }
      return [name, { count, digest: hash.digest('hex') }] as const;
    });
    return { ...Object.fromEntries(rows), sound: db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] };
  } finally {
    db.close();
  }
}

/** That a file of today gives all that the first version kept, as a window reads it. */
function expectAllKept(folder: string): void {
  const { store } = open(folder);
  const { name, license } = company(COMPANIES - 1);
  expect(store.answers.get(REALM, 'license', license.id)?.value).toEqual(license);
  expect(store.companies.named(REALM, name)?.licenseIds).toEqual([license.id]);
  expect(store.companies.search(REALM, name.slice(1, 12), 1)).toHaveLength(1);
  expect(store.received.behind(REALM, 'search', name)).toEqual([]);
  expect(store.companies.recent(REALM, 1)).toMatchObject([{ name: PINNED.name, pinned: true }]);
  expect(store.companies.count(REALM)).toBe(COMPANIES - 1);
  expect(store.blocks.ofAll(REALM)).toMatchObject([{ account: '', block: { status: '102', until: null } }]);
  expect(store.ledger.saved(REALM, '1970-01-01', '1970-01-02')).toMatchObject([{ calls: 1 }]);
  expect(store.checks.everything()).toMatchObject([
    {
      title: '供应商.csv',
      items: [{ state: 'done' }, { state: 'waiting', query: '星河虚构有限公司' }],
      leftOut: [{ text: '某公司' }],
    },
  ]);
  store.close();
}

it(
  'A file of the first version is brought up to date, and nothing is lost wherever that is broken off',
  { timeout: 1_800_000 },
  () => {
    const old = oldFolder();
    const tables = tablesOf(old);
    const before = rowsOf(old, tables);
    expect(before).toMatchObject({
      ...{ answers: { count: 3 * COMPANIES }, companies: { count: COMPANIES }, ledger: { count: 5 } },
      ...{ saved_calls: { count: 1 }, blocks: { count: 1 }, check_items: { count: 2 }, sound: 'ok' },
    });
    const empty = Object.entries(before).filter(([, rows]) => JSON.stringify(rows).includes('"count":0'));
    // What is under way is nobody's any more.
    expect(empty.map(([name]) => name)).toEqual(['flights']);
    let kills = 0;
    for (let isKilled = true; isKilled; kills += 1) {
      const folder = newFolder();
      cpSync(old, folder, { recursive: true });
      const { signal, status } = spawnSync(process.execPath, [WINDOW, folder, String(kills + 1)], {
        stdio: 'inherit',
      });
      isKilled = signal === 'SIGKILL';
      if (!isKilled) expect(status).toBe(0);
      expect(rowsOf(folder, tables)).toEqual(before);
      expectAllKept(folder);
      expect(rowsOf(folder, tables)).toEqual(before);
    }
    // Each step has five statements of its own.
    expect(kills).toBeGreaterThan(5 * (MIGRATIONS.length - FIRST_RELEASE.length));
  },
);

it('No row that is as deep or as large as a file can hold keeps it from being brought up to date', () => {
  const folder = newFolder();
  const { store } = open(folder, { migrations: MIGRATIONS.slice(0, 8) });
  const list = { queries: [{ query: '云梦虚构有限公司', isCall: true }], leftOut: [] };
  const ids = Array.from({ length: 8 }, () => store.checks.begin(REALM, '供应商.csv', list, 1));
  store.close();
  // SQLite reads JSON of a thousand levels, and makes none that is deeper.
  const deep = (levels: number): string => `{"list":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
  const plans = [...[996, 997, 998, 999].map(deep), '],[', '1],[2', '', '{"list":{}}\0'];
  const db = new DatabaseSync(join(folder, 'licenses.db'));
  const write = db.prepare('UPDATE checks SET plan = ? WHERE id = ?');
  for (const [at, id] of ids.entries()) write.run(plans[at] ?? '', id);
  db.exec(`INSERT INTO ledger (id, scope, day, at, method, query, window)
    VALUES (9223372036854775807, '${REALM}', '1970-01-01', 0, 'GetList', 'q', 'w')`);
  db.close();
  const { checks } = open(folder).store;
  expect(checks.running(REALM)).toHaveLength(ids.length);
  for (const id of ids) {
    expect(checks.planOf(REALM, id)).toBeUndefined();
    expect(checks.items(REALM, id)).toHaveLength(1);
  }
});
