import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { REALM } from '../../../support/stored-companies.ts';
import { call } from '../calls.ts';
import { newFolder, open } from '../setup.ts';

const DAY = '2026-11-03';

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

/** The modes of a folder and of all files in it. */
function modes(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder).map((name) => [name, modeOf(join(folder, name))] as const);
  return { '.': modeOf(folder), ...Object.fromEntries(files) };
}

describe.skipIf(process.platform === 'win32')('The store is for its user alone', () => {
  it('where it is made anew, whatever the umask is', () => {
    const before = process.umask(0);
    try {
      const folder = join(newFolder(), 'made');
      const { store } = open(folder);
      store.ledger.reserve(call({ realm: REALM }));
      expect(modes(folder)).toEqual({
        '.': '700',
        'licenses.db': '600',
        'licenses.db-shm': '600',
        'licenses.db-wal': '600',
        'licenses.lock': '600',
      });
    } finally {
      process.umask(before);
    }
  });

  it('where folder and files are there and open to others, kept damaged ones too', () => {
    const folder = join(newFolder(), 'open');
    mkdirSync(folder);
    const { store } = open(folder);
    store.ledger.reserve(call({ realm: REALM }));
    writeFileSync(join(folder, 'licenses.corrupt-2026-01-01.db'), '');
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
    chmodSync(folder, 0o755);
    open(folder);
    expect(new Set(Object.values(modes(folder)))).toEqual(new Set(['700', '600']));
  });

  it('where one file follows a damaged one', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'licenses.db'), 'damaged'.repeat(1000), { mode: 0o644 });
    expect(open(folder).setAside).not.toBeNull();
    expect(new Set(Object.values(modes(folder)))).toEqual(new Set(['700', '600']));
  });
});

describe('A file in which somebody has planted', () => {
  const planted = (sql: string): string => {
    const folder = newFolder();
    const { store } = open(folder);
    store.ledger.reserve(call({ realm: REALM }));
    store.close();
    const db = new DatabaseSync(join(folder, 'licenses.db'));
    db.exec(sql);
    db.close();
    return folder;
  };

  it.each([
    [
      'a trigger that takes calls away',
      'CREATE TRIGGER t AFTER INSERT ON blocks BEGIN DELETE FROM ledger; END',
    ],
    ['a view', 'CREATE VIEW v AS SELECT 1'],
  ])('%s is set aside, with what was spent', (_, sql) => {
    const { store, setAside } = open(planted(sql));
    expect(setAside).toMatchObject({ ledgerRows: 1, ledgerComplete: true });
    expect(store.ledger.spending(REALM, DAY)).toBe(1);
  });

  it('a view without an end in the place of a table is set aside, and is not read', () => {
    const folder = planted(`
      DROP TABLE saved_calls;
      CREATE VIEW saved_calls AS
        WITH RECURSIVE n(scope, day, method, calls) AS (SELECT 's', 'd', 'm', 1 UNION ALL SELECT * FROM n)
        SELECT * FROM n`);
    const { store, setAside } = open(folder);
    expect(setAside).toMatchObject({ ledgerRows: 1 });
    expect(store.ledger.saved('s', 'd', 'd')).toEqual([]);
  });
});
