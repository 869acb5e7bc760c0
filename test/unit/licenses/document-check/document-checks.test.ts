import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mayAskAgain } from '../../../../src/licenses/document-check/outcome.ts';
import { DocumentChecks } from '../../../../src/licenses/document-check/document-checks.ts';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import type { Sandbox } from '../../../../src/sandbox/sandbox.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { fillingDisk, newFolder } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { open, plan, requests, sourceOf, until, type OfficeOptions } from '../setup.ts';

const NAMES = [
  notable.vendorSample.name,
  notable.fullWidthBrackets.name,
  notable.none.name,
  '查无此名网络有限公司',
  notable.validities.name,
];

const [ASKED = '', STORED = ''] = NAMES;

function window(sandbox: Sandbox, options: OfficeOptions = {}) {
  const opened = open(connectionTo(sandbox), options);
  const { choice: connections, keeper, service, known } = opened;
  return { ...opened, checks: new DocumentChecks({ connections, keeper, service, known, now: Date.now }) };
}

/** @param free those that the list said were stored, no call. */
async function begun(
  checks: DocumentChecks,
  names: readonly string[] = NAMES,
  free: readonly string[] = [],
): Promise<number> {
  const connection = await checks.ready();
  const queries = names.map((query) => ({ query, isCall: !free.includes(query) }));
  const id = connection && checks.begin(connection, 'suppliers.csv', { queries, leftOut: [] });
  if (id === undefined) throw new Error('there is no connection');
  return id;
}

const states = (checks: DocumentChecks, id: number) => checks.items(id).map(({ state }) => state);

test('every company is asked once, in order, and what came of it is noted with its order number', async () => {
  const sandbox = await useSandboxInTest();
  const { checks, known } = window(sandbox);
  const id = await begun(checks);
  expect(sandbox.countedCalls()).toBe(0);
  expect(await checks.run(id)).toEqual({ kind: 'finished' });
  expect(sandbox.countedCalls()).toBe(NAMES.length);
  expect(checks.items(id).map(({ query }) => query)).toEqual(NAMES);
  for (const { outcome } of checks.items(id)) {
    expect(outcome).toMatchObject({ kind: 'answered', orderNumber: expect.stringMatching(/./u) as string });
  }
  expect(known.peek(NAMES[0] ?? '')?.value.licenses.length).toBe(3);
});

test('what is stored is not asked again', async () => {
  const sandbox = await useSandboxInTest();
  const { checks, service } = window(sandbox);
  await service.search(NAMES[0] ?? '');
  await checks.run(await begun(checks));
  expect(sandbox.countedCalls()).toBe(NAMES.length);
});

test('what was stored when the user agreed is no call later, though its answer is too old', async () => {
  const sandbox = await useSandboxInTest();
  const clock = { now: Date.now() };
  const { checks, service } = window(sandbox, {
    now: () => clock.now,
    freshness: { maxAgeMs: 1000, emptyMaxAgeMs: 1000 },
  });
  await service.search(STORED);
  const id = await begun(checks, [ASKED, STORED], [STORED]);
  clock.now += 2000;
  expect(await checks.run(id)).toEqual({ kind: 'finished' });
  expect(checks.items(id).map(({ outcome }) => outcome)).toMatchObject([
    { kind: 'answered', source: 'vendor' },
    { kind: 'answered', source: 'stored' },
  ]);
  expect(sandbox.countedCalls()).toBe(2);
});

test('what was stored when the user agreed, and was cleared before its turn, is asked only on purpose', async () => {
  const sandbox = await useSandboxInTest();
  const { checks, service, known } = window(sandbox);
  await service.search(STORED);
  const id = await begun(checks, [STORED, ASKED], [STORED]);
  await known.clear();
  expect(await checks.run(id)).toEqual({ kind: 'finished' });
  expect(checks.items(id).map(({ outcome }) => outcome?.kind)).toEqual(['notStored', 'answered']);
  expect(sandbox.countedCalls()).toBe(2);
  expect(await checks.run(id, 'again')).toEqual({ kind: 'finished' });
  expect(checks.items(id).map(({ outcome }) => outcome?.kind)).toEqual(['answered', 'answered']);
  expect(sandbox.countedCalls()).toBe(3);
});

