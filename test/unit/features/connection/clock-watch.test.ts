import { expect, it } from 'vitest';
import { ClockWatch } from '../../../../src/features/connection/clock-watch.ts';

const MINUTE = 60_000;

function memento(initial?: unknown) {
  const values = new Map<string, unknown>();
  let writes = 0;
  return {
    get: (key: string): unknown => values.get(key) ?? initial,
    update: (key: string, value: unknown) => {
      writes += 1;
      values.set(key, value);
      return Promise.resolve();
    },
    writes: () => writes,
  };
}

it('minds a clock that was more than four minutes off, in this window and the next', () => {
  const store = memento();
  const clock = new ClockWatch(store);
  expect(clock.minutesBehind).toBeNull();
  clock.note(4 * MINUTE);
  expect(clock.minutesBehind).toBeNull();
  clock.note(6 * MINUTE);
  expect(clock.minutesBehind).toBe(6);
  expect(new ClockWatch(store).minutesBehind).toBe(6);
  clock.note(-5 * MINUTE);
  expect(clock.minutesBehind).toBe(-5);
});

it('forgets it as soon as the clock is seen right', () => {
  const clock = new ClockWatch(memento(10 * MINUTE));
  expect(clock.minutesBehind).toBe(10);
  clock.note(900);
  expect(clock.minutesBehind).toBeNull();
});

it('writes only what is news', () => {
  const store = memento();
  const clock = new ClockWatch(store);
  for (const ahead of [0, 800, -20_000, 29_000]) clock.note(ahead);
  expect(store.writes()).toBe(0);
});

it.each([null, 'late', { ahead: 1 }])('takes a stored %j for none', (stored) => {
  expect(new ClockWatch(memento(stored)).minutesBehind).toBeNull();
});
