import { readdirSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../../../support/use-sandbox.ts';
import { makeReadOnly } from '../../store/read-only.ts';
import { fillingDisk, license, newFolder, sqliteThatWaits, sqliteWithRoomFor } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { open, plan, requests, sourceOf } from '../setup.ts';

const { none, validities, vendorSample } = notable;

const sandbox = await useSandbox();
let before: number;
beforeEach(async () => {
  before = await requests(sandbox);
});

const sent = async () => (await requests(sandbox)) - before;

describe('a file that a newer extension wrote', () => {
  it('is read and not changed: nothing can be asked, since nothing could be counted with the others', async () => {
    const folder = newFolder();
    const old = open(connectionTo(sandbox), { folder });
    await old.service.search(vendorSample.name);
    old.keeper.dispose();
    const file = new DatabaseSync(join(folder, 'licenses.db'));
    file.exec('PRAGMA user_version = 900');
    file.close();
    const { service, known, notices } = open(connectionTo(sandbox), { folder });
    expect(known.companies().map(({ name }) => name)).toEqual([vendorSample.name]);
    expect(sourceOf(await service.search(vendorSample.name))).toBe('stored');
    expect(await service.search(none.name)).toEqual({ kind: 'refused', why: 'unwritten', trouble: 'newer' });
    expect(notices).toEqual([{ kind: 'newer' }]);
    expect(await sent()).toBe(1);
  });
});

describe('a folder that cannot be used', () => {
  it('leaves a store in memory that works as well, and says so once', async () => {
    const folder = join(newFolder(), 'taken');
    writeFileSync(folder, 'a file where the folder should be');
    const { service, notices } = open(connectionTo(sandbox), { folder, limit: 2 });
    await service.search(vendorSample.name);
    expect(sourceOf(await service.search(vendorSample.keyNo))).toBe('stored');
    await service.search(none.name);
    expect(await service.search(validities.name)).toEqual({ kind: 'refused', why: 'limitReached' });
    expect(notices).toMatchObject([{ kind: 'memory' }]);
    expect(await sent()).toBe(2);
  });
});

describe('a folder that may be read and not written', () => {
  it('shows what is stored, and keeps limit and blocks, in every window and after every reload', async () => {
    const folder = newFolder();
    const old = open(connectionTo(sandbox), { folder });
    await old.service.search(vendorSample.name);
    await plan(sandbox, { status: '110' });
    await old.service.search(validities.name);
    old.keeper.dispose();
    const sqlite = makeReadOnly(folder);
    const window = () => open(connectionTo(sandbox), { folder, limit: 3, sqlite });
    for (const { service, known, notices, usage } of [window(), window()]) {
      expect(known.companies().map(({ name }) => name)).toEqual([vendorSample.name]);
      expect(sourceOf(await service.search(vendorSample.keyNo))).toBe('stored');
      expect(service.spending.today).toBe(2);
      expect(await service.search(validities.name)).toMatchObject({ why: 'blocked' });
      // What this window spends comes on top of what is stored.
      expect(sourceOf(await service.search(none.name))).toBe('vendor');
      expect(service.spending.today).toBe(3);
      expect(await service.search('再查一家有限公司')).toEqual({ kind: 'refused', why: 'limitReached' });
      expect(sourceOf(await service.search(none.name))).toBe('stored');
      expect([...usage.calls()].map(({ status }) => status)).toEqual(['200', '110', '201']);
      expect(notices).toEqual([{ kind: 'memory', reason: 'readOnly' }]);
    }
    expect(await sent()).toBe(4);
  });
});

describe('a damaged file', () => {
  it('is kept under another name, and a fresh one begun; the user hears of it once', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'licenses.db'), Buffer.alloc(8192, 7));
    const { service, notices } = open(connectionTo(sandbox), { folder });
    expect(sourceOf(await service.search(vendorSample.name))).toBe('vendor');
    expect(notices).toMatchObject([{ kind: 'setAside' }]);
    expect(readdirSync(folder).some((name) => name.includes('corrupt'))).toBe(true);
  });
});

describe('a disk that is full while the window is open', () => {
  it('hides nothing that is stored, and takes today’s calls and blocks along', async () => {
    const { service, known, keeper, notices, usage } = open(connectionTo(sandbox), {
      limit: 3,
      sqlite: sqliteWithRoomFor(70),
    });
    await service.search(vendorSample.name);
    await plan(sandbox, { status: '110' });
    await service.search(validities.name);
    for (let at = 0; notices.length === 0; at += 1) {
      const stamp = { asked: 1, fetchedAt: at, orderNumber: null };
      const scope = '长'.repeat(2000);
      keeper.write(sandbox.endpoint, (store) =>
        store.answers.keep(sandbox.endpoint, 'license', `id-${at}`, license(`id-${at}`, { scope }), stamp),
      );
    }
    expect(notices).toEqual([{ kind: 'memory', reason: 'full' }]);
    expect(known.companies().map(({ name }) => name)).toEqual([vendorSample.name]);
    expect(sourceOf(await service.search(vendorSample.keyNo))).toBe('stored');
    expect(await service.search(validities.name)).toMatchObject({ why: 'blocked' });
    expect(service.spending.today).toBe(2);
    expect(sourceOf(await service.search(none.name))).toBe('vendor');
    expect(await service.search('再查一家有限公司')).toEqual({ kind: 'refused', why: 'limitReached' });
    expect(usage.report()?.last.map(({ status }) => status)).toEqual(['201', '110', '200']);
    expect([...usage.calls()].map(({ status }) => status)).toEqual(['200', '110', '201']);
    expect(await sent()).toBe(3);
  });

  it('lets the user lift what the disk still holds', async () => {
    const { disk, sqlite } = fillingDisk();
    const { service, notices } = open(connectionTo(sandbox), { sqlite });
    await plan(sandbox, { status: '101' });
    await service.search(vendorSample.name);
    disk.full = true;
    service.forgive('sameAccount');
    expect(notices).toEqual([{ kind: 'memory', reason: 'full' }]);
    expect(service.state).toEqual({ kind: 'ready' });
    expect(sourceOf(await service.search(none.name))).toBe('vendor');
  });

  it('lets the very call pass at which it fails', async () => {
    const { disk, sqlite } = fillingDisk();
    const { service, notices } = open(connectionTo(sandbox), { sqlite });
    await service.search(vendorSample.name);
    disk.full = true;
    expect(sourceOf(await service.search(none.name))).toBe('vendor');
    expect(notices).toEqual([{ kind: 'memory', reason: 'full' }]);
  });
});

describe('a file whose lock another program holds', () => {
  it('does not hold up a stored answer', async () => {
    const folder = newFolder();
    const { waits, sqlite } = sqliteThatWaits();
    const { service } = open(connectionTo(sandbox), { folder, sqlite });
    await service.search(vendorSample.name);
    const other = new DatabaseSync(join(folder, 'licenses.db'));
    other.exec('BEGIN EXCLUSIVE');
    expect(sourceOf(await service.search(vendorSample.name))).toBe('stored');
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(500);
    other.close();
  });
});
