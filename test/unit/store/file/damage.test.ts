import {
  cpSync,
  existsSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoreEvent, Store } from '../../../../src/store/store.ts';
import type { SetAside } from '../../../../src/store/file/set-aside.ts';
import { company, fillStore, REALM } from '../../../support/stored-companies.ts';
import { call, NOON } from '../calls.ts';
import { license, newFolder, open } from '../setup.ts';

const CALLS = 150;

/** A folder with a store that holds a little of everything. */
function filled(): string {
  const folder = newFolder();
  const { store } = open(folder);
  fillStore(store, 120);
  store.companies.pin(REALM, company(7).entry.id, true);
  store.blocks.put(
    { realm: REALM, account: '' },
    {
      target: { kind: 'connection' },
      ...{ status: '102', reason: 'account', message: null, orderNumber: null, since: NOON, until: null },
    },
  );
  store.ledger.countSaved(REALM, 'GetList', NOON);
  for (let at = 0; at < CALLS; at += 1) store.ledger.reserve(call({ realm: REALM }));
  store.close();
  return folder;
}

/** Every kind of call once; none of them may throw. */
function useAll(store: Store): void {
  const { name, entry, names } = company(7);
  const stamp = { asked: 1000, fetchedAt: NOON, orderNumber: null };
  for (let at = 0; at < 120; at += 5) {
    store.answers.get(REALM, 'search', company(at).name);
    store.answers.history(REALM, 'license', company(at).license.id);
  }
  store.answers.taught(REALM, name);
  store.answers.teach(REALM, 'ALIAS', name);
  store.answers.keep(REALM, 'license', 'new', license('new'), stamp);
  store.companies.named(REALM, name);
  store.companies.recent(REALM, 500);
  store.companies.search(REALM, '公司', 50);
  store.companies.put(REALM, entry, [...names, 'MORE']);
  store.ledger.spending(REALM, '2026-11-03');
  store.ledger.totals(REALM, '2026-11-01', '2026-11-30');
  store.ledger.last(REALM);
  Array.from(store.ledger.entries());
  const reserved = store.ledger.reserve(call({ realm: REALM }));
  if (reserved.kind === 'reserved') {
    store.ledger.settle(reserved.id, {
      status: '200',
      orderNumber: null,
      counted: 'yes',
      durationMs: 1,
      outcome: 'ok',
    });
  }
  store.blocks.find({ realm: REALM, account: '' }, 'GetList', 'k');
  store.flights.claim(REALM, 'k', { id: 'me', pid: process.pid });
  store.flights.release(REALM, 'k', 'me');
}

function overwrite(file: string, offset: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, offset);
  closeSync(handle);
}

const setAsides = (events: readonly StoreEvent[]): readonly SetAside[] =>
  events.flatMap((event) => (event.kind === 'setAside' ? [event.file] : []));

