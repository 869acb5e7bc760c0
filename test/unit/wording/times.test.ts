import { afterEach, expect, test, vi } from 'vitest';
import { speak } from '../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../support/vscode-double.ts'));
const { age, answerAge, askedWhen, ageLimitWords, dayWords, withLimit } =
  await import('../../../src/wording/times.ts');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 20, 8);

const zone = process.env['TZ'];

afterEach(() => {
  speak('en');
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each([
  [undefined, '', ''],
  [null, 'age not certain', '结果时间无法确定'],
  [7 * DAY, 'older than 7 days', '结果已超过 7 天'],
  [1.5 * DAY, 'older than 36 hours', '结果已超过 36 小时'],
  [DAY, 'older than 24 hours', '结果已超过 24 小时'],
  [HOUR, 'older than 1 hour', '结果已超过 1 小时'],
  [0, 'older than the setting allows', '结果已超过设定时限'],
])('the age that an answer has passed is the setting’s own: %s ms', (olderThanMs, english, chinese) => {
  const limit = olderThanMs === undefined ? {} : { olderThanMs };
  expect(ageLimitWords(limit)).toBe(english);
  speak('zh-cn');
  expect(ageLimitWords(limit)).toBe(chinese);
});

test('an answer tells its age, when it was asked for, and what age it has passed', () => {
  const old = { fetchedAt: NOW - 8 * DAY, olderThanMs: 7 * DAY };
  const young = { fetchedAt: NOW - 35 * MINUTE };
  expect(answerAge(old, NOW)).toBe('8 days ago, older than 7 days');
  expect(askedWhen(old, NOW)).toBe('asked 8 days ago, older than 7 days');
  expect(askedWhen(young, NOW)).toBe('asked 35 minutes ago');
  expect(withLimit('no licence found', old)).toBe('no licence found, older than 7 days');
  speak('zh-cn');
  expect(askedWhen(old, NOW)).toBe('8 天前查询，结果已超过 7 天');
  expect(askedWhen(young, NOW)).toBe('35 分钟前查询');
});

test('nothing of a minute ago or less is told in figures', () => {
  expect(age(NOW - MINUTE + 1, NOW)).toBe('just now');
  expect(age(NOW - MINUTE, NOW)).toBe('1 minute ago');
});

/** Three in the morning of the fourth by the vendor's calendar. */
const NIGHT = Date.UTC(2026, 10, 3, 19);

test.each([
  ['Asia/Shanghai', 'Nov 4, 2026', '2026年11月4日'],
  ['Asia/Tokyo', 'Nov 4, 2026', '2026年11月4日'],
  ['Europe/Berlin', 'Nov 4, 2026 (UTC+8)', '2026年11月4日（UTC+8）'],
  ['America/Los_Angeles', 'Nov 4, 2026 (UTC+8)', '2026年11月4日（UTC+8）'],
])(
  'an answer has the vendor’s day, with the zone where the user’s is another: %s',
  (name, english, chinese) => {
    process.env['TZ'] = name;
    expect(dayWords(NIGHT)).toBe(english);
    speak('zh-cn');
    expect(dayWords(NIGHT)).toBe(chinese);
  },
);
