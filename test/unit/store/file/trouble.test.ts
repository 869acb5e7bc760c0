import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../../src/store/migrations.ts';
import { openStore } from '../../../../src/store/store.ts';
import { StoreError } from '../../../../src/store/file/trouble.ts';
import { call, NOON } from '../calls.ts';
import { REALM } from '../../../support/stored-companies.ts';
import { CANNOT_OPEN, FOLDER_READ_ONLY, makeReadOnly, mount, refusingSqlite } from '../read-only.ts';
import { license, newFolder, open, sqliteWithRoomFor } from '../setup.ts';

const now = () => NOON;

/** What the store says where it cannot be opened. */
function refusal(folder: string, options: Partial<Parameters<typeof openStore>[1]> = {}): string {
  const opened = openStore(folder, { now, ...options });
  return opened.kind === 'unavailable' ? opened.reason : opened.kind;
}

function reasonOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    expect(error.message).not.toMatch(/INSERT|SELECT|UPDATE|ledger|\//u);
    return error.reason;
  }
}

describe('The store is unavailable, and says why,', () => {
  it('in an editor without node:sqlite', () => {
    expect(refusal(newFolder(), { sqlite: null })).toBe('noSqlite');
  });

  it('in a folder that cannot be written and holds no store', () => {
    const empty = newFolder();
    const sqlite = makeReadOnly(empty);
    expect(refusal(empty, { sqlite })).toBe('readOnly');
    expect(refusal(join(empty, 'below'), { sqlite })).toBe('readOnly');
  });

  it('where a file is in the place of the folder', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(refusal(file)).toBe('io');
    expect(refusal(join(file, 'below'))).toBe('io');
  });

  it('on a disk that is full', () => {
    expect(refusal(newFolder(), { sqlite: sqliteWithRoomFor(5) })).toBe('full');
  });

  it('where another process holds the file for too long, and is there again afterwards', () => {
    const folder = newFolder();
    open(folder).store.close();
    const other = new DatabaseSync(join(folder, 'licenses.lock'));
    other.exec('BEGIN EXCLUSIVE');
    const began = performance.now();
    expect(refusal(folder, { timeoutMs: 60 })).toBe('locked');
    expect(performance.now() - began).toBeLessThan(1000);
    other.close();
    expect(refusal(folder, { timeoutMs: 60 })).toBe('open');
  });
});

describe('A store in a folder that cannot be written', () => {
  it.each([
    ['where nobody else has it open', true],
    ['where another process has it open', false],
  ])('is read, and says why nothing can be changed, %s', (_, isClosed) => {
    const folder = newFolder();
    const { store: before } = open(folder);
    before.ledger.reserve(call());
    before.answers.keep(REALM, 'license', 'a', license('a'), {
      asked: 1,
      fetchedAt: NOON,
      orderNumber: null,
    });
    if (isClosed) before.close();
    const { store } = open(folder, { sqlite: makeReadOnly(folder) });
    expect(store.ledger.last(REALM)).toHaveLength(1);
    expect(store.answers.get(REALM, 'license', 'a')?.value.id).toBe('a');
    expect(reasonOf(() => store.ledger.reserve(call()))).toBe('readOnly');
    expect(store.ledger.last(REALM)).toHaveLength(1);
  });

  it.each([CANNOT_OPEN, FOLDER_READ_ONLY])(
    'is read, whatever SQLite calls it that the index of the log cannot be made: %i',
    (errcode) => {
      const folder = newFolder();
      const { store: before } = open(folder);
      before.ledger.reserve(call());
      before.close();
      const { store } = open(folder, { sqlite: refusingSqlite(errcode) });
      expect(store.ledger.last(REALM)).toHaveLength(1);
      expect(reasonOf(() => store.ledger.reserve(call()))).toBe('readOnly');
    },
  );

  it('is left alone where it is damaged or an older version wrote it', () => {
    const damaged = newFolder();
    writeFileSync(join(damaged, 'licenses.db'), 'damaged'.repeat(1000));
    expect(refusal(damaged, { sqlite: makeReadOnly(damaged) })).toBe('readOnly');
    expect(readdirSync(damaged).filter((name) => name.endsWith('.db'))).toEqual(['licenses.db']);
    const older = newFolder();
    open(older, { migrations: MIGRATIONS.slice(0, 2) }).store.close();
    expect(refusal(older, { sqlite: makeReadOnly(older) })).toBe('readOnly');
  });
});

