import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, isDay, localDay, readDay } from '../../../src/domain/calendar-day.ts';

const anyDay = fc
  .date({ min: new Date('1949-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day as a person writes it', () => {
  test.each([
    ['2027-03-01', '2027-03-01'],
    ['2027/3/1', '2027-03-01'],
    ['2027.3.1', '2027-03-01'],
    ['2027年3月1日', '2027-03-01'],
    ['２０２７年３月１日', '2027-03-01'],
    ['2027 年 3 月 1 日', '2027-03-01'],
    ['20270301', '2027-03-01'],
    ['2028-02-29', '2028-02-29'],
  ])('%s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test.each([
    '',
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-3',
    '27-03-01',
    '2027-3/1',
    '0202-03-01',
    '1e3',
  ])('is not guessed: %j', (text) => {
    expect(readDay(text)).toBeNull();
  });

  test('is the same day in every way of writing it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split('-').map(Number);
        expect(readDay(`${year}年${month}月${date}日`)).toBe(day);
        expect(readDay(`${year}/${month}/${date}`)).toBe(day);
        expect(readDay(day.replaceAll('-', ''))).toBe(day);
        expect(isDay(day)).toBe(true);
      }),
    );
  });

  test('any text is a day of the calendar or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = readDay(text);
        expect(day === null || isDay(day)).toBe(true);
      }),
    );
  });
});

describe('days between days', () => {
  test('count by the calendar, over leap days and changes of the clock', () => {
    expect(daysBetween('2026-11-30', '2026-11-30')).toBe(0);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-12-01', '2026-11-30')).toBe(-1);
  });

  test('add up, and turn round', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });
});

test("the user's own day is that of the calendar beside the clock", () => {
  expect(localDay(new Date(2026, 10, 3, 0, 0, 1).getTime())).toBe('2026-11-03');
  expect(localDay(new Date(2026, 10, 3, 23, 59, 59).getTime())).toBe('2026-11-03');
});
