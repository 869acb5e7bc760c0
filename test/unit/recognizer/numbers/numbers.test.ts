import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../../../src/domain/company/credit-code.ts';
import { hasRegistrationCheckDigit } from '../../../../src/domain/company/registration-number.ts';
import { recognize, values } from '../words.ts';

const body = '91350100M000100Y4';
const code = body + checkDigit(body);
const wrong = body + (code.endsWith('0') ? '1' : '0');

/** The 15 digits with the right check digit for these 14. */
function registered(digits: string): string {
  const all = Array.from({ length: 10 }, (_, last) => `${digits}${last}`);
  return all.find(hasRegistrationCheckDigit) ?? '';
}

describe('a credit code', () => {
  it('is found in any text, and told where its check digit is wrong', () => {
    for (const around of [
      ['信用代码：', '。'],
      ['"', '"'],
      ['| `', '` |'],
      [',', ','],
      ['(', ')'],
    ] as const) {
      const [before, after] = around;
      expect(recognize(before + code + after)).toEqual([
        { start: before.length, end: before.length + 18, kind: 'creditCode', value: code },
      ]);
      expect(recognize(before + wrong + after)).toEqual([
        { start: before.length, end: before.length + 18, kind: 'creditCode', value: wrong, valid: false },
      ]);
    }
  });

  it('is found in small letters, and looked up in capitals', () => {
    expect(values(`code=${code.toLowerCase()}`, 'creditCode')).toEqual([code]);
  });

  it.each([`${code}0`, `A${code}`, code.slice(1), '110101199003078515', '308008666301136448'])(
    'is none inside a longer run, nor an identity card or an order: %s',
    (text) => {
      expect(recognize(`：${text}，`)).toEqual([]);
    },
  );

  it('is no identity card, though one in 31 has the right check digit', () => {
    const cards = Array.from({ length: 400 }, (_, index) => {
      const digits = `11010519800101${String(index).padStart(3, '0')}`;
      return digits + checkDigit(digits);
    }).filter((card) => /^\d{17}[\dX]$/u.test(card));
    expect(cards.length).toBeGreaterThan(100);
    expect(cards.flatMap((card) => recognize(`身份证号：${card}`))).toEqual([]);
  });

  it('never has a letter that the standard leaves out', () => {
    expect(values(code.replace('M', 'O'), 'creditCode').filter((value) => value.includes('O'))).toEqual(
      recognize(code.replace('M', 'O'))
        .filter(({ valid }) => valid === false)
        .map(({ value }) => value),
    );
  });
});

describe('a registration number', () => {
  const number = registered('11010801739097');

  it('is found where the text says so, or behind the credit code', () => {
    for (const before of ['注册号：', '工商注册号', '"regNo": "', 'reg_no: ', `${code}", "`, `| ${code} | `])
      expect(values(before + number, 'registrationNumber'), before).toEqual([number]);
  });

  it.each([
    '| 注册号 | ',
    '<td>注册号</td><td>',
    '注册号,',
    'registerNo: ',
    'Registration No. ',
    '注册编号：',
    '註冊號：',
  ])('is found behind what else calls it so: %s', (before) => {
    expect(values(before + number, 'registrationNumber')).toEqual([number]);
  });

  it('is no other number of 15 digits', () => {
    for (const before of ['商标注册号：', '软件登记号：', '设备IMEI：', '订单号', '"id": ', ''])
      expect(values(before + number, 'registrationNumber'), before).toEqual([]);
  });

  it('is told where its check digit is wrong', () => {
    const other = number.slice(0, 14) + String((Number(number.at(-1)) + 1) % 10);
    expect(recognize(`注册号：${other}`)).toEqual([
      { start: 4, end: 19, kind: 'registrationNumber', value: other, valid: false },
    ]);
  });

  it('has one right check digit out of ten', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{14}$/), (digits) => {
        const right = Array.from({ length: 10 }, (_, last) => `${digits}${last}`).filter(
          hasRegistrationCheckDigit,
        );
        expect(right).toHaveLength(1);
      }),
    );
  });

  it.each(['', '11010801739097', '1101080173909741', '11010801739097A'])('has 15 digits: %j', (text) => {
    expect(hasRegistrationCheckDigit(text)).toBe(false);
  });
});

