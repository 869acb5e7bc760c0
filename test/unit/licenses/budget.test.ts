import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget, vendorDay } from '../../../src/licenses/budget.ts';

const at = Date.parse;

describe('vendorDay', () => {
  it('turns at 16:00 UTC, midnight of China Standard Time', () => {
    expect(vendorDay(at('2031-05-06T15:59:59.999Z'))).toBe('2031-05-06');
    expect(vendorDay(at('2031-05-06T16:00:00.000Z'))).toBe('2031-05-07');
    expect(vendorDay(at('2031-12-31T16:00:00.000Z'))).toBe('2032-01-01');
  });
});

describe('Budget', () => {
  it('gives a place back to the day that it was taken from', () => {
    let now = at('2031-05-06T15:59:59Z');
    const budget = new Budget(
      () => 1,
      () => now,
    );
    const yesterdays = budget.reserve('real');
    now = at('2031-05-06T16:00:01Z');
    expect(budget.reserve('real')).toBeDefined();
    yesterdays?.('no');
    expect(budget.spending('real')).toEqual({ today: 1, limit: 1 });
    now = at('2031-05-06T15:59:59Z');
    expect(budget.spending('real').today).toBe(0);
  });

  it('reads the limit anew: a raised one lets calls through at once, a lowered one none', () => {
    let limit = 1;
    const budget = new Budget(
      () => limit,
      () => 0,
    );
    expect(budget.reserve('real')).toBeDefined();
    expect(budget.reserve('real')).toBeUndefined();
    limit = 2;
    expect(budget.reserve('real')).toBeDefined();
    limit = 1;
    expect(budget.reserve('real')).toBeUndefined();
    expect(budget.isExhausted('real')).toBe(true);
    limit = 0;
    expect(budget.isExhausted('real')).toBe(false);
  });

  const action = fc.oneof(
    fc.record({ do: fc.constant('reserve' as const), scope: fc.constantFrom('sample', 'real') }),
    fc.record({
      do: fc.constant('settle' as const),
      which: fc.nat(),
      counted: fc.constantFrom('yes' as const, 'no' as const, 'maybe' as const),
    }),
    fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 30 }) }),
  );

  it('never lets more through than the limit, and never shows less than may be charged', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), fc.nat(4), (actions, limit) => {
        let now = at('2031-05-06T12:00:00Z');
        const budget = new Budget(
          () => limit,
          () => now,
        );
        const open: { settle: (counted: 'yes' | 'no' | 'maybe') => void; key: string }[] = [];
        const charged = new Map<string, number>();
        const add = (key: string, calls: number) => charged.set(key, (charged.get(key) ?? 0) + calls);

        for (const step of actions) {
          if (step.do === 'wait') now += step.hours * 3_600_000;
          if (step.do === 'reserve') {
            const key = `${vendorDay(now)} ${step.scope}`;
            const full = limit > 0 && (charged.get(key) ?? 0) >= limit;
            const settle = budget.reserve(step.scope);
            expect(settle === undefined).toBe(full);
            if (settle) {
              open.push({ settle, key });
              add(key, 1);
            }
          }
          if (step.do === 'settle' && open.length > 0) {
            const [flying] = open.splice(step.which % open.length, 1);
            flying?.settle(step.counted);
            if (flying && step.counted === 'no') add(flying.key, -1);
          }
          for (const scope of ['sample', 'real']) {
            const { today } = budget.spending(scope);
            expect(today).toBe(charged.get(`${vendorDay(now)} ${scope}`) ?? 0);
            if (limit > 0) expect(today).toBeLessThanOrEqual(limit);
          }
        }
      }),
    );
  });
});
