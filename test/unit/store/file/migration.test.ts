import { spawnSync } from 'node:child_process';
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

const CALL = { realm: REALM, method: 'GetList', query: 'q', at: 0, limit: 0, window: 'w' };

/** A folder as the first released version left it. */
function oldFolder(): string {
  const folder = newFolder();
  const { store } = open(folder, { migrations: FIRST_RELEASE });
  fillStore(store, COMPANIES);
  for (let calls = 0; calls < 5; calls += 1) store.ledger.reserve(CALL);
  store.close();
  return folder;
}

/** What a file holds, however far its steps have come. */
function counted(folder: string): Readonly<Record<string, unknown>> | undefined {
  const db = new DatabaseSync(join(folder, 'licenses.db'));
  try {
    const rows = db
      .prepare(
        `SELECT (SELECT count(*) FROM answers) AS answers, (SELECT count(*) FROM aliases) AS aliases,
           (SELECT count(*) FROM companies) AS companies, (SELECT count(*) FROM ledger) AS calls`,
      )
      .get();
    return { ...rows, sound: db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] };
  } finally {
    db.close();
  }
}

it(
  'A file of the first version is brought up to date, and nothing is lost wherever that is broken off',
  { timeout: 1_800_000 },
  () => {
    const old = oldFolder();
    const before = counted(old);
    expect(before).toMatchObject({ answers: 3 * COMPANIES, companies: COMPANIES, calls: 5, sound: 'ok' });
    let kills = 0;
    for (let isKilled = true; isKilled; kills += 1) {
      const folder = newFolder();
      cpSync(old, folder, { recursive: true });
      const { signal, status } = spawnSync(process.execPath, [WINDOW, folder, String(kills + 1)], {
        stdio: 'inherit',
      });
      isKilled = signal === 'SIGKILL';
      if (!isKilled) expect(status).toBe(0);
      expect(counted(folder)).toEqual(before);
      const { store } = open(folder);
      const { name, license } = company(COMPANIES - 1);
      expect(store.answers.get(REALM, 'license', license.id)?.value).toEqual(license);
      expect(store.companies.named(REALM, name)?.licenseIds).toEqual([license.id]);
      expect(store.received.behind(REALM, 'search', name)).toEqual([]);
      store.close();
    }
    // Each step has five statements of its own.
    expect(kills).toBeGreaterThan(5 * (MIGRATIONS.length - FIRST_RELEASE.length));
  },
);
