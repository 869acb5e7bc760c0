import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { ResultRenewal } from '../../../../../src/features/check/result/renewal.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

const takes = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('many changes are one renewal, half a second later', () => {
  const renew = vi.fn();
  const renewal = new ResultRenewal(renew);
  for (let at = 0; at < 9; at += 1) renewal.due();
  vi.advanceTimersByTime(499);
  expect(renew).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(renew).toHaveBeenCalledTimes(1);
  renewal.due();
  renewal.dispose();
  vi.advanceTimersByTime(5000);
  expect(renew).toHaveBeenCalledTimes(1);
});

test('what takes long is renewed the less often, and not while it is being built', async () => {
  const renew = vi.fn();
  const renewal = new ResultRenewal(renew);
  const built = renewal.build(takes(300));
  renewal.due();
  await vi.advanceTimersByTimeAsync(300);
  await built;
  await vi.advanceTimersByTimeAsync(2900);
  expect(renew).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(renew).toHaveBeenCalledTimes(1);
});

test('one is built after the other, also after one that failed', async () => {
  const order: string[] = [];
  const renewal = new ResultRenewal(vi.fn());
  const failed = expect(renewal.build(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const slow = renewal.build(takes(200)).then(() => order.push('slow'));
  const fast = renewal.build(takes(1)).then(() => order.push('fast'));
  await vi.advanceTimersByTimeAsync(300);
  await Promise.all([failed, slow, fast]);
  expect(order).toEqual(['slow', 'fast']);
});
