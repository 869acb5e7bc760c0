import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { Recognizer } from '../../../../src/recognizer/recognizer.ts';
import { AllNames } from '../../../../src/licenses/known/all-names.ts';

const NAMES = ['白石信使', '蓝湾通讯社', '青桥云站'];

const recognizer = new Recognizer();

function finds(names: AllNames, text: string): boolean {
  return recognizer.recognize(text, { known: names.names }).length > 0;
}

test('names come in portions behind the first use, and whoever waits hears when all are there', async () => {
  const onRead = vi.fn();
  const portion = vi.fn((index: number) => (index < NAMES.length ? [NAMES[index] ?? ''] : undefined));
  const names = new AllNames({ recent: () => ['最近一家'], portion }, onRead);
  expect(portion).not.toHaveBeenCalled();
  expect(finds(names, '最近一家')).toBe(true);
  expect(finds(names, '青桥云站')).toBe(false);
  await vi.waitFor(() => {
    expect(onRead).toHaveBeenCalledOnce();
  });
  for (const name of NAMES) expect(finds(names, name)).toBe(true);
});

test('a new answer is known at once, and those known before stay', () => {
  let recent = ['最近一家'];
  const names = new AllNames({ recent: () => recent, portion: () => undefined }, () => undefined);
  expect(finds(names, '最近一家')).toBe(true);
  recent = ['新来一家'];
  expect(finds(names, '新来一家')).toBe(false);
  names.renew();
  expect(finds(names, '新来一家')).toBe(true);
  expect(finds(names, '最近一家')).toBe(true);
});

test('another connection knows nothing of these, not even from a reading under way', async () => {
  const portion = vi.fn((index: number) => (index < 1000 ? [`第${String(index)}家`] : undefined));
  const names = new AllNames({ recent: () => [], portion }, () => undefined);
  finds(names, '第1家');
  await sleep(2);
  names.forget();
  portion.mockReturnValue(undefined);
  await sleep(5);
  expect(finds(names, '第0家')).toBe(false);
});
