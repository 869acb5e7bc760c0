import { describe, expect, it } from 'vitest';
import { ServerClock } from '../../../../src/api/wire/server-clock.ts';

const WALL = Date.UTC(2026, 10, 3, 4, 5, 6);
const header = (offsetSeconds: number) => new Date(WALL + offsetSeconds * 1000).toUTCString();

describe('a correction', () => {
  it.each([31, -31, 3600, 86_400, -86_400])('takes over a server’s time that is %d s away', (offset) => {
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

  it.each([86_401, -86_401, 366 * 86_400])('goes no further than a day: %d s', (offset) => {
    const clock = new ServerClock(() => WALL);
    expect(clock.correct(header(offset))).toBe(false);
    expect(clock.now()).toBe(WALL);
  });

  it('is bound to a day off this machine’s clock, however many steps it takes', () => {
    const clock = new ServerClock(() => WALL);
    expect(clock.correct(header(80_000))).toBe(true);
    clock.settle(true);
    expect(clock.correct(header(90_000))).toBe(false);
    expect(clock.now()).toBe(WALL + 80_000_000);
  });

  it('is kept where the next request succeeded with it, and forgotten where it did not', () => {
    const clock = new ServerClock(() => WALL);
    clock.correct(header(3600));
    clock.settle(true);
    expect(clock.now()).toBe(WALL + 3_600_000);
    clock.correct(header(-3600));
    expect(clock.now()).toBe(WALL - 3_600_000);
    clock.settle(false);
    expect(clock.now()).toBe(WALL + 3_600_000);
  });

  it('that was kept is not forgotten by a success without another one', () => {
    const clock = new ServerClock(() => WALL);
    clock.correct(header(3600));
    clock.settle(true);
    clock.settle(true);
    expect(clock.now()).toBe(WALL + 3_600_000);
  });

  it.each([null, '', 'yesterday'])('learns nothing from the Date %j', (date) => {
    const clock = new ServerClock(() => WALL);
    expect(clock.correct(date)).toBe(false);
    expect(clock.now()).toBe(WALL);
  });
});
