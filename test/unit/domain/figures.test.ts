import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount, readMoney, readPercentage } from '../../../src/domain/figures.ts';

describe('annual figures', () => {
  it.each([
    ['566件', 566, '件'],
    ['1,566件', 1566, '件'],
    ['１，５６６ 件', 1566, '件'],
    ['0件', 0, '件'],
    ['12', 12, null],
    ['3次', 3, '次'],
  ])('reads a count: %s', (sent, value, unit) => {
    expect(readCount(sent)).toEqual({ state: 'read', sent, value, unit });
  });

  it.each([
    ['99.5%', 99.5],
    ['100％', 100],
    ['0%', 0],
  ])('reads a percentage: %s', (sent, value) => {
    expect(readPercentage(sent)).toEqual({ state: 'read', sent, value, unit: '%' });
  });

  it.each([
    ['1000.0000万元', 1000, '万', 'CNY', 10_000_000],
    ['0.07万元', 0.07, '万', 'CNY', 700],
    ['1,000万人民币', 1000, '万', 'CNY', 10_000_000],
    ['人民币1000万元', 1000, '万', 'CNY', 10_000_000],
    ['1000万元人民币', 1000, '万', 'CNY', 10_000_000],
    ['50.5万美元', 50.5, '万', 'USD', 505_000],
    ['2亿港元', 2, '亿', 'HKD', 200_000_000],
    ['1000000元', 1_000_000, '元', 'CNY', 1_000_000],
    ['100万 USD', 100, '万', 'USD', 1_000_000],
  ])('reads an amount: %s', (sent, value, unit, currency, amount) => {
    expect(readMoney(sent)).toEqual({ state: 'read', sent, value, unit, currency, amount });
  });

  it.each([null, '', '  ', '-', '--', '无', '暂无'])('takes %s for nothing', (sent) => {
    for (const read of [readCount, readPercentage, readMoney])
      expect(read(sent)).toEqual({ state: 'empty', sent });
  });

  it.each([
    [readCount, '约566件'],
    [readCount, '1,56件'],
    [readCount, '5.5件'],
    [readCount, '99999999999999999999件'],
    [readCount, '-3件'],
    [readPercentage, '0.995'],
    [readPercentage, '五成'],
    [readPercentage, '100.5%'],
    [readMoney, '1000'],
    [readMoney, '1000万'],
    [readMoney, '1000万贝壳'],
    [readMoney, '1000万元至2000万元'],
    [readMoney, '9'.repeat(100_000) + '万元'],
  ])('says so where it cannot read', (read, sent) => {
    expect(read(sent)).toEqual({ state: 'unreadable', sent });
  });

  it('keeps what was sent, and reads only finite numbers', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,%件万元 ')) })),
        (sent) => {
          for (const figure of [readCount(sent), readPercentage(sent), readMoney(sent)]) {
            expect(figure.sent).toBe(sent);
            if (figure.state === 'read') expect(Number.isFinite(figure.value)).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    ['1000万元', '外商投资', null],
    ['1000万元', '有限责任公司（港澳台法人独资）', null],
    ['1000万元', '民营控股', 'CNY'],
    ['1000万元', null, 'CNY'],
    ['1000万元人民币', '外商投资', 'CNY'],
    ['1000万美元', '外商投资', 'USD'],
  ])('knows the currency of %s of a company that is %s: %s', (sent, econKind, currency) => {
    expect(readMoney(sent, econKind)).toMatchObject({ state: 'read', amount: 10_000_000, currency });
  });
});