describe('a licence number', () => {
  it.each(['ICP-', '许可证-', 'EDI-'])('is found behind a word and a dash: %s', (word) => {
    expect(values(`${word}B2-20202418`, 'licenseNumber')).toEqual(['B2-20202418']);
  });

  it.each([
    ['B2-20262460', 'B2-20262460'],
    ['B1.B2-20160181', 'B1.B2-20160181'],
    ['A2.B1.B2-20090001', 'A2.B1.B2-20090001'],
    ['合字B1.B2-20210098', '合字B1.B2-20210098'],
    ['京B2-20202418', '京B2-20202418'],
    ['京ICP证030173号', '京ICP证030173号'],
    ['京 ICP 证 030173 号', '京ICP证030173号'],
    ['苏ICP证B2-20180251', '苏ICP证B2-20180251'],
    ['京ICP证B2-21366号', '京ICP证B2-21366号'],
    ['B2-2004-0851号', 'B2-2004-0851号'],
    ['B1.B2\u201120100266', 'B1.B2-20100266'],
    ['Bl-20172156', 'B1-20172156'],
    ['Ｂ２－２０１７２１５６', 'B2-20172156'],
    ['b2-20202418', 'B2-20202418'],
    ['京b2-20202418', '京B2-20202418'],
    ['A2B1B2-20090001', 'A2B1B2-20090001'],
    ['京B2-\n20202418', '京B2-20202418'],
    ['京B2-\r\n20202418', '京B2-20202418'],
    ['湘B-2-4-20069060', '湘B-2-4-20069060'],
  ])('is found in all its forms: %s', (text, value) => {
    for (const [before, after] of [
      ['经营许可证编号：', '，'],
      ['<li>', '</li>'],
      ['| ', ' |'],
      ['', ''],
    ] as const)
      expect(recognize(before + text + after)).toEqual([
        { start: before.length, end: before.length + text.length, kind: 'licenseNumber', value },
      ]);
  });

  it.each([
    ['粤B2-20099059-1626X', '粤B2-20099059', '1626X'],
    ['粤B2-20049123-165', '粤B2-20049123', '165'],
    ['京B2-20199001号-13', '京B2-20199001号', '13'],
    ['B2-20199001-1', 'B2-20199001', '1'],
    ['京ICP证159010号-2', '京ICP证159010号', '2'],
    ['粤B2－20099059－１６２６ｘ', '粤B2-20099059', '1626X'],
  ])(
    'takes what stands behind it for a site or an app along, and is looked up without: %s',
    (text, value, suffix) => {
      for (const [before, after] of [
        ['版权所有 ', '，'],
        ['| ', ' |'],
        ['', ''],
      ] as const)
        expect(recognize(before + text + after)).toEqual([
          { start: before.length, end: before.length + text.length, kind: 'licenseNumber', value, suffix },
        ]);
    },
  );

  it.each(['3M中国有限公司', '5G云网科技有限公司', '4A传媒广告有限公司', '1号云店电商有限公司'])(
    'takes nothing from the company that stands behind it: %s',
    (company) => {
      const text = `京B2-20209008-${company}`;
      expect(values(text, 'licenseNumber')).toEqual(['京B2-20209008']);
      expect(recognize(text)[0]).not.toHaveProperty('suffix');
      expect(values(text, 'company').join('')).toContain(company.slice(2));
    },
  );

  it('ends before the number of a filing', () => {
    const text = '京B2-20209008-1京ICP备05000000号-1';
    expect(values(text, 'icpFiling')).toEqual(['京ICP备05000000号-1']);
    expect(recognize(text)[0]).toMatchObject({ value: '京B2-20209008', suffix: '1' });
  });

  it.each([
    'B2-20199001 - 3',
    'B2-20199001-20199005',
    'B2-20199001-1.5',
    'B2-20199001-a1',
    'B2-20199001-12ab',
  ])('has nothing behind it where that is no suffix: %s', (text) => {
    expect(recognize(text)[0]).toEqual({ start: 0, end: 11, kind: 'licenseNumber', value: 'B2-20199001' });
  });

  it.each([
    ['京ICP备05000000号', '京ICP备05000000号'],
    ['京ICP备05000000号-12', '京ICP备05000000号-12'],
    ['粤ICP备2025400000号-3', '粤ICP备2025400000号-3'],
    ['京 ICP 备 05000000 号', '京ICP备05000000号'],
    ['京ICP备05000000号 -1', '京ICP备05000000号-1'],
    ['京ICP备05000000号－１', '京ICP备05000000号-1'],
  ])('is not an ICP filing, which is told apart: %s', (text, value) => {
    expect(recognize(`备案号：${text}。`)).toEqual([
      { start: 4, end: 4 + text.length, kind: 'icpFiling', value },
    ]);
  });

  it.each([
    '产品型号 B2-2019X',
    'B2C-20190001',
    'v1.2-20190001',
    'AB2-20190001',
    'A1类电信业务',
    '沪ICP备XXXXXXXX号',
    '2-20190001',
    'A2-B1-20190001',
    '零件 A2-B1-20190001',
    'X-B2-20190001',
    '型号：A1-12345678',
    '零件A2-20190815批次',
    '编号B2-1234567',
  ])('is not: %s', (text) => {
    expect(recognize(text)).toEqual([]);
  });
});