describe('A call that fails', () => {
  it('for a full disk says so, changes nothing, and works again when there is room', () => {
    const folder = newFolder();
    const { store } = open(folder, { sqlite: sqliteWithRoomFor(60) });
    const keep = (at: number) =>
      store.answers.keep(REALM, 'license', `id-${at}`, license(`id-${at}`, { scope: '长'.repeat(2000) }), {
        asked: 1,
        fetchedAt: NOON,
        orderNumber: null,
      });
    let kept = 0;
    while (kept < 1000 && reasonOf(() => keep(kept)) === 'done') kept += 1;
    expect(kept).toBeGreaterThan(2);
    expect(reasonOf(() => keep(kept))).toBe('full');
    const { store: roomy } = open(folder);
    for (let at = 0; at < kept; at += 1)
      expect(roomy.answers.get(REALM, 'license', `id-${at}`)).toBeDefined();
    expect(roomy.answers.get(REALM, 'license', `id-${kept}`)).toBeUndefined();
    expect(
      roomy.answers.keep(REALM, 'license', 'x', license('x'), {
        asked: 1,
        fetchedAt: NOON,
        orderNumber: null,
      }),
    ).toBe('new');
    expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toEqual([]);
  });

  it('on a real small disk never loses a call that was written down', () => {
    const folder = newFolder();
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    // Where this user may not mount, SQLite's own limit takes the disk's place.
    const mounted = process.getuid?.() === 0 && mount(disk, '-t', 'tmpfs', '-o', 'size=700k', 'tmpfs');
    const { store } = open(disk, mounted ? {} : { sqlite: sqliteWithRoomFor(60) });
    const written: number[] = [];
    let reason = 'done';
    while (reason === 'done' && written.length < 20_000) {
      reason = reasonOf(() => {
        const reserved = store.ledger.reserve(call({ query: '长'.repeat(500) }));
        if (reserved.kind === 'reserved') written.push(reserved.id);
      });
    }
    expect(['full', 'io']).toContain(reason);
    expect(written.length).toBeGreaterThan(20);
    store.close();
    if (mounted) spawnSync('mount', ['-o', 'remount,size=20m', disk]);
    const again = open(disk).store;
    expect(Array.from(again.ledger.entries(), ({ id }) => id)).toEqual(expect.arrayContaining(written));
    expect(again.ledger.reserve(call()).kind).toBe('reserved');
  });

  it('because another window writes for too long says so', () => {
    const folder = newFolder();
    const { store } = open(folder, { timeoutMs: 60 });
    const other = new DatabaseSync(join(folder, 'licenses.db'));
    other.exec('BEGIN IMMEDIATE');
    expect(reasonOf(() => store.ledger.reserve(call()))).toBe('locked');
    expect(store.ledger.last(REALM)).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    expect(reasonOf(() => store.ledger.reserve(call()))).toBe('done');
    expect(store.ledger.last(REALM)).toHaveLength(1);
  });

  it('in the disk itself says so', () => {
    let broken = false;
    class Failing extends DatabaseSync {
      override exec(sql: string): void {
        if (broken && sql === 'COMMIT')
          throw Object.assign(new Error(sql), { code: 'ERR_SQLITE_ERROR', errcode: 1034 });
        super.exec(sql);
      }
    }
    const { store } = open(newFolder(), { sqlite: { DatabaseSync: Failing } });
    broken = true;
    expect(reasonOf(() => store.ledger.reserve(call()))).toBe('io');
    broken = false;
    expect(store.ledger.last(REALM)).toEqual([]);
    expect(store.ledger.reserve(call())).toEqual({ kind: 'reserved', id: 1 });
  });
});

describe('A file system without a write-ahead log', () => {
  it('is used as it is', () => {
    class NoLog extends DatabaseSync {
      override prepare(sql: string) {
        return super.prepare(sql.replace('journal_mode = WAL', 'journal_mode = DELETE'));
      }
    }
    const folder = newFolder();
    const opened = open(folder, { sqlite: { DatabaseSync: NoLog } });
    expect(opened.store.ledger.reserve(call({ limit: 1 })).kind).toBe('reserved');
    const second = open(folder, { sqlite: { DatabaseSync: NoLog } }).store;
    expect(second.ledger.reserve(call({ limit: 1 })).kind).toBe('limitReached');
    expect(existsSync(join(folder, 'licenses.db-wal'))).toBe(false);
    const usual = newFolder();
    open(usual);
    expect(existsSync(join(usual, 'licenses.db-wal'))).toBe(true);
  });
});

describe('Two versions of the extension on one file', () => {
  const NEWER = [...MIGRATIONS, 'CREATE TABLE document_checks (id INTEGER PRIMARY KEY) STRICT'];

  it('the older reads and does not write what the newer began', () => {
    const folder = newFolder();
    open(folder, { migrations: NEWER }).store.ledger.reserve(call());
    const older = open(folder);
    expect(older.newer).toBe(true);
    expect(older.store.ledger.last(REALM)).toHaveLength(1);
    expect(reasonOf(() => older.store.ledger.reserve(call()))).toBe('newer');
    expect(open(folder, { migrations: NEWER }).newer).toBe(false);
  });

  it('the older stops writing when the newer changes the file under it', () => {
    const folder = newFolder();
    const older = open(folder);
    older.store.ledger.reserve(call());
    const newer = open(folder, { migrations: NEWER });
    expect(reasonOf(() => older.store.ledger.reserve(call()))).toBe('newer');
    expect(older.store.ledger.last(REALM)).toHaveLength(1);
    expect(newer.store.ledger.reserve(call())).toEqual({ kind: 'reserved', id: 2 });
    expect(older.store.ledger.last(REALM)).toHaveLength(2);
  });

  it('checks of a file from before are kept, and nobody has agreed to their calls', () => {
    const folder = newFolder();
    open(folder, { migrations: MIGRATIONS.slice(0, 2) });
    const db = new DatabaseSync(join(folder, 'licenses.db'));
    db.prepare('INSERT INTO checks (scope, title, began) VALUES (?, ?, ?)').run(REALM, '供应商.csv', 1);
    db.prepare('INSERT INTO check_items ("check", place, query) VALUES (1, 0, ?)').run('示例云帆有限公司');
    db.close();
    const { store } = open(folder);
    expect(store.checks.running(REALM)).toMatchObject([{ title: '供应商.csv', done: 0, total: 1 }]);
    expect(store.checks.take(REALM, 1)).toMatchObject({ query: '示例云帆有限公司', isCall: false });
  });

  it('a migration that fails changes nothing', () => {
    const folder = newFolder();
    open(folder).store.ledger.reserve(call());
    const broken = [...MIGRATIONS, 'CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE ledger (a)'];
    expect(refusal(folder, { migrations: broken })).toBe('unexpected');
    const { store, newer } = open(folder);
    expect(newer).toBe(false);
    expect(store.ledger.last(REALM)).toHaveLength(1);
  });
});
