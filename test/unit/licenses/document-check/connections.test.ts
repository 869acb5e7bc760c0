import { expect, test } from 'vitest';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { connectionTo } from '../connection-to.ts';
import { begun, NAMES, states, window } from './checks.ts';

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
