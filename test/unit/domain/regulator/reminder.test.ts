import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reminderOf, soonestFirst } from '../../../../src/domain/regulator/reminder.ts';

const until = (validUntil: string | null, status: string | null = null) => ({ validUntil, status });

describe('the reminder of a recorded end', () => {
  test.each([
    ['2027-03-01', 'far', 91],
    ['2027-02-28', 'remind', 90],
    ['2026-11-30', 'remind', 0],
    ['2026-11-29', 'past', -1],
  ] as const)('%s: %s', (end, state, days) => {
    expect(reminderOf(until(end), '2026-11-30', 90)).toEqual({ state, days });
  });

  test('0 days never remind; that the day is past stays a fact', () => {
    expect(reminderOf(until('2026-11-30'), '2026-11-30', 0)?.state).toBe('far');
    expect(reminderOf(until('2026-11-29'), '2026-11-30', 0)?.state).toBe('past');
  });

  test('nobody is reminded of what has no end, or has ended by the record itself', () => {
    expect(reminderOf(until(null), '2026-11-30', 90)).toBeNull();
    expect(reminderOf(until('2026-12-24', '已注销'), '2026-11-30', 90)).toBeNull();
    expect(reminderOf(until('2026-12-24', '整改中'), '2026-11-30', 90)?.state).toBe('remind');
  });
});

test('the soonest end comes first, records without one last, those alike in their order', () => {
  const day = fc.option(fc.integer({ min: 10, max: 31 }).map((date) => `2027-01-${date}`));
  fc.assert(
    fc.property(fc.array(day), (ends) => {
      const records = ends.map((validUntil, at) => ({ validUntil, at }));
      const sorted = soonestFirst(records);
      expect(sorted.toSorted((a, b) => a.at - b.at)).toEqual(records);
      for (const [at, { validUntil, at: own }] of sorted.entries()) {
        const next = sorted[at + 1];
        if (!next) continue;
        expect(validUntil !== null || next.validUntil === null).toBe(true);
        if (validUntil !== null && next.validUntil !== null) expect(validUntil <= next.validUntil).toBe(true);
        if (validUntil === next.validUntil) expect(own).toBeLessThan(next.at);
      }
    }),
  );
});
