import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test, vi } from 'vitest';

const notifications: string[] = [];
let cancel = (): void => undefined;

vi.mock('vscode', () => ({
  ProgressLocation: { Notification: 15 },
  l10n: { t: (text: string) => text },
  window: {
    showInformationMessage: (text: string, ...buttons: string[]) => {
      notifications.push(text);
      return Promise.resolve(buttons[0]);
    },
    showWarningMessage: (text: string, ...rest: unknown[]) => {
      notifications.push(text, JSON.stringify(rest[0]));
      return Promise.resolve(rest.at(-1));
    },
    setStatusBarMessage: (text: string) => {
      notifications.push(text);
    },
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
const { notify } = await import('../../../src/vscode/notify.ts');

beforeEach(() => {
  notifications.length = 0;
});

test('what is done at once, or fails at once, is not noted', async () => {
  expect(await notify.lateProgress('Reading', () => Promise.resolve('read'))).toBe('read');
  await expect(notify.lateProgress('Reading', () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(notifications).toEqual([]);
});

test('what takes longer is noted, and can be cancelled from there', async () => {
  const work = notify.lateProgress(
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

/** A file's name, or a vendor's message, that would run a command and draw an icon. */
const HOSTILE = '[Open](command:workbench.action.terminal.new) $(check) [more](https://host.test)';
const INERT = '[Open] (command:workbench.action.terminal.new) $\u2060(check) [more] (https://host.test)';

test('whatever is shown brings no link and no icon along', async () => {
  await notify.info(HOSTILE);
  await notify.warn(HOSTILE, 'Resume');
  notify.briefly(HOSTILE);
  await notify.progress(HOSTILE, () => Promise.resolve());
  expect(notifications).toEqual([INERT, INERT, '"Resume"', INERT, INERT]);
  notifications.length = 0;
  await notify.confirm(HOSTILE, HOSTILE, 'Clear');
  expect(notifications).toEqual([INERT, JSON.stringify({ modal: true, detail: INERT })]);
});

test('what the user chose is given back', async () => {
  expect(await notify.info('Finished.', 'Open', 'Export…')).toBe('Open');
  expect(await notify.confirm('Clear?', 'All answers', 'Clear')).toBe(true);
});

test.each([
  ['a short text', 'Licence number copied.', undefined],
  ['a long one', 'list.xls is a workbook of another form. Save it as .xlsx, then check that file.', 'OK'],
  ['a long one in Chinese', '“名单.xls”是其他格式的工作簿，无法读取。请另存为 .xlsx 后再核查。', 'OK'],
])(
  '%s without a button is shown whole: the editor cuts it to a line unless it has one',
  async (_, text, button) => {
    expect(await notify.warn(text)).toBeUndefined();
    expect(notifications).toEqual([text, button && JSON.stringify(button)]);
  },
);