describe('A damaged file', () => {
  it('is kept under its own time, a fresh one is begun, and the user hears of it once', () => {
    const folder = filled();
    writeFileSync(join(folder, 'licenses.db'), 'this is no database at all'.repeat(500));
    const first = open(folder);
    expect(first.setAside).toEqual({
      keptAt: join(folder, 'licenses.corrupt-2026-11-03T04-00-00-000Z.db'),
      ledgerRows: 0,
      ledgerComplete: false,
    });
    expect(readFileSync(first.setAside?.keptAt ?? '', 'utf8')).toContain('no database at all');
    expect(existsSync(join(folder, 'licenses.db'))).toBe(false);
    useAll(first.store);
    const second = open(folder);
    expect(second.setAside).toBeNull();
    expect(second.store.answers.get(REALM, 'license', 'new')?.value.id).toBe('new');
  });

  it('does not take the ledger, the blocks and the pinned companies along', () => {
    const folder = filled();
    const db = new DatabaseSync(join(folder, 'licenses.db'));
    const page = Number(
      db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'answers'").get()?.['rootpage'],
    );
    db.close();
    overwrite(join(folder, 'licenses.db'), (page - 1) * 4096, new Uint8Array(4096).fill(0xaa));
    const { store, setAside } = open(folder);
    expect(setAside).toMatchObject({ ledgerRows: CALLS, ledgerComplete: true });
    expect(store.ledger.spending(REALM, '2026-11-03')).toBe(CALLS);
    expect(store.ledger.reserve(call({ realm: REALM, limit: CALLS })).kind).toBe('limitReached');
    expect(store.ledger.reserve(call({ realm: REALM }))).toMatchObject({ id: CALLS + 1 });
    expect(store.ledger.saved(REALM, '2026-11-03', '2026-11-03')).toEqual([{ method: 'GetList', calls: 1 }]);
    expect(store.blocks.find({ realm: REALM, account: '' }, 'GetList', 'k')?.status).toBe('102');
    const { entry, name } = company(7);
    expect(store.companies.recent(REALM, 9).map(({ id }) => id)).toEqual([entry.id]);
    expect(store.companies.named(REALM, name)?.id).toBe(entry.id);
    expect(store.companies.search(REALM, name.slice(2, 6), 9)).toHaveLength(1);
    expect(store.answers.get(REALM, 'search', name)).toBeUndefined();
  });

  it('is noticed while it is open, by every window, and all go on with the same fresh one', () => {
    const folder = filled();
    const events: StoreEvent[][] = [[], [], []];
    const windows = events.map((heard) => open(folder, { onEvent: (event) => heard.push(event) }).store);
    const { size } = statSync(join(folder, 'licenses.db'));
    overwrite(join(folder, 'licenses.db'), 0, new Uint8Array(size).fill(0x5a));
    windows.forEach(useAll);
    expect(setAsides(events.flat())).toHaveLength(1);
    for (const [at, store] of windows.entries()) store.answers.teach(REALM, `window ${at}`, String(at));
    for (const store of windows) {
      expect([0, 1, 2].map((at) => store.answers.taught(REALM, `window ${at}`))).toEqual(['0', '1', '2']);
    }
    // A window that closes its handle of the old file must not take the new one's log with it.
    windows[0]?.close();
    windows[1]?.close();
    expect(open(folder).store.answers.taught(REALM, 'window 2')).toBe('2');
  });

  it('never overwrites one that was kept before, even within the same millisecond', () => {
    const folder = newFolder();
    for (const text of ['first', 'second', 'third']) {
      const current =
        readdirSync(folder).find((name) => /^licenses(-\d+)?\.db$/u.test(name)) ?? 'licenses.db';
      writeFileSync(join(folder, current), text.repeat(1000));
      open(folder).store.close();
    }
    const kept = readdirSync(folder).filter((name) => name.includes('corrupt'));
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8').slice(0, 5)).sort()).toEqual([
      'first',
      'secon',
      'third',
    ]);
  });

  it('of any kind throws nothing at its callers, and no ledger is said to be complete that is not', () => {
    const origin = filled();
    const { size } = statSync(join(origin, 'licenses.db'));
    const damage = fc.array(
      fc.record({
        offset: fc.oneof(
          fc.nat(size - 1),
          fc.nat(4095),
          fc.nat(size / 4096 - 1).map((page) => page * 4096),
        ),
        bytes: fc.oneof(
          fc.uint8Array({ minLength: 1, maxLength: 64 }),
          fc.constantFrom(0, 255, 13).map((fill) => new Uint8Array(4096).fill(fill)),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let aside = 0;
    fc.assert(
      fc.property(damage, fc.boolean(), (spots, whileOpen) => {
        const folder = newFolder();
        const file = join(folder, 'licenses.db');
        cpSync(origin, folder, { recursive: true });
        const events: StoreEvent[] = [];
        const spoil = (): void => {
          for (const { offset, bytes } of spots) overwrite(file, offset, bytes.subarray(0, size - offset));
        };
        if (!whileOpen) spoil();
        const opened = open(folder, { onEvent: (event) => events.push(event) });
        if (whileOpen) spoil();
        useAll(opened.store);
        const files = [...(opened.setAside ? [opened.setAside] : []), ...setAsides(events)];
        aside += files.length;
        expect(files.length).toBeLessThan(2);
        for (const { keptAt, ledgerRows, ledgerComplete } of files) {
          expect(existsSync(keptAt)).toBe(true);
          if (ledgerComplete) expect(ledgerRows).toBeGreaterThanOrEqual(CALLS);
        }
        opened.store.close();
      }),
      { numRuns: 80 },
    );
    expect(aside).toBeGreaterThan(15);
  }, 30_000);

  it('is only the log: what it held is lost, and nothing else', () => {
    const folder = filled();
    const { store } = open(folder);
    store.answers.teach(REALM, 'IN THE LOG', 'k');
    const elsewhere = newFolder();
    cpSync(folder, elsewhere, { recursive: true });
    const log = join(elsewhere, 'licenses.db-wal');
    overwrite(log, 0, new Uint8Array(statSync(log).size).fill(7));
    const copy = open(elsewhere);
    expect(copy.store.answers.taught(REALM, 'IN THE LOG')).toBeUndefined();
    useAll(copy.store);
    expect(copy.setAside).toBeNull();
    expect(copy.store.ledger.last(REALM)).toHaveLength(CALLS + 1);
  });
});
