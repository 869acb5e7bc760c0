import { DatabaseSync } from 'node:sqlite';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RegulatorRecord } from '../../../../src/domain/regulator/record.ts';
import type { Connection } from '../../../../src/licenses/connection.ts';
import { MIGRATIONS } from '../../../../src/store/migrations.ts';
import { fillingDisk, license, newFolder, open as openFolder, search } from '../../store/setup.ts';
import { open } from '../setup.ts';

const NUMBER = '样B2-00000001';
const COMPANY = '云梦虚构有限公司';
const NOON = Date.UTC(2026, 10, 30, 4);

function connection(realm: string): Connection {
  const data = realm === 'sample' ? 'sample' : 'real';
  return { data, realm, account: '', api: () => Promise.reject(new Error('nothing may be sent')) };
}

function record(changes: Partial<RegulatorRecord> = {}): RegulatorRecord {
  return {
    licenseNumber: NUMBER,
    companyName: COMPANY,
    validUntil: '2027-02-01',
    issued: null,
    status: '有效',
    scope: null,
    quotation: null,
    lookedAt: '2026-11-30',
    pictureHash: null,
    recordedAt: NOON,
    ...changes,
  };
}

/** A window that has one company with one licence stored. */
function filled(realm: string, folder = newFolder()) {
  const window = open(connection(realm), { folder, now: () => NOON });
  const stamp = { asked: 1, fetchedAt: NOON, orderNumber: 'N-1' };
  window.keeper.write(realm, (store) => {
    store.answers.keep(realm, 'search', COMPANY, search(COMPANY, '1'), stamp);
    store.answers.keep(realm, 'license', '1', license('1', { companyName: COMPANY }), stamp);
    const entry = { id: 'keyno', keyNo: 'keyno', name: COMPANY, licenseIds: ['1'], foundBy: COMPANY };
    store.companies.put(realm, entry, [COMPANY]);
  });
  return window;
}

describe('a record', () => {
  test('stands beside the licence it is of, in the list and alone, and says so to whoever listens', () => {
    const { known } = filled('https://one.test');
    let heard = 0;
    known.onDidChange(() => (heard += 1));
    expect(known.license('1')?.recorded).toBeUndefined();
    expect(known.regulator.add(record({ licenseNumber: '样Ｂ２－00000001' }))).toBe(true);
    expect(heard).toBe(1);
    expect(known.license('1')?.recorded?.[0]).toMatchObject({ validUntil: '2027-02-01' });
    expect(known.companies()[0]?.licenses[0]?.recorded).toHaveLength(1);
    expect(known.companies()[0]?.recorded).toBeUndefined();
  });

  test('made under another name says so beside the licence', () => {
    const { known } = filled('https://one.test');
    known.regulator.add(record());
    expect(known.license('1')).not.toHaveProperty('otherName');
    known.regulator.add(record({ companyName: '旧名虚构有限公司', lookedAt: '2026-12-01' }));
    expect(known.license('1')?.otherName).toBe('旧名虚构有限公司');
  });

  test('of a company as a whole stands beside the company', () => {
    const { known } = filled('https://one.test');
    known.regulator.add(record({ licenseNumber: null }));
    expect(known.company('keyno')?.recorded).toHaveLength(1);
    expect(known.license('1')?.recorded).toBeUndefined();
  });

  test('of sample data never shows for a real company, nor the reverse', () => {
    const folder = newFolder();
    const sample = filled('sample', folder);
    sample.known.regulator.add(record({ status: '样例' }));
    const real = filled('https://one.test', folder);
    expect(real.known.license('1')?.recorded).toBeUndefined();
    expect(real.known.regulator.all).toEqual([]);
    real.choice.choose(connection('sample'));
    expect(real.known.license('1')?.recorded?.[0]?.status).toBe('样例');
    real.choice.choose(undefined);
    expect(real.known.regulator.all).toEqual([]);
  });

  test('is of the world: every account and service sees it', () => {
    const folder = newFolder();
    filled('https://one.test', folder).known.regulator.add(record());
    expect(filled('https://two.test', folder).known.license('1')?.recorded).toHaveLength(1);
  });

  test('that follows another one is the present one, and the former stays', () => {
    const { known } = filled('https://one.test');
    known.regulator.add(record({ lookedAt: '2026-11-30', validUntil: '2031-02-01' }));
    known.regulator.add(record({ lookedAt: '2026-05-01', recordedAt: NOON + 1 }));
    expect(known.license('1')?.recorded?.map(({ lookedAt }) => lookedAt)).toEqual([
      '2026-11-30',
      '2026-05-01',
    ]);
    expect(known.regulator.present.map(({ validUntil }) => validUntil)).toEqual(['2031-02-01']);
  });

  test('stays when answers are cleared, and goes when it is deleted, from the file as well', async () => {
    const folder = newFolder();
    const { known } = filled('https://one.test', folder);
    known.regulator.add(record({ quotation: '独一无二的引文' }));
    await known.clear();
    const [kept] = known.regulator.all;
    expect(kept?.quotation).toBe('独一无二的引文');
    const files = (): string =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('');
    expect(files()).toContain('独一无二的引文');
    expect(kept && known.regulator.remove(kept)).toBe(true);
    expect(known.regulator.all).toEqual([]);
    expect(files()).not.toContain('独一无二的引文');
    expect(kept && known.regulator.remove(kept)).toBe(false);
  });

  test('is kept in memory where the disk is full, beside those that it holds', () => {
    const { disk, sqlite } = fillingDisk();
    const window = open(connection('https://one.test'), { sqlite, now: () => NOON });
    window.known.regulator.add(record({ lookedAt: '2026-05-01' }));
    disk.full = true;
    window.known.regulator.add(record());
    expect(window.known.regulator.of(record()).map(({ lookedAt }) => lookedAt)).toEqual([
      '2026-11-30',
      '2026-05-01',
    ]);
  });
});

