import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';

const notifications: string[] = [];
let cancel = (): void => undefined;

vi.mock('vscode', () => ({
  ProgressLocation: { Notification: 15 },
  window: {
    withProgress: ({ title }: { title: string }, work: (progress: unknown, token: unknown) => unknown) => {
      notifications.push(title);
      return work(undefined, {
        onCancellationRequested: (heard: () => void) => {
          cancel = heard;
          return { dispose: () => undefined };
        },
      });
    },
  },
}));
const { withLateProgress } = await import('../../../src/vscode/cancellation.ts');

beforeEach(() => {
  notifications.length = 0;
});

test('what is done at once, or fails at once, is not noted', async () => {
  expect(await withLateProgress('Reading', () => Promise.resolve('read'))).toBe('read');
  await expect(withLateProgress('Reading', () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(notifications).toEqual([]);
});

test('what takes longer is noted, and can be cancelled from there', async () => {
  const work = withLateProgress(
    'Reading',
    (signal) =>
      new Promise<string>((resolve) => {
        signal.addEventListener('abort', () => {
          resolve('given up');
        });
      }),
  );
  await vi.waitFor(() => {
    expect(notifications).toEqual(['Reading']);
  });
  await sleep(0);
  cancel();
  expect(await work).toBe('given up');
});
