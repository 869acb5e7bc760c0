import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { RequestQueue } from '../../../../src/api/wire/request-queue.ts';

describe('RequestQueue', () => {
  it('lets one through at a time, in order, spaced from end to start', async () => {
    const queue = new RequestQueue(() => 40);
    const spans: { start: number; end: number }[] = [];
    const task = async () => {
      const start = performance.now();
      await sleep(15);
      spans.push({ start, end: performance.now() });
      return spans.length;
    };
    expect(await Promise.all([queue.run(task), queue.run(task), queue.run(task)])).toEqual([1, 2, 3]);
    const pauses = spans.slice(1).map(({ start }, at) => start - (spans[at]?.end ?? 0));
    for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(38);
  });

  it('never goes before its time, whatever part of a millisecond it is, and however long a turn takes', async () => {
    const queue = new RequestQueue(() => 3.4);
    const ends: number[] = [];
    const begins: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      await queue.run(() => {
        begins.push(performance.now());
        return Promise.resolve();
      });
      ends.push(performance.now());
      // A timer that is set in a long turn counts from the turn's beginning.
      while (performance.now() - (ends.at(-1) ?? 0) < 2);
    }
    const pauses = begins.slice(1).map((begin, at) => begin - (begins[at] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(3.4);
  });

  it('does not make the first one wait, and reads the spacing anew each time', async () => {
    let spacing = 60_000;
    const queue = new RequestQueue(() => spacing);
    await queue.run(() => Promise.resolve());
    spacing = 0;
    expect(await queue.run(() => Promise.resolve('at once'))).toBe('at once');
  });

  it('lets a waiting one leave at once, and never starts it', async () => {
    const queue = new RequestQueue(() => 0);
    const { promise, resolve } = Promise.withResolvers<string>();
    const running = queue.run(() => promise);
    const leaving = new AbortController();
    let started = false;
    const waiting = queue.run(
      () => {
        started = true;
        return Promise.resolve();
      },
      { signal: leaving.signal },
    );
    leaving.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    resolve('done');
    expect(await running).toBe('done');
    await queue.run(() => Promise.resolve());
    expect(started).toBe(false);
  });

  it('lets one leave that waits for its spacing, and goes on with the next', async () => {
    const queue = new RequestQueue(() => 30);
    await queue.run(() => Promise.resolve());
    const leaving = new AbortController();
    const waiting = queue.run(() => Promise.resolve('sent'), { signal: leaving.signal });
    const next = queue.run(() => Promise.resolve('next'));
    await sleep(5);
    leaving.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(await next).toBe('next');
  });

  it('wakes one that leaves in a long pause, so that the next can go on', async () => {
    let spacing = 0;
    const queue = new RequestQueue(() => spacing);
    await queue.run(() => Promise.resolve());
    spacing = 60_000;
    const leaving = new AbortController();
    const waiting = queue.run(() => Promise.resolve('sent'), { signal: leaving.signal });
    await sleep(5);
    spacing = 0;
    leaving.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(await queue.run(() => Promise.resolve('next'))).toBe('next');
  });

  it('keeps the place of one that was aborted while it ran until it has ended', async () => {
    const queue = new RequestQueue(() => 0);
    const abort = new AbortController();
    const order: string[] = [];
    const first = queue.run(
      async () => {
        abort.abort();
        await sleep(20);
        order.push('first ended');
      },
      { signal: abort.signal },
    );
    const second = queue.run(() => {
      order.push('second began');
      return Promise.resolve();
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['first ended', 'second began']);
  });

  it('refuses one that comes cancelled, and goes on after one that fails', async () => {
    const queue = new RequestQueue(() => 0);
    await expect(
      queue.run(() => Promise.resolve(), { signal: AbortSignal.abort(new Error('never mind')) }),
    ).rejects.toThrow('never mind');
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await queue.run(() => Promise.resolve('fine'))).toBe('fine');
  });

  it('lets a second try go ahead of all that wait', async () => {
    const queue = new RequestQueue(() => 0);
    const order: string[] = [];
    const task = (name: string) => () => {
      order.push(name);
      return Promise.resolve();
    };
    await Promise.all([
      queue.run(() => sleep(10)),
      queue.run(task('waiting')),
      queue.run(task('second try'), { ahead: true }),
    ]);
    expect(order).toEqual(['second try', 'waiting']);
  });
});