test('a record that is on a disk that fails is not deleted, and why is known', () => {
  const { disk, sqlite } = fillingDisk();
  const { known } = open(connection('https://one.test'), { sqlite, now: () => NOON });
  known.regulator.add(record());
  const [kept] = known.regulator.of(record());
  expect(known.regulator.trouble).toBeUndefined();
  disk.full = true;
  known.regulator.add(record({ recordedAt: NOON + 1 }));
  expect(kept && known.regulator.remove(kept)).toBe(false);
  expect(known.regulator.trouble).toBe('full');
});

describe('a reminder', () => {
  test('comes with the days, at the vendor’s midnight, and is over with a record of a renewal', () => {
    let now = Date.UTC(2026, 10, 30, 4);
    const { known } = open(connection('https://one.test'), { now: () => now });
    known.regulator.add(record({ validUntil: '2027-03-01' }));
    const soon = record({ licenseNumber: null, validUntil: '2027-02-28' });
    known.regulator.add(soon);
    expect(known.regulator.due.map(({ validUntil }) => validUntil)).toEqual(['2027-02-28']);
    now = Date.UTC(2026, 10, 30, 16, 1);
    expect(known.regulator.due.map(({ validUntil }) => validUntil)).toEqual(['2027-02-28', '2027-03-01']);
    now += 90 * 86_400_000;
    expect(known.regulator.due.map((each) => known.regulator.reminderOf(each))).toEqual([
      { state: 'past', days: -1 },
      { state: 'remind', days: 0 },
    ]);
    expect(known.regulator.past.map(({ validUntil }) => validUntil)).toEqual(['2027-02-28']);
    known.regulator.add({ ...soon, validUntil: '2032-02-28', lookedAt: '2027-03-01' });
    expect(known.regulator.due).toHaveLength(1);
  });
});

describe('the file', () => {
  test('of an earlier version gets a place for records and loses nothing', () => {
    const folder = newFolder();
    openFolder(folder, { migrations: MIGRATIONS.slice(0, 6) }).store.companies.put(
      's',
      { id: '1', keyNo: 'k', name: COMPANY, licenseIds: [], foundBy: 'q' },
      [COMPANY],
    );
    const { store } = openFolder(folder);
    store.regulator.add('real', record());
    expect(store.regulator.all('real')).toHaveLength(1);
    expect(store.companies.get('s', '1')?.name).toBe(COMPANY);
  });

  test.each([
    ['a day that no calendar has', "UPDATE regulator_records SET valid_until = '2027-02-30'"],
    ['a hash that is none', "UPDATE regulator_records SET picture_hash = 'x'"],
    ['a text without end', `UPDATE regulator_records SET quotation = printf('%.200000c', 'x')`],
    ['a name without end', `UPDATE regulator_records SET company_name = printf('%.200000c', 'x')`],
    ['a status without end', `UPDATE regulator_records SET status = printf('%.200000c', 'x')`],
  ])('with %s holds up no look at the others', (_, sql) => {
    const folder = newFolder();
    openFolder(folder).store.regulator.add('real', record());
    const file = new DatabaseSync(join(folder, databaseIn(folder)));
    file.exec(sql);
    file.close();
    const { store } = openFolder(folder);
    store.regulator.add('real', record({ licenseNumber: null }));
    expect(store.regulator.all('real')).toHaveLength(1);
  });

  test('that is damaged gives the records back', () => {
    const folder = newFolder();
    const { store } = openFolder(folder);
    store.regulator.add('real', record());
    store.close();
    const path = join(folder, databaseIn(folder));
    const bytes = readFileSync(path);
    // The root page of the answers' index: what is damaged there says nothing of the records.
    const file = new DatabaseSync(path);
    const row = file.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'answers'").get();
    file.close();
    const page = 4096 * (Number(row?.['rootpage']) - 1);
    bytes.fill(0xff, page, page + 4096);
    writeFileSync(path, bytes);
    const again = openFolder(folder);
    try {
      again.store.answers.get('s', 'search', 'q');
    } catch {
      // The damage is found at the first look.
    }
    expect(again.store.regulator.all('real')).toHaveLength(1);
  });
});

function databaseIn(folder: string): string {
  return readdirSync(folder).find((name) => /\.(?:db|sqlite3?)$/u.test(name)) ?? '';
}