test('a query that timed out may be charged: it is asked again only on purpose', async () => {
  const sandbox = await useSandboxInTest();
  await plan(sandbox, { latencyMs: 1000 });
  const { choice, keeper, service, known } = open(connectionTo(sandbox, { timeoutMs: 200 }));
  const checks = new DocumentChecks({ connections: choice, keeper, service, known, now: Date.now });
  const id = await begun(checks, [ASKED]);
  expect((await checks.run(id)).kind).toBe('paused');
  expect(checks.items(id)[0]?.outcome).toMatchObject({ kind: 'failed', counted: 'maybe' });
  expect(await checks.run(id)).toEqual({ kind: 'finished' });
  expect(await requests(sandbox)).toBe(1);
  expect(checks.items(id).filter(mayAskAgain)).toHaveLength(1);
  expect(await checks.run(id, 'again')).toEqual({ kind: 'finished' });
  expect(checks.items(id)[0]?.outcome).toMatchObject({ kind: 'answered' });
  expect(await requests(sandbox)).toBe(2);
});

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

test('one window at a time runs it; another one says so, discards nothing, and asks nothing again', async () => {
  const sandbox = await useSandboxInTest();
  await plan(sandbox, { latencyMs: 300 });
  const folder = newFolder();
  const [first, second] = [window(sandbox, { folder }), window(sandbox, { folder })];
  const id = await begun(first.checks);
  const run = first.checks.run(id);
  await until(async () => (await requests(sandbox)) === 1);
  expect([first.checks.isElsewhere(id), second.checks.isElsewhere(id)]).toEqual([false, true]);
  expect(await second.checks.run(id, 'again')).toEqual({ kind: 'elsewhere' });
  expect(second.checks.discard(id)).toBe('elsewhere');
  expect(first.checks.discard(id)).toBe('running');
  expect(await run).toEqual({ kind: 'finished' });
  expect(sandbox.countedCalls()).toBe(NAMES.length);
  expect(second.checks.isElsewhere(id)).toBe(false);
  expect(second.checks.discard(id)).toBe('discarded');
  expect(await first.checks.run(id)).toEqual({ kind: 'gone' });
});

