import { expect, it } from 'vitest';
import { ServerClock } from '../../../../src/api/wire/server-clock.ts';

const WALL = Date.UTC(2026, 10, 3, 4, 5, 6);
const header = (offsetSeconds: number) => new Date(WALL + offsetSeconds * 1000).toUTCString();

it.each([31, -31, 3600, -86_400])('takes over a server’s time that is %d s away', (offset) => {
  const clock = new ServerClock(() => WALL);
  expect(clock.correct(header(offset))).toBe(true);
  expect(clock.now()).toBe(WALL + offset * 1000);
  expect(clock.correct(header(offset))).toBe(false);
});

it.each([0, 30, -30])('does not blame a clock that is %d s away', (offset) => {
  const clock = new ServerClock(() => WALL);
  expect(clock.correct(header(offset))).toBe(false);
  expect(clock.now()).toBe(WALL);
});

it.each([null, '', 'yesterday'])('learns nothing from the Date %j', (date) => {
  const clock = new ServerClock(() => WALL);
  expect(clock.correct(date)).toBe(false);
  expect(clock.now()).toBe(WALL);
});
