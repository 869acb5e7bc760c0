import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { call, NOON } from './calls.ts';
import { REALM } from '../../support/stored-companies.ts';
import { license, newFolder, open } from './setup.ts';

const OWNER = { realm: REALM, account: '' };

/** A folder with one row of everything that has a time. */
function filled(): string {
  const folder = newFolder();
  const { store } = open(folder);
  store.answers.keep(REALM, 'license', '1', license('1'), { asked: 1, fetchedAt: NOON, orderNumber: null });
  store.ledger.reserve(call());
  const block = { status: '102', reason: 'account', message: null, orderNumber: null };
  store.blocks.put(OWNER, { ...block, target: { kind: 'connection' }, since: NOON, until: NOON + 1 });
  const check = store.checks.begin(
    REALM,
    'a list',
    { queries: [{ query: 'a', isCall: true }], leftOut: [] },
    NOON,
  );
  store.checks.take(REALM, check);
  store.checks.settle(REALM, check, 0, { kind: 'notStored', at: NOON });
  store.close();
  return folder;
}

const read: Readonly<Record<string, (store: Store) => readonly unknown[]>> = {
  answers: ({ answers }) => answers.history(REALM, 'license', '1'),
  ledger: ({ ledger }) => ledger.last(REALM),
  blocks: ({ blocks }) => blocks.list(OWNER),
  checks: ({ checks }) => checks.running(REALM),
  check_items: ({ checks }) => checks.items(REALM, 1),
};

const places = [
  ['answers', 'first_seen', '?'],
  ['answers', 'last_seen', '?'],
  ['ledger', 'at', '?'],
  ['blocks', 'since', '?'],
  ['blocks', 'until', '?'],
  ['checks', 'began', '?'],
  ['check_items', 'outcome', `'{"kind":"notStored","at":' || ? || '}'`],
] as const;

it.each(places)(
  'a time of %s (%s) that no date can hold is no row, and is told of',
  (table, column, value) => {
    for (const time of [8.64e15 + 1, -1]) {
      const folder = filled();
      const file = new DatabaseSync(join(folder, 'licenses.db'));
      file.prepare(`UPDATE ${table} SET ${column} = ${value}`).run(BigInt(time));
      file.close();
      const events: unknown[] = [];
      const { store } = open(folder, { onEvent: (event) => events.push(event) });
      expect(read[table]?.(store)).toEqual([]);
      expect(events).toEqual([{ kind: 'badRows', table }]);
    }
  },
);

it.each(Object.entries(read))('the rows of %s have times', (_, rows) => {
  expect(rows(open(filled()).store)).toHaveLength(1);
});
