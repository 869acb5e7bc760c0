import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isIn } from '../../fuzz/secrets.ts';
import { target, type Judged } from '../../fuzz/target.ts';
import { targets } from '../../fuzz/targets.ts';

const NOTHING: Judged = { shown: null, secrets: [] };

/** All together stay below ten seconds, however busy the machine is. */
const SHORT = { cases: 60, milliseconds: 700 };

const seed = (): number => Math.floor(Math.random() * 2 ** 31);

test.each(targets)('made-up cases neither crash, hold up nor get a secret out of: $name', async (one) => {
  const { failure, cases } = await one.run({ ...SHORT, seed: seed() });
  expect(failure).toBeNull();
  expect(cases).toBeGreaterThan(0);
});

describe('a reader', () => {
  const run = (read: (given: number) => Judged) =>
    target('probe', fc.nat(100), read).run({ cases: 50, milliseconds: 5000, seed: 7 });

  it('that throws fails, and its seed and path are said', async () => {
    const { failure } = await run((given) => {
      if (given > 10) throw new Error('too much');
      return NOTHING;
    });
    expect(failure).toContain('seed: 7');
    expect(failure).toContain('Counterexample: [11]');
    expect(failure).toContain('too much');
  });

  it('that keeps the processor busy fails, once it did every time', async () => {
    let slow = 1;
    const busy = (milliseconds: number): Judged => {
      const before = process.threadCpuUsage();
      while (process.threadCpuUsage(before).user < milliseconds * 1000);
      return NOTHING;
    };
    const limits = { cases: 1, milliseconds: 5000, seed: 7, longestCase: 20 };
    const once = target('probe', fc.constant(0), () => busy(slow-- > 0 ? 30 : 0));
    expect((await once.run(limits)).failure).toBeNull();
    const always = target('probe', fc.constant(0), () => busy(30));
    expect((await always.run(limits)).failure).toMatch(/took \d+ ms, 5 times/);
  });

  it('that shows a secret in whatever it gives back fails', async () => {
    const shown = new Error('outside', { cause: new Error('at /?key=Canary0Key0Canary') });
    const { failure } = await run(() => ({ shown: [shown], secrets: ['Canary0Key0Canary'] }));
    expect(failure).toContain('a secret is shown');
  });

  it('gives the same cases to the same seed', async () => {
    const seen = async (): Promise<readonly number[]> => {
      const all: number[] = [];
      await run((given) => {
        all.push(given);
        return NOTHING;
      });
      return all;
    };
    expect(await seen()).toEqual(await seen());
  });
});

test.each([
  'Canary+Secret',
  'CANARY+SECRET',
  'Canary%2bSecret',
  'C%61nary+Secret',
  String.raw`\\u0043anary+Secret`,
  `x ${Buffer.from('key=Canary+Secret&more').toString('base64')} y`,
  Buffer.from('ab:Canary+Secret').toString('base64url'),
])('a secret is found where it is written as %s', (text) => {
  expect(isIn('Canary+Secret', text)).toBe(true);
  expect(isIn('Canary-Secret', text)).toBe(false);
});
