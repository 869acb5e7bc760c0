import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caveatsOf,
  isFilingNumber,
  parseLicenseNumber,
  probableIssuer,
} from '../../../src/domain/license-number.ts';

const lineOf = (text: string): string => {
  const { kind, classes, year, serial, province, normalized } = parseLicenseNumber(text);
  return [kind, classes.join('+'), year, serial, province?.short, normalized].join(' ');
};

describe('licence number', () => {
  it.each([
    ['B2-20269001', 'crossRegion B2 2026 9001  B2-20269001'],
    ['B1-20260002', 'crossRegion B1 2026 0002  B1-20260002'],
    ['B1.B2-20169003', 'crossRegion B1+B2 2016 9003  B1.B2-20169003'],
    ['A2.B1.B2-20099004', 'crossRegion A2+B1+B2 2009 9004  A2.B1.B2-20099004'],
    ['合字B1.B2-20219007', 'foreignInvested B1+B2 2021 9007  合字B1.B2-20219007'],
    ['京B2-20209008', 'provincial B2 2020 9008 北京 京B2-20209008'],
    ['京ICP证159010号', 'icpCertificate  2015 9010 北京 京ICP证159010号'],
    ['苏ICP证B2-20189011', 'mixed B2 2018 9011 江苏 苏ICP证B2-20189011'],
    ['黔ICP证B2-20139012', 'mixed B2 2013 9012 贵州 黔ICP证B2-20139012'],
    ['ICP证粤B2-20239013号', 'mixed B2 2023 9013 广东 ICP证粤B2-20239013'],
    ['京ICP证B2-29014号', 'mixed B2  29014 北京 京ICP证B2-29014'],
    ['B2-2004-9015号', 'old B2 2004 9015  B2-2004-9015'],
    ['京ICP备13999021号-1', 'icpFiling  2013 999021 北京 京ICP备13999021号-1'],
    ['粤ICP备2025999022号', 'icpFiling  2025 999022 广东 粤ICP备2025999022号'],
    ['粤B2-20099059-1626x', 'provincial B2 2009 9059 广东 粤B2-20099059-1626X'],
    ['苏ICP证009007号-13', 'icpCertificate  2000 9007 江苏 苏ICP证009007号-13'],
    ['湘B-2-4-20069060', 'provincial B2 2006 9060 湖南 湘B-2-4-20069060'],
    ['陇ICP备05990593号', 'icpFiling  2005 990593 甘肃 陇ICP备05990593号'],
    ['粤ICP备2025999022号-3A', 'icpFiling  2025 999022 广东 粤ICP备2025999022号-3A'],
  ])('reads each form on record: %s', (text, line) => {
    expect(lineOf(text)).toBe(line);
  });

  it.each([
    ['京 ICP 证 119016 号', '京ICP证119016号'],
    ['京ICP证119016', '京ICP证119016号'],
    ['B1.B2\u201120109017', 'B1.B2-20109017'],
    ['B1.B2\u221220109017', 'B1.B2-20109017'],
    ['B1、B2—20109017', 'B1.B2-20109017'],
    ['B1B2-20109017', 'B1.B2-20109017'],
    ['Bl-20179018', 'B1-20179018'],
    ['Bl.B2-20l79018', 'B1.B2-20179018'],
    ['合字bl-20179018', '合字B1-20179018'],
    ['经营许可证编号：粤B2-20129019', '粤B2-20129019'],
    ['增值电信业务经营许可证粤B2-20129019号', '粤B2-20129019'],
    ['增值电信业务经营许可证编号 合字B2-20129019。', '合字B2-20129019'],
    ['Ｂ２－２０１５９０２０', 'B2-20159020'],
    ['\uFEFFB2-\n2015 9020\u200B', 'B2-20159020'],
    ['京icp备13999021-1号', '京ICP备13999021号-1'],
    ['BI-20179018', 'B1-20179018'],
    ['滬B2-20109043', '沪B2-20109043'],
    ['京ICP證039173號', '京ICP证039173号'],
    ['《中华人民共和国增值电信业务经营许可证》川B2-20039065号', '川B2-20039065'],
    ['ICP License No. 京ICP证039173号', '京ICP证039173号'],
    ['License: 粤B2-20129019', '粤B2-20129019'],
    ['备案号京ICP备13999021号', '京ICP备13999021号'],
    ['粤B2-20099059-1', '粤B2-20099059-1'],
  ])('sees through the noise of %s', (text, normalized) => {
    expect(parseLicenseNumber(text).normalized).toBe(normalized);
    expect(parseLicenseNumber(text).kind).not.toBe('unknown');
  });

  it.each([
    '',
    'l',
    'Bl',
    'B3-20169003',
    'B2-201690031',
    'A2-B1-20190001',
    '赣B2-2012052',
    '京ICP证09928442号',
    'B2-19989003',
    '鑫B2-20209008',
    '京公网安备11999002000001号',
    '京ICP证15901号',
    '云上星河通信有限公司',
    'B2-20169003和B2-20169004',
    // The sign is the number's, or the label's: without it, the number would be another one.
    '京许可证B2-20169003',
    'B2-2016l'.repeat(10_000),
  ])('takes nothing else for a number: %.20s', (text) => {
    expect(parseLicenseNumber(text)).toMatchObject({
      kind: 'unknown',
      classes: [],
      year: null,
      serial: null,
      province: null,
      normalized: text,
    });
  });

  it.each(['京ICP证999023号', '京ICP证459023号', '京ICP备99999023号', 'B2-20999023', 'B2-2099-9023号'])(
    'takes no year out of %s that cannot be',
    (text) => {
      const { kind, year, serial } = parseLicenseNumber(text);
      expect(kind).not.toBe('unknown');
      expect([year, serial?.slice(-4)]).toEqual([null, '9023']);
    },
  );

  it('is the same number however often it is normalized', () => {
    const sign = fc.constantFrom('', '京', '黔', '合字', '苏ICP证');
    const classes = fc.constantFrom('B1', 'B2', 'B1.B2', 'A2.B1.B2');
    const year = fc.integer({ min: 2000, max: 2030 });
    fc.assert(
      fc.property(sign, classes, year, fc.integer({ min: 1000, max: 9999 }), (before, listed, y, serial) => {
        const number = parseLicenseNumber(`${before}${listed}-${y}${serial}号`);
        expect(number).toMatchObject({ year: y, serial: String(serial), classes: listed.split('.') });
        expect(number.normalized).toBe(`${before}${listed}-${y}${serial}`);
        expect(parseLicenseNumber(number.normalized)).toEqual(number);
      }),
    );
  });

  it('never throws, and reads nothing into noise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseLicenseNumber(text).kind).toBe('unknown');
      }),
    );
  });

  it.each([
    ['B1.B2-20169003', ['yearIsFirstIssue', 'classesAreNotBusinesses', 'classesBefore2015']],
    ['B2-20269001', ['yearIsFirstIssue', 'classesAreNotBusinesses']],
    ['合字B2-20219006', ['foreignInvestmentInferred', 'yearIsFirstIssue', 'classesAreNotBusinesses']],
    ['京ICP证159010号', ['yearIsFirstIssue']],
    ['京ICP证B2-29014号', ['classesAreNotBusinesses']],
    ['京ICP备13999021号', ['filingIsNoLicense']],
    ['粤B2-20199059-165', ['mayBeFiling', 'yearIsFirstIssue', 'classesAreNotBusinesses']],
    ['云上星河', ['formUnknown']],
  ])('says what %s does not prove', (text, caveats) => {
    expect(caveatsOf(parseLicenseNumber(text))).toEqual(caveats);
  });

  it('tells a filing by whatever sign reads as 备, as the number itself is read', () => {
    const filings: string[] = [];
    for (let code = 0x80; code <= 0x10ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const sign = String.fromCodePoint(code);
      if ('备備'.includes(sign.normalize('NFKC'))) filings.push(`京ICP${sign}13999021号-1`);
    }
    expect(filings.length).toBeGreaterThan(2);
    for (const text of filings) {
      expect(parseLicenseNumber(text).kind).toBe('icpFiling');
      expect(isFilingNumber(text)).toBe(true);
    }
  });

  it.each([
    'ICP备13999021号',
    '京ICP备案13999021号',
    '北京ICP备13999021号',
    '（京）ICP备13999021号',
    '京ICP备13999021号-1-2',
    '京ICP备13999021号（变更）',
    'ICP备京15000001号',
    '京ICP备1500001号',
    '京ICP备15000001号A',
    '京公网安备11010502030143号',
    '京 icp 備 1500001 號',
    '网站备案/许可证号：京ICP备1500001号',
  ])('tells a filing in a notation of its own, too: %s', (text) => {
    expect(isFilingNumber(text)).toBe(true);
    expect(probableIssuer(text)).toBeNull();
  });

  it.each([
    '京B2-20209001/京ICP备13999021号',
    '网站备案/许可证号：京ICP证209001号（延续）',
    'ICP备案/许可证号：B2-20209001',
    '备用编号',
    '京B2-20209001',
  ])('takes no licence for a filing: %s', (text) => {
    expect(isFilingNumber(text)).toBe(false);
  });

  it.each([
    ['（京）B2-20209001', '北京'],
    ['北京B2-20209001', '北京'],
    ['北京市B2-20209001', '北京'],
    ['内蒙古自治区B2-20209001', '内蒙古'],
    ['京-B2-20209001', '北京'],
    ['京B2-20209001号（延续）', '北京'],
    ['京B2-2020901', '北京'],
    ['京B2-20209001/京ICP证209001号', '北京'],
    ['京B1-20199001(变更)', '北京'],
    ['粤B1-20199001/粤B2-20199002', '广东'],
    ['京字B1-20199001', '北京'],
    ['【京】B1-20199001', '北京'],
    ['京许可证B2-20169003', '北京'],
    ['滬B2-20109043（變更）', '上海'],
    ['京B2-20209001', '北京'],
    ['苏ICP证B2-20189011', '江苏'],
    ['B2-20209001/京B2-20209002', '北京'],
  ])('tells whose licence %s may be: %s', (text, province) => {
    expect(probableIssuer(text)?.short).toBe(province);
  });

  it.each([
    'B1.B2-20169003',
    'A2.B1-20169003',
    '合字B2-20219007',
    '国B2-20209001',
    'B2-20209001（变更）',
    '示例',
    '',
  ])('finds no province in %s', (text) => {
    expect(probableIssuer(text)).toBeNull();
  });
});
