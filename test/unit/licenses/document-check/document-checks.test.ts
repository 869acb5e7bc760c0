import { expect, test } from 'vitest';
import { mayAskAgain } from '../../../../src/licenses/document-check/outcome.ts';
import { DocumentChecks } from '../../../../src/licenses/document-check/document-checks.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { newFolder } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { open, plan, requests, until } from '../setup.ts';
import { ASKED, begun, NAMES, states, STORED, window } from './checks.ts';

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
