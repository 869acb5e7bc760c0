import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore, type Store } from '../../../src/store/store.ts';
import { quantile, type Report } from '../bench.ts';
import { company, fillReceived, fillStore, REALM } from '../../support/stored-companies.ts';

const SIZES = [1_000, 10_000, 100_000] as const;
/** As many companies as have the bodies of their answers stored, too. */
const WITH_BODIES = 10_000;
const LOOKUPS = 4_000;
const SEARCHES = 1_000;
const RESERVATIONS = 1_000;

/** What the store costs: every call of it blocks the extension host for as long as it takes. */
export async function bench(report: Report): Promise<void> {
  const p50s: number[] = [];
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'store-bench-'));
    const opened = openStore(folder, { now: Date.now });
    if (opened.kind !== 'open') throw opened.error;
    const { store } = opened;
    try {
      fillStore(store, size);
      const file = join(folder, 'licenses.db');
      const lookup = measure(store, size, report);
      p50s.push(lookup);
      report(`store.lookup.over-sqlite.${size}`, lookup / plainLookup(file, size), 'ratio');
      report(`store.file.${size}`, statSync(file).size / size, 'bytes-per-company');
      const portions = spent(store.clear(REALM));
      report(
        `store.clear.${size}`,
        portions.reduce((sum, each) => sum + each, 0),
        'ms',
      );
      report(`store.clear.${size}.portions`, portions.length, 'count');
      report(`store.clear.${size}.p99`, quantile(portions, 0.99), 'ms');
      report(`store.clear.${size}.longest`, Math.max(...portions), 'ms');
    } finally {
      store.close();
      rmSync(folder, { recursive: true });
    }
  }
  report('store.lookup.growth', (p50s.at(-1) ?? NaN) / (p50s[0] ?? NaN), 'times');
  await received(report);
}

/** What a company takes on the disk without the bodies of its two answers, and with them. */
async function received(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'store-bench-'));
  const bytes = (): number => statSync(join(folder, 'licenses.db')).size / WITH_BODIES;
  try {
    for (const [fill, figure] of [
      [fillStore, 'without-received'],
      [fillReceived, 'with-received'],
    ] as const) {
      const opened = openStore(folder, { now: Date.now });
      if (opened.kind !== 'open') throw opened.error;
      await fill(opened.store, WITH_BODIES);
      // What stands in the log only is in the file when the last window closes it.
      opened.store.close();
      report(`store.file.${WITH_BODIES}.${figure}`, bytes(), 'bytes-per-company');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All figures for a store of this size; the median of a lookup. */
function measure(store: Store, size: number, report: Report): number {
  const spread = (name: string, spent: readonly number[]): void => {
    report(`${name}.p50`, quantile(spent, 0.5), 'ms');
    report(`${name}.p99`, quantile(spent, 0.99), 'ms');
  };
  const any = (): number => Math.floor(Math.random() * size);
  const lookup = spans(LOOKUPS, () => {
    lookUp(store, company(any()).name);
  });
  spread(`store.lookup.${size}`, lookup);
  spread(
    `store.named.${size}`,
    spans(LOOKUPS, () => store.companies.named(REALM, company(any()).name)),
  );
  spread(
    `store.recent.${size}`,
    spans(SEARCHES, () => store.companies.recent(REALM, 100)),
  );
  const parts = spans(SEARCHES, () => {
    const { name } = company(any());
    const at = Math.floor(Math.random() * (name.length - 1));
    return store.companies.search(REALM, name.slice(at, at + 1 + Math.floor(Math.random() * 6)), 50);
  });
  spread(`store.search.${size}`, parts);
  spread(
    `store.search-common.${size}`,
    spans(100, () => store.companies.search(REALM, '技有限公司', 50)),
  );
  spread(
    `store.search-nothing.${size}`,
    spans(100, () => store.companies.search(REALM, '有限公司技', 50)),
  );
  spread(
    `store.search-one.${size}`,
    spans(100, () => store.companies.search(REALM, '司', 50)),
  );
  spread(
    `store.put.${size}`,
    spans(RESERVATIONS, () => {
      const { entry, names } = company(any());
      store.companies.put(REALM, entry, names);
    }),
  );
  const at = Date.now();
  const call = { realm: REALM, method: 'GetList', query: 'x', at, limit: 1_000_000, window: 'bench' };
  spread(
    `store.reserve.${size}`,
    spans(RESERVATIONS, () => store.ledger.reserve(call)),
  );
  return quantile(lookup, 0.5);
}

/** What each portion took, in milliseconds. */
function spent(portions: Iterator<unknown>): readonly number[] {
  const times: number[] = [];
  for (let done: boolean | undefined = false; done !== true;) {
    const began = performance.now();
    ({ done } = portions.next());
    times.push(performance.now() - began);
  }
  return times;
}

/** What a hover does: from a name to the search, its licence and its annual report. */
function lookUp(store: Store, name: string): void {
  const key = store.answers.taught(REALM, name);
  const search = key === undefined ? undefined : store.answers.get(REALM, 'search', key);
  const [id] = search?.value.licenseIds ?? [];
  if (id === undefined || !store.answers.get(REALM, 'license', id)) throw new Error(`not stored: ${name}`);
  store.answers.get(REALM, 'report', id);
}

/** The median time in which SQLite itself reads the same rows, and `JSON.parse` their values, in milliseconds. */
function plainLookup(file: string, size: number): number {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const aliases = database.prepare('SELECT key FROM aliases WHERE scope = ? AND alias = ?');
    const answers = database.prepare(
      'SELECT value FROM answers WHERE scope = ? AND kind = ? AND key = ? ORDER BY id DESC LIMIT 1',
    );
    const value = (kind: string, key: string): unknown =>
      JSON.parse(String(answers.get(REALM, kind, key)?.['value']));
    const times = spans(LOOKUPS, () => {
      const { name, license } = company(Math.floor(Math.random() * size));
      value('search', String(aliases.get(REALM, name)?.['key']));
      value('license', license.id);
      value('report', license.id);
    });
    return quantile(times, 0.5);
  } finally {
    database.close();
  }
}

function spans(times: number, work: () => unknown): readonly number[] {
  return Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}
