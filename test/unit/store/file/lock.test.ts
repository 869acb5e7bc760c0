import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { StoreError } from '../../../../src/store/file/trouble.ts';
import { REALM } from '../../../support/stored-companies.ts';
import { call, NOON } from '../calls.ts';
import { license, newFolder, open } from '../setup.ts';

/** A store with one answer, the lock of which another program holds. */
function lockedStore() {
  const folder = newFolder();
  const { store } = open(folder, { timeoutMs: 400 });
  store.answers.keep(REALM, 'license', 'a', license('a'), { asked: 1, fetchedAt: NOON, orderNumber: null });
  const other = new DatabaseSync(join(folder, 'licenses.db'));
  onTestFinished(() => {
    other.close();
  });
  other.exec('BEGIN EXCLUSIVE');
  return { folder, store, other };
}

/** How long some work took, in milliseconds, and whether the lock was in its way. */
function timed(work: () => unknown): { readonly ms: number; readonly isLocked: boolean } {
  const began = performance.now();
  try {
    work();
    return { ms: performance.now() - began, isLocked: false };
  } catch (error) {
    if (!(error instanceof StoreError) || error.reason !== 'locked') throw error;
    return { ms: performance.now() - began, isLocked: true };
  }
}

it('What is stored is read at once while another program holds the lock', () => {
  const { folder, store } = lockedStore();
  const read = timed(() => {
    expect(store.answers.get(REALM, 'license', 'a')?.value.id).toBe('a');
  });
  expect(read).toMatchObject({ isLocked: false });
  expect(read.ms).toBeLessThan(100);
  const opened = timed(() => {
    expect(open(folder).store.answers.get(REALM, 'license', 'a')?.value.id).toBe('a');
  });
  expect(opened.ms).toBeLessThan(1000);
});

it('A note waits for nobody', () => {
  const { store } = lockedStore();
  const note = timed(() => {
    store.atOnce(() => {
      store.ledger.countSaved(REALM, 'GetList', NOON);
    });
  });
  expect(note.isLocked).toBe(true);
  expect(note.ms).toBeLessThan(200);
});

it('A lock that was waited for in vain is not waited for again while it is held', () => {
  const { store, other } = lockedStore();
  const reserve = (): unknown => store.ledger.reserve(call({ realm: REALM }));
  const [first, ...others] = Array.from({ length: 8 }, () => timed(reserve));
  expect(first?.ms).toBeGreaterThan(300);
  for (const { isLocked, ms } of others) {
    expect(isLocked).toBe(true);
    expect(ms).toBeLessThan(100);
  }
  other.exec('ROLLBACK');
  expect(reserve()).toEqual({ kind: 'reserved', id: 1 });
  other.exec('BEGIN EXCLUSIVE');
  expect(timed(reserve).ms).toBeGreaterThan(300);
});

it('A note that could not wait spares no change that matters its own wait', () => {
  const { store } = lockedStore();
  const note = timed(() => {
    store.atOnce(() => {
      store.ledger.countSaved(REALM, 'GetList', NOON);
    });
  });
  expect(note.isLocked).toBe(true);
  expect(timed(() => store.ledger.reserve(call({ realm: REALM }))).ms).toBeGreaterThan(300);
});
