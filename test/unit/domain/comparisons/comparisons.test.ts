import { describe, expect, it } from 'vitest';
import type { Comparison, ComparisonId } from '../../../../src/domain/comparisons/comparison.ts';
import { comparisonsOf } from '../../../../src/domain/comparisons/comparisons.ts';
import type { AnnualReport, LicenseDetail } from '../../../../src/domain/license.ts';
import { invent } from '../licenses.ts';

const ASKED = '云上星河(贵阳)通信有限公司';

function check(
  id: ComparisonId,
  license: Partial<LicenseDetail> = {},
  report: Partial<AnnualReport> | null = {},
  asked: string | null = ASKED,
): Comparison {
  const found = comparisonsOf(invent(license, report), asked).filter((one) => one.id === id);
  expect(found).toHaveLength(1);
  return found[0] as Comparison;
}

const outcome = ({ verdict, reason }: Comparison): string => `${verdict} ${reason}`;

describe('checks', () => {
  it('find nothing in a consistent licence', () => {
    const checks = comparisonsOf(invent(), ASKED);
    expect(checks.map(({ id }) => id)).toEqual([
      ...['validity', 'askedName', 'companyNames', 'numbers'],
      ...['creditCode', 'scopeAndReport', 'numberClasses'],
    ]);
    expect(checks.map(outcome)).toEqual(checks.map(() => 'consistent same'));
    expect(checks.filter(({ weight }) => weight === 'note').map(({ id }) => id)).toEqual(['numberClasses']);
  });

  it('cannot tell anything from a report that there is not', () => {
    const checks = comparisonsOf(invent({}, null), null);
    expect(
      checks.filter(({ verdict }) => verdict === 'cannotTell').map(({ id, reason }) => [id, reason]),
    ).toEqual([
      ['askedName', 'missing'],
      ['companyNames', 'missing'],
      ['numbers', 'missing'],
      ['creditCode', 'missing'],
      ['scopeAndReport', 'missing'],
    ]);
  });

  it('keep both sides as they were sent', () => {
    const { left, right } = check('numbers', { licenseNumber: ' B1.B2-20269001号' });
    expect([left, right]).toEqual([
      { source: 'licenseNumber', text: ' B1.B2-20269001号', only: [] },
      { source: 'reportNumber', text: 'B1.B2-20269001', only: [] },
    ]);
  });

  describe('number and province', () => {
    const compare = (licenseNumber: string, scope: string): Comparison =>
      check('numberProvince', { licenseNumber, scope });

    it.each([
      ['京B2-20269001', '国内呼叫中心业务：北京市', 'consistent same', []],
      ['粤B2-20269001', '国内呼叫中心业务：广州市、深圳市', 'consistent same', []],
      ['京B2-20269001', '国内呼叫中心业务：全国', 'differs other', ['全国']],
      [
        '京ICP证269001号',
        '内容分发网络业务：北京市;上海市国内呼叫中心业务：上海市',
        'differs other',
        ['上海市'],
      ],
      ['京B2-20269001', '国内呼叫中心业务：北京市示例区', 'cannotTell partlyRead', []],
      ['京B2-20269001', '国内呼叫中心业务：北京市示例业务：北京市', 'cannotTell partlyRead', []],
      [
        '京B1-20269001',
        '互联网数据中心业务：北京市；申请内容分发网络业务：上海市',
        'cannotTell partlyRead',
        [],
      ],
      [
        '京B2-20269001',
        '国内呼叫中心业务：北京市注销业务种类：内容分发网络业务：上海市',
        'consistent same',
        [],
      ],
    ])('%s against %s: %s', (number, scope, expected, beyond) => {
      const found = compare(number, scope);
      expect(outcome(found)).toBe(expected);
      expect(found.weight).toBe('finding');
      expect(found.left).toEqual({ source: 'licenseNumber', text: number, only: [] });
      expect(found.right).toEqual({ source: 'scope', text: scope, only: beyond });
    });

    it.each([
      ['B2-20269001', '国内呼叫中心业务：全国'],
      ['合字B2-20269001', '国内呼叫中心业务：上海市'],
      ['京ICP备13999021号-1', '国内呼叫中心业务：全国'],
      ['示例编号', '国内呼叫中心业务：全国'],
      ['京B2-20269001', '国内呼叫中心业务'],
    ])('are not compared where there is nothing to compare: %s, %s', (licenseNumber, scope) => {
      const ids = comparisonsOf(invent({ licenseNumber, scope }), ASKED).map(({ id }) => id);
      expect(ids).not.toContain('numberProvince');
    });
  });

  describe('scope and report', () => {
    const compare = (scope: string, type: string | null): Comparison =>
      check('scopeAndReport', { scope }, { type });

    it.each([
      // The name of 2003 means less: it has no 互联网资源协作服务.
      ['互联网数据中心业务：贵阳市', '因特网数据中心业务', 'cannotTell lessPrecise'],
      ['互联网接入服务业务：贵阳市', '因特网接入服务业务', 'consistent same'],
      ['信息服务业务（不含互联网信息服务）：全国', '信息服务业务(不含互联网信息服务)', 'consistent same'],
      ['互联网接入服务业务（含网站接入）：全国', '互联网接入服务业务', 'consistent same'],
      ['移动通信转售业务：全国', '移动通信转售业务', 'consistent same'],
      ['互联网数据中心业务：贵阳市内容分发网络业务：全国', '互联网数据中心业务', 'differs other'],
      ['互联网数据中心业务：贵阳市', '互联网数据中心业务,内容分发网络业务', 'differs other'],
      // What is missing on one side may be what could not be read there.
      ['互联网数据中心业务：贵阳市', '互联网数据中心业务,示例业务', 'differs other'],
      ['互联网数据中心业务：贵阳市示例业务：全国', '互联网数据中心业务,内容分发网络业务', 'differs other'],
      ['互联网数据中心业务：贵阳市内容分发', '互联网数据中心业务,内容分发网络业务', 'cannotTell partlyRead'],
      [
        '互联网数据中心业务：贵阳市' + '；'.repeat(1024),
        '互联网数据中心业务,内容分发网络业务',
        'cannotTell partlyRead',
      ],
      // 呼叫中心业务 of 2003 may be today's 国内呼叫中心业务.
      ['国内呼叫中心业务：全国', '呼叫中心业务', 'cannotTell lessPrecise'],
      ['信息服务业务（不含互联网信息服务）：全国', '信息服务业务', 'cannotTell lessPrecise'],
      [
        '信息服务业务（不含互联网信息服务）：全国',
        '信息服务业务（仅限互联网信息服务）',
        'differs otherQualifiers',
      ],
      ['移动通信转售业务：全国', '通过转售方式提供的蜂窝移动通信业务', 'consistent same'],
      ['互联网信息服务业务：全国', '信息服务业务（仅限互联网信息服务）', 'consistent same'],
      ['信息服务业务（仅限因特网信息服务业务）', '信息服务业务（仅限互联网信息服务）', 'consistent same'],
      [
        '信息服务业务（不含固定网电话信息服务和互联网信息服务）',
        '信息服务业务（不含互联网信息服务和固定网电话信息服务）',
        'consistent same',
      ],
      ['存储转发类业务。甲乙丙', '存储转发类业务', 'cannotTell partlyRead'],
      ['甲乙丙。存储转发类业务', '存储转发类业务', 'cannotTell partlyRead'],
      ['存储转发类业务，暂停经营国内呼叫中心业务', '存储转发类业务', 'cannotTell partlyRead'],
      ['注销业务种类：国内呼叫中心业务继续经营：存储转发类业务', '存储转发类业务', 'consistent same'],
      ['', '存储转发类业务', 'cannotTell missing'],
      ['存储转发类业务', ' ', 'cannotTell missing'],
    ])('%s against %s: %s', (scope, type, expected) => {
      expect(outcome(compare(scope, type))).toBe(expected);
    });

    it('names what is on one side only', () => {
      const { left, right } = compare(
        '互联网数据中心业务：贵阳市内容分发网络业务：全国',
        '因特网接入服务业务,互联网数据中心业务',
      );
      expect(left.only).toEqual(['内容分发网络业务']);
      expect(right.only).toEqual(['互联网接入服务业务']);
    });
  });

  it.each([
    ['B1.B2-20269001', 'B1.B2—2026 9001号', 'consistent same'],
    ['B1.B2-20269001', 'B1.B2-20269002', 'differs other'],
    ['B1.B2-20269001', '京B2-20269001', 'differs other'],
    ['某号', '某号', 'consistent same'],
    ['某xyz', '某XYZ', 'consistent same'],
    ['某号', '另号', 'differs other'],
    // One number in two notations, or two numbers: nobody says.
    ['ICP证粤B2-20239013号', '粤ICP证B2-20239013', 'cannotTell other'],
    ['贵B2-20239013', '黔B2-20239013', 'cannotTell other'],
    ['京ICP证159010号', '京ICP证20159010号', 'cannotTell other'],
    ['B2-20049015', 'B2-2004-9015号', 'cannotTell other'],
    ['粤B2-20099059-1', '粤B2-20099059', 'cannotTell other'],
    ['合字B2-20269001', 'B2-20269001', 'differs other'],
    ['粤B2-20239013', '京B2-20239013', 'differs other'],
    ['暂无', '-', 'cannotTell missing'],
    ['-', 'B1.B2-20269001', 'cannotTell missing'],
    ['', 'B1.B2-20269001', 'cannotTell missing'],
    ['B1.B2-20269001', null, 'cannotTell missing'],
  ])('compares numbers without their noise: %s, %s', (licenseNumber, inner, expected) => {
    expect(outcome(check('numbers', { licenseNumber }, { licenseNumber: inner }))).toBe(expected);
  });

  it.each([
    ['云上 星河（贵阳）通信有限公司', 'a', 'consistent same'],
    ['云上银河（贵阳）通信有限公司', 'a', 'differs otherNameSameCompany'],
    ['云上银河（贵阳）通信有限公司', 'b', 'differs otherName'],
    ['云上银河（贵阳）通信有限公司', null, 'differs otherName'],
    [null, 'a', 'cannotTell missing'],
  ])('compares company names, and does not call a rename one: %s', (companyName, key, expected) => {
    const keyNo = key === null ? null : key.repeat(32);
    expect(outcome(check('companyNames', {}, { companyName, keyNo }))).toBe(expected);
  });

  it('does not take two missing KeyNos for the same company', () => {
    const found = check('companyNames', { keyNo: '' }, { keyNo: '', companyName: '云上银河通信有限公司' });
    expect(outcome(found)).toBe('differs otherName');
  });

  it.each([
    [ASKED, 'consistent same'],
    [' 云上星河（贵阳）通信有限公司 ', 'consistent same'],
    ['云上星河', 'differs otherName'],
    ['91000000000000000K', 'cannotTell notAName'],
    ['910000000000000000', 'cannotTell notAName'],
    ['000000000000005', 'cannotTell notAName'],
    ['B2-20269001', 'cannotTell notAName'],
    ['a'.repeat(32), 'cannotTell notAName'],
    [null, 'cannotTell missing'],
  ])('compares what was asked for, if it is a name: %s', (asked, expected) => {
    expect(outcome(check('askedName', {}, {}, asked))).toBe(expected);
  });

  it.each([
    ['91000000000000000K', 'consistent same', null],
    ['91000000000000000X', 'differs checkDigit', 'K'],
    ['9100000000000000O0', 'differs character', null],
    ['9100 0000 0000 0000 0K\u200B', 'consistent same', null],
    ['9100000000000000K', 'differs length', null],
    ['000000000000005', 'cannotTell missing', null],
    ['-', 'cannotTell missing', null],
    ['无', 'cannotTell missing', null],
    ['', 'cannotTell missing', null],
  ])('checks the credit code’s digit: %s', (creditCode, expected, digit) => {
    const found = check('creditCode', {}, { creditCode });
    expect(outcome(found)).toBe(expected);
    expect(found.right.text).toBe(digit);
  });

  it.each([
    ['B1.B2-20269001', '互联网数据中心业务：贵阳市国内呼叫中心业务：全国', 'consistent same', [], []],
    // 固定网国内数据传送业务 is of class A2, and is seen under numbers without it.
    [
      'B2-20199001',
      '固定网国内数据传送业务：全国国内呼叫中心业务：全国',
      'differs other',
      [],
      ['固定网国内数据传送业务'],
    ],
    ['B1.B2-20269001', '国内呼叫中心业务：全国', 'differs other', ['B1'], []],
    // In 2003 在线数据处理与交易处理业务 was of class B1.
    ['B1-20099001', '在线数据处理与交易处理业务：全国', 'consistent same', [], []],
    ['B1.B2-20269001', '国内呼叫中心业务：全国示例业务：全国', 'cannotTell partlyRead', ['B1'], []],
    // That class went with the edition of 2003.
    [
      'B1-20269001',
      '在线数据处理与交易处理业务：全国',
      'differs other',
      ['B1'],
      ['在线数据处理与交易处理业务'],
    ],
    ['京ICP证159010号', '信息服务业务（仅限互联网信息服务）', 'cannotTell noClasses', [], []],
    ['B1-20269001', '', 'cannotTell missing', [], []],
    ['', '国内呼叫中心业务', 'cannotTell missing', [], []],
  ])(
    'only notes what the classes of %s do not say of %s',
    (licenseNumber, scope, expected, unused, strange) => {
      const found = check('numberClasses', { licenseNumber, scope });
      expect(outcome(found)).toBe(expected);
      expect(found.weight).toBe('note');
      expect([found.left.only, found.right.only]).toEqual([unused, strange]);
    },
  );

  it.each([
    ['valid', '是', 'consistent same'],
    ['invalid', '否', 'differs other'],
    ['unknown', '待定', 'cannotTell other'],
    ['unknown', '', 'cannotTell missing'],
  ] as const)('says of the validity what the vendor says: %s', (validity, validityText, expected) => {
    expect(outcome(check('validity', { validity, validityText }))).toBe(expected);
  });
});
