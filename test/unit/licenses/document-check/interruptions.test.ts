import { expect, test } from 'vitest';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { fillingDisk, newFolder } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { plan } from '../setup.ts';
import { ASKED, begun, NAMES, states, STORED, window } from './checks.ts';

test('it pauses at the limit, and another window goes on behind what was asked', async () => {
  const sandbox = await useSandboxInTest();
  const folder = newFolder();
  const first = window(sandbox, { folder, limit: 2 });
  const id = await begun(first.checks);
  expect(await first.checks.run(id)).toEqual({
    kind: 'paused',
    why: { kind: 'refused', why: 'limitReached' },
  });
  expect(states(first.checks, id)).toEqual(['done', 'done', 'waiting', 'waiting', 'waiting']);
  const second = window(sandbox, { folder });
  expect(second.checks.all).toMatchObject([{ id, done: 2, total: 5 }]);
  expect(await second.checks.run(id)).toEqual({ kind: 'finished' });
  expect(sandbox.countedCalls()).toBe(NAMES.length);
});

test('a disk that fails in the middle pauses it; it goes on in memory when the user says so, asking nothing twice', async () => {
  const sandbox = await useSandboxInTest();
  const { disk, sqlite } = fillingDisk();
  const { checks, notices } = window(sandbox, { sqlite });
  const id = await begun(checks);
  checks.onDidChange(() => {
    if (states(checks, id).filter((state) => state === 'done').length === 2) disk.full = true;
  });
  expect(await checks.run(id)).toEqual({
    kind: 'paused',
    why: { kind: 'refused', why: 'unwritten', trouble: 'full' },
  });
  expect(notices).toMatchObject([{ kind: 'memory' }]);
  expect(checks.all).toMatchObject([{ id, title: 'suppliers.csv', done: 2, total: NAMES.length }]);
  expect(sandbox.countedCalls()).toBe(2);
  expect(await checks.run(id)).toEqual({ kind: 'finished' });
  expect(checks.items(id).map(({ query }) => query)).toEqual(NAMES);
  expect(sandbox.countedCalls()).toBe(NAMES.length);
});

test('one that can only be written down in memory asks nothing before the user has heard of it', async () => {
  const sandbox = await useSandboxInTest();
  const { disk, sqlite } = fillingDisk();
  const { checks } = window(sandbox, { sqlite });
  await begun(checks, [STORED]);
  disk.full = true;
  const id = await begun(checks, [ASKED]);
  expect(await checks.run(id)).toMatchObject({ kind: 'paused', why: { why: 'unwritten', trouble: 'full' } });
  expect(sandbox.countedCalls()).toBe(0);
  expect(await checks.run(id)).toEqual({ kind: 'finished' });
  expect(sandbox.countedCalls()).toBe(1);
});

test('a check that begins after the disk failed takes the place of none of another connection', async () => {
  const [sandbox, other] = [await useSandboxInTest(), await useSandboxInTest()];
  const { disk, sqlite } = fillingDisk();
  const { checks, choice } = window(sandbox, { sqlite });
  const first = await begun(checks, [ASKED]);
  choice.choose(connectionTo(other));
  const second = await begun(checks, [STORED]);
  disk.full = true;
  const third = await begun(checks, [ASKED]);
  choice.choose(connectionTo(sandbox));
  expect(checks.all).toMatchObject([{ id: first, total: 1 }]);
  expect(new Set([first, second, third]).size).toBe(3);
});

test.each([
  ['account', { status: '102' }],
  ['quota', { status: '109' }],
  ['key', { status: '101' }],
])('trouble with the %s pauses it: one request finds out, and no other follows', async (_, order) => {
  const sandbox = await useSandboxInTest();
  await plan(sandbox, order);
  const { checks } = window(sandbox);
  const id = await begun(checks);
  expect((await checks.run(id)).kind).toBe('paused');
  expect(states(checks, id).filter((state) => state === 'waiting').length).toBeGreaterThanOrEqual(4);
  expect((await checks.run(id)).kind).toBe('paused');
  expect(sandbox.countedCalls()).toBeLessThanOrEqual(1);
});

test('what was under way at a crash is not asked by itself; the user may have it asked again', async () => {
  const sandbox = await useSandboxInTest();
  const { checks, keeper, choice } = window(sandbox);
  const id = await begun(checks);
  const realm = choice.current?.realm ?? '';
  keeper.write(realm, (store) => store.checks.take(realm, id));
  expect(await checks.run(id)).toEqual({ kind: 'finished' });
  expect(states(checks, id)).toEqual(['asked', 'done', 'done', 'done', 'done']);
  expect(sandbox.countedCalls()).toBe(4);
  expect(await checks.run(id, 'again')).toEqual({ kind: 'finished' });
  expect(states(checks, id)).toEqual(['done', 'done', 'done', 'done', 'done']);
  expect(sandbox.countedCalls()).toBe(5);
});

test('an answer that came before the crash counts, without another call', async () => {
  const sandbox = await useSandboxInTest();
  const { checks, keeper, choice, service } = window(sandbox);
  const id = await begun(checks);
  const realm = choice.current?.realm ?? '';
  keeper.write(realm, (store) => store.checks.take(realm, id));
  await service.search(NAMES[0] ?? '');
  await checks.run(id);
  expect(states(checks, id)[0]).toBe('done');
  expect(sandbox.countedCalls()).toBe(NAMES.length);
});

test('what is not asked for is kept with its check, over a failing disk too, and goes with it', async () => {
  const sandbox = await useSandboxInTest();
  const { disk, sqlite } = fillingDisk();
  const { checks, choice } = window(sandbox, { sqlite });
  const leftOut = [
    { file: null, row: 7, text: '=A9', reason: 'noName' },
    { file: 'b.csv', row: null, text: '丙丁', reason: 'notChosen' },
  ] as const;
  const connection = await checks.ready();
  if (!connection) throw new Error('there is no connection');
  const id = checks.begin(connection, 'a.csv', { queries: [{ query: ASKED, isCall: true }], leftOut }) ?? 0;
  expect(checks.leftOut(id)).toEqual(leftOut);
  choice.choose(undefined);
  expect(checks.leftOut(id)).toEqual([]);
  choice.choose(connection);
  disk.full = true;
  await checks.run(id);
  expect(checks.leftOut(id)).toEqual(leftOut);
  checks.discard(id);
  expect(checks.leftOut(id)).toEqual([]);
});
