import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { RegulatorRecord } from '../../../../src/domain/regulator/record.ts';
import type { Store } from '../../../../src/store/store.ts';
import { license, newFolder, open, search } from '../setup.ts';

const [HERE, ELSEWHERE] = ['https://vendor.invalid/here', 'https://vendor.invalid/elsewhere'];
const [OLD, BEFORE, NEW] = [1000, 2000, 3000];

/** A company with one licence, found and given at a time. */
function add(store: Store, realm: string, name: string, at: number): void {
  const stamp = { asked: at, fetchedAt: at, orderNumber: `N-${name}` };
  store.answers.keep(realm, 'search', name, search(name, name), stamp);
  store.answers.keep(realm, 'license', name, license(name, { companyName: name }), stamp);
  store.answers.keep(realm, 'report', name, null, stamp);
  store.answers.teach(realm, `code of ${name}`, name);
  store.companies.put(realm, { id: name, keyNo: name, name, licenseIds: [name], foundBy: name }, [
    name,
    `code of ${name}`,
  ]);
}

function found(store: Store, realm: string, before: number) {
  const finding = store.older(realm, before);
  for (;;) {
    const step = finding.next();
    if (step.done === true) return step.value;
  }
}

function forget(store: Store, realm: string, before = BEFORE) {
  return Array.from(store.deleteOlder(realm, before)).at(-1);
}

const names = (store: Store, realm: string): readonly string[] =>
  store.companies.recent(realm, 50).map(({ name }) => name);

describe('answers older than a moment', () => {
  test('are counted without a change, and go with all that leads to them', () => {
    const { store } = open(newFolder());
    add(store, HERE, '旧', OLD);
    add(store, HERE, '新', NEW);
    add(store, ELSEWHERE, '旧', OLD);
    const { versions, companies } = found(store, HERE, BEFORE);
    expect([versions.length, companies.length]).toEqual([3, 1]);
    expect(names(store, HERE)).toEqual(['新', '旧']);
    expect(forget(store, HERE)).toEqual({ answers: 3, companies: 1 });
    expect(names(store, HERE)).toEqual(['新']);
    expect(store.companies.named(HERE, 'code of 旧')).toBeUndefined();
    expect(store.companies.search(HERE, '旧', 9)).toEqual([]);
    expect(store.answers.taught(HERE, 'code of 旧')).toBeUndefined();
    expect(store.answers.taught(HERE, 'code of 新')).toBe('新');
    expect(store.answers.get(HERE, 'license', '新')).toBeDefined();
    expect(names(store, ELSEWHERE)).toEqual(['旧']);
  });

  test('stay where something newer rests on them', () => {
    const { store } = open(newFolder());
    add(store, HERE, '甲', OLD);
    const stamp = { asked: NEW, fetchedAt: NEW, orderNumber: null };
    store.answers.keep(HERE, 'report', '甲', null, stamp);
    add(store, HERE, '乙', OLD);
    store.answers.keep(HERE, 'search', '乙', search('乙', '乙'), stamp);
    expect(found(store, HERE, BEFORE).versions).toEqual([]);
    expect(forget(store, HERE)).toEqual({ answers: 0, companies: 0 });
    expect(store.answers.get(HERE, 'search', '甲')).toBeDefined();
    expect(store.answers.get(HERE, 'license', '乙')).toBeDefined();
  });

  test('go by their own day where a newer version took their place', () => {
    const { store } = open(newFolder());
    add(store, HERE, '甲', OLD);
    const stamp = { asked: NEW, fetchedAt: NEW, orderNumber: null };
    store.answers.keep(
      HERE,
      'license',
      '甲',
      license('甲', { validity: 'invalid', validityText: '否' }),
      stamp,
    );
    expect(forget(store, HERE)).toEqual({ answers: 1, companies: 0 });
    expect(store.answers.history(HERE, 'license', '甲').map(({ value }) => value.validity)).toEqual([
      'invalid',
    ]);
  });

  test('leave pinned companies, calls, blocks, checks and records', () => {
    const { store } = open(newFolder());
    add(store, HERE, '旧', OLD);
    store.companies.pin(HERE, '旧', true);
    const block = { target: { kind: 'connection' }, status: null, reason: 'r', message: null } as const;
    store.blocks.put({ realm: HERE, account: '' }, { ...block, orderNumber: null, since: OLD, until: null });
    const check = store.checks.begin(HERE, '名单', { queries: [], leftOut: [] }, OLD);
    store.regulator.add('real', RECORD);
    expect(forget(store, HERE)).toEqual({ answers: 3, companies: 0 });
    expect(names(store, HERE)).toEqual(['旧']);
    expect(store.blocks.list({ realm: HERE, account: '' })).toHaveLength(1);
    expect(store.checks.realmOf(check)).toBe(HERE);
    expect(store.regulator.all('real')).toHaveLength(1);
  });

  test('leave nothing of themselves in any file', () => {
    const folder = newFolder();
    const { store } = open(folder);
    add(store, HERE, '将被删除的虚构有限公司', OLD);
    add(store, HERE, '留下的虚构有限公司', NEW);
    forget(store, HERE);
    const written = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    expect(written).not.toContain('将被删除的虚构有限公司');
    expect(written).toContain('留下的虚构有限公司');
  });

  test('are all found among thousands, a portion at a time', () => {
    const { store } = open(newFolder());
    store.together(() => {
      for (let at = 0; at < 1000; at += 1) add(store, HERE, `公司${String(at)}`, at % 2 === 0 ? OLD : NEW);
    });
    const turns = Array.from(store.older(HERE, BEFORE)).length;
    expect(turns).toBeGreaterThan(5);
    expect(forget(store, HERE)).toEqual({ answers: 1500, companies: 500 });
    expect(store.companies.count(HERE)).toBe(500);
  });

  test('that cannot be read go, too', () => {
    const folder = newFolder();
    const { store } = open(folder);
    add(store, HERE, '旧', OLD);
    const file = new DatabaseSync(
      join(folder, readdirSync(folder).find((name) => name.endsWith('.db')) ?? ''),
    );
    file.exec("UPDATE answers SET value = '{' WHERE kind = 'search'");
    file.close();
    expect(forget(store, HERE)).toEqual({ answers: 3, companies: 1 });
  });
});

const RECORD: RegulatorRecord = {
  licenseNumber: '样B2-00000001',
  companyName: '旧',
  validUntil: '2027-02-01',
  issued: null,
  status: null,
  scope: null,
  quotation: null,
  lookedAt: '2026-11-30',
  pictureHash: null,
  recordedAt: OLD,
};
