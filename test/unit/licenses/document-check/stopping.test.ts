import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DocumentChecks } from '../../../../src/licenses/document-check/document-checks.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { newFolder } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { open, plan, requests, sourceOf, until } from '../setup.ts';
import { ASKED, begun, NAMES, states, window } from './checks.ts';

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
