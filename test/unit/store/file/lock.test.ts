import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { StoreError } from '../../../../src/store/file/trouble.ts';
import { REALM } from '../../../support/stored-companies.ts';
import { call, NOON } from '../calls.ts';
import { license, newFolder, open, sqliteThatWaits } from '../setup.ts';

/** How long a change waits for the lock. */
const WAIT_MS = 400;

/** A store with one answer, the lock of which another program holds, and how long it waits for that in vain. */
function lockedStore() {
  const folder = newFolder();
  const { waits, sqlite } = sqliteThatWaits();
  const { store } = open(folder, { timeoutMs: WAIT_MS, sqlite });
  store.answers.keep(REALM, 'license', 'a', license('a'), { asked: 1, fetchedAt: NOON, orderNumber: null });
  const other = new DatabaseSync(join(folder, 'licenses.db'));
  onTestFinished(() => {
    other.close();
  });
  other.exec('BEGIN EXCLUSIVE');
  return { folder, sqlite, store, other, waited: (work: () => unknown) => waitedBy(work, waits) };
}

/** Whether the lock was in the way of some work, and the longest time that it was to wait for it, in milliseconds. */
function waitedBy(work: () => unknown, waits: number[]) {
  waits.length = 0;
  let isLocked = false;
  try {
    work();
  } catch (error) {
    if (!(error instanceof StoreError) || error.reason !== 'locked') throw error;
    isLocked = true;
  }
  return { isLocked, ms: Math.max(0, ...waits) };
}

it('What is stored is read at once while another program holds the lock', () => {
  const { folder, sqlite, store, waited } = lockedStore();
  const read = waited(() => {
    expect(store.answers.get(REALM, 'license', 'a')?.value.id).toBe('a');
  });
  expect(read).toEqual({ isLocked: false, ms: 0 });
  const opened = waited(() => {
    expect(open(folder, { sqlite }).store.answers.get(REALM, 'license', 'a')?.value.id).toBe('a');
  });
  expect(opened).toEqual({ isLocked: false, ms: 0 });
});

it('A note waits for nobody', () => {
  const { store, waited } = lockedStore();
  const note = waited(() => {
    store.atOnce(() => {
      store.ledger.countSaved(REALM, 'GetList', NOON);
    });
  });
  expect(note.isLocked).toBe(true);
  expect(note.ms).toBeLessThan(200);
});

it('A lock that was waited for in vain is not waited for again while it is held', () => {
  const { store, other, waited } = lockedStore();
  const reserve = (): unknown => store.ledger.reserve(call({ realm: REALM }));
  const [first, ...others] = Array.from({ length: 8 }, () => waited(reserve));
  expect(first).toEqual({ isLocked: true, ms: WAIT_MS });
  for (const again of others) expect(again).toEqual({ isLocked: true, ms: 0 });
  other.exec('ROLLBACK');
  expect(reserve()).toEqual({ kind: 'reserved', id: 1 });
  other.exec('BEGIN EXCLUSIVE');
  expect(waited(reserve)).toEqual({ isLocked: true, ms: WAIT_MS });
});

it('A note that could not wait spares no change that matters its own wait', () => {
  const { store, waited } = lockedStore();
  const note = waited(() => {
    store.atOnce(() => {
      store.ledger.countSaved(REALM, 'GetList', NOON);
    });
  });
  expect(note.isLocked).toBe(true);
  expect(waited(() => store.ledger.reserve(call({ realm: REALM })))).toEqual({ isLocked: true, ms: WAIT_MS });
});