test('two checks do not run in one window at the same time: the second waits, and it is said', async () => {
  const sandbox = await useSandboxInTest();
  await plan(sandbox, { latencyMs: 200 });
  const { checks } = window(sandbox);
  const [one, two] = [await begun(checks, [ASKED]), await begun(checks, [STORED])];
  const run = checks.run(one);
  expect(await checks.run(two)).toEqual({ kind: 'busy' });
  expect(await run).toEqual({ kind: 'finished' });
  expect(states(checks, two)).toEqual(['waiting']);
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

test('stopping lets the query that is under way come to its end, and sends no other', async () => {
  const sandbox = await useSandboxInTest();
  await plan(sandbox, { latencyMs: 300 });
  const { checks } = window(sandbox);
  const id = await begun(checks);
  const run = checks.run(id);
  await until(async () => (await requests(sandbox)) === 1);
  checks.stop();
  expect(await run).toEqual({ kind: 'stopped' });
  expect(states(checks, id)).toEqual(['done', 'waiting', 'waiting', 'waiting', 'waiting']);
  expect(sandbox.countedCalls()).toBe(1);
});

test('stopping takes back a query that waits for its turn: it is not sent', async () => {
  const sandbox = await useSandboxInTest();
  const { choice, keeper, service, known } = open(connectionTo(sandbox, { spacingMs: 1000 }));
  const checks = new DocumentChecks({ connections: choice, keeper, service, known, now: Date.now });
  const id = await begun(checks);
  const run = checks.run(id);
  await until(() => states(checks, id)[1] === 'asked');
  checks.stop();
  expect(await run).toEqual({ kind: 'stopped' });
  expect(states(checks, id)).toEqual(['done', 'waiting', 'waiting', 'waiting', 'waiting']);
  expect(await requests(sandbox)).toBe(1);
  expect(service.spending.today).toBe(1);
});

test('stopping takes nothing back that somebody else waits for, too', async () => {
  const sandbox = await useSandboxInTest();
  const { choice, keeper, service, known } = open(connectionTo(sandbox, { spacingMs: 500 }));
  const checks = new DocumentChecks({ connections: choice, keeper, service, known, now: Date.now });
  const id = await begun(checks);
  const run = checks.run(id);
  await until(() => states(checks, id)[1] === 'asked');
  const lookUp = service.search(NAMES[1] ?? '');
  await setImmediate();
  checks.stop();
  expect(sourceOf(await lookUp)).toBe('vendor');
  expect(await run).toEqual({ kind: 'stopped' });
  expect(states(checks, id)).toEqual(['done', 'done', 'waiting', 'waiting', 'waiting']);
  expect(await requests(sandbox)).toBe(2);
});

test('stopping does not wait for another window that asks the same', async () => {
  const sandbox = await useSandboxInTest();
  await plan(sandbox, { latencyMs: 600 });
  const folder = newFolder();
  const [first, second] = [window(sandbox, { folder }), window(sandbox, { folder })];
  const asking = first.service.search(ASKED);
  await until(async () => (await requests(sandbox)) === 1);
  const id = await begun(second.checks);
  const run = second.checks.run(id);
  await until(() => states(second.checks, id)[0] === 'asked');
  second.checks.stop();
  expect(await run).toEqual({ kind: 'stopped' });
  expect(states(second.checks, id)).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting']);
  expect(sourceOf(await asking)).toBe('vendor');
  expect(await requests(sandbox)).toBe(1);
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

test('what the vendor refuses of one company is noted with its words, and the others are asked', async () => {
  const sandbox = await useSandboxInTest();
  await plan(sandbox, { status: '208' });
  const { checks } = window(sandbox);
  const id = await begun(checks);
  expect(await checks.run(id)).toEqual({ kind: 'finished' });
  expect(checks.items(id)[0]?.outcome).toMatchObject({ kind: 'failed', status: '208' });
  expect(
    checks
      .items(id)
      .slice(1)
      .every(({ outcome }) => outcome?.kind === 'answered'),
  ).toBe(true);
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

const OTHER_CONNECTION = { kind: 'paused', why: { kind: 'refused', why: 'otherConnection' } };

test('another connection neither sees nor runs it: a stale “Resume” sends nothing', async () => {
  const [sample, real] = [await useSandboxInTest(), await useSandboxInTest()];
  const { checks, choice } = window(sample, { limit: 1 });
  const id = await begun(checks);
  expect((await checks.run(id)).kind).toBe('paused');
  choice.choose(connectionTo(real));
  expect(checks.all).toEqual([]);
  expect(checks.items(id)).toEqual([]);
  expect([checks.isOfAnother(id), checks.isOfAnother(id + 1)]).toEqual([true, false]);
  expect(await checks.run(id)).toEqual(OTHER_CONNECTION);
  checks.discard(id);
  choice.choose(connectionTo(sample));
  expect(states(checks, id)).toEqual(['done', 'waiting', 'waiting', 'waiting', 'waiting']);
  expect([sample.countedCalls(), real.countedCalls()]).toEqual([1, 0]);
});

test.each([1, 2, 3, 4])(
  'no query goes to a connection that took its place at any moment of a run (%i)',
  async (moment) => {
    const [before, after] = [await useSandboxInTest(), await useSandboxInTest()];
    const { checks, choice, service } = window(before);
    await service.search(NAMES[1] ?? '');
    const [id, other] = [await begun(checks), connectionTo(after)];
    let reads = 0;
    choice.ready = () => {
      reads += 1;
      if (reads === moment) choice.choose(other);
      return Promise.resolve(choice.current);
    };
    expect(await checks.run(id)).toEqual(OTHER_CONNECTION);
    expect(before.countedCalls()).toBe(1 + ([0, 0, 1, 1][moment - 1] ?? 0));
    expect(after.countedCalls()).toBe(0);
  },
);

test('what was agreed to at the price of one connection does not begin on another', async () => {
  const [sandbox, other] = [await useSandboxInTest(), await useSandboxInTest()];
  const { checks, choice } = window(sandbox);
  const list = { queries: [{ query: '甲乙', isCall: true }], leftOut: [] };
  const seen = await checks.ready();
  if (!seen) throw new Error('there is no connection');
  choice.choose(connectionTo(other));
  expect(checks.begin(seen, 'a', list)).toBeUndefined();
  choice.choose(undefined);
  expect(checks.begin(seen, 'a', list)).toBeUndefined();
  choice.choose(seen);
  expect(checks.begin(seen, 'a', list)).toBeDefined();
  expect([sandbox.countedCalls(), other.countedCalls()]).toEqual([0, 0]);
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
