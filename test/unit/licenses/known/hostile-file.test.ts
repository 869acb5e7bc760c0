import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MOST_LICENSES } from '../../../../src/licenses/asking/search-pages.ts';
import type { License } from '../../../../src/domain/license.ts';
import { processorTime } from '../../../support/processor-time.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { license, newFolder } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { open } from '../setup.ts';

const sandbox = await useSandbox();
const { endpoint: realm } = sandbox;

/** A store that others have written into, not the extension: its rows are as long and as many as they like. */
function spoiltStore(spoil: (file: DatabaseSync) => void) {
  const folder = newFolder();
  const before = open(connectionTo(sandbox), { folder });
  before.keeper.write(realm, (store) => {
    store.blocks.put({ realm, account: '' }, BLOCK);
  });
  before.keeper.dispose();
  const file = new DatabaseSync(join(folder, 'licenses.db'));
  file.exec('BEGIN');
  spoil(file);
  file.exec('COMMIT');
  file.close();
  return open(connectionTo(sandbox), { folder });
}

const BLOCK = {
  target: { kind: 'query', method: 'GetList', key: 'k' },
  ...{ status: '110', reason: 'locked', message: null, orderNumber: null, since: 0, until: 1 },
} as const;

function answer(file: DatabaseSync, kind: string, key: string, value: unknown): void {
  file
    .prepare(
      `INSERT INTO answers (scope, kind, key, value, asked, first_seen, last_seen) VALUES (?, ?, ?, ?, 1, ?, ?)`,
    )
    .run(realm, kind, key, JSON.stringify(value), Date.now(), Date.now());
}

function company(file: DatabaseSync, at: number, ids: readonly string[], foundBy: string): void {
  const name = `虚构编号${String(at)}网络科技有限公司`;
  file
    .prepare(
      `INSERT INTO companies (scope, id, key_no, name, license_ids, found_by, used, names) VALUES (?, ?, '', ?, ?, ?, ?, ?)`,
    )
    .run(realm, name, name, JSON.stringify(ids), foundBy, at, name);
}

const found = (ids: readonly string[]) => ({
  ...{ query: 'q', licenseIds: ids, unreadable: 0, totalRecords: ids.length, nextPage: null },
});

test('one search with more licences than any has holds up no look at what is known', () => {
  const ids = Array.from({ length: 130_000 }, (_, at) => `id-${String(at)}`);
  const { known } = spoiltStore((file) => {
    answer(file, 'search', 'Q', found(ids));
    for (const id of ids.slice(0, 1000)) answer(file, 'license', id, license(id));
    for (let at = 0; at < 60; at += 1) company(file, at, ids, 'Q');
  });
  known.companies();
  for (const look of [() => known.companies(), () => known.companiesWith('公司'), () => known.peek('Q')])
    expect(processorTime(look)).toBeLessThan(200);
});

test('companies with as many licences as are taken hold up no look either', () => {
  const { known } = spoiltStore((file) => {
    for (let at = 0; at < 3; at += 1) {
      const ids = Array.from({ length: MOST_LICENSES }, (_, index) => `${String(at)}-${String(index)}`);
      answer(file, 'search', `Q${String(at)}`, found(ids));
      for (const id of ids) answer(file, 'license', id, license(id));
      company(file, at, ids, `Q${String(at)}`);
    }
  });
  known.companies();
  expect(known.companies()).toHaveLength(2);
  expect(processorTime(() => known.companies())).toBeLessThan(900);
  expect(processorTime(() => known.peek('Q1'))).toBeLessThan(300);
});

test('a text as long as a book is no stored answer', () => {
  const long: License = license('long', { scope: '长'.repeat(10_000_000) });
  const { known } = spoiltStore((file) => {
    answer(file, 'license', 'long', license('long'));
    answer(file, 'license', 'long', long);
    for (let at = 0; at < 3000; at += 1)
      answer(file, 'license', 'often', license('often', { scope: String(at) }));
  });
  expect(known.license('long')?.license.value.scope.length).toBeLessThan(1000);
  expect(processorTime(() => known.license('long'))).toBeLessThan(50);
  expect(processorTime(() => known.history('often'))).toBeLessThan(200);
});
