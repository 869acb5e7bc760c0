import { describe, expect, it } from 'vitest';
import {
  findRegion,
  licensedProvinces,
  provinceBySign,
  provinceOf,
  provinces,
  regionByCode,
  regions,
} from '../../../../src/domain/regions/regions.ts';

describe('regions', () => {
  it('are all China, 34 provinces, 31 of them the regulator’s, and some 360 cities', () => {
    expect(provinces).toHaveLength(34);
    expect(licensedProvinces).toHaveLength(31);
    expect(provinces.slice(-3).map(({ short }) => short)).toEqual(['台湾', '香港', '澳门']);
    expect(regions.filter(({ level }) => level === 'city').length).toBeGreaterThan(333);
    expect(regions.filter(({ level }) => level === 'country').map(({ name }) => name)).toEqual(['全国']);
  });

  it('have codes of their own, six digits long, each city in its province', () => {
    expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
    for (const region of regions) {
      expect(region.code).toMatch(/^\d{6}$/);
      expect(regionByCode(region.code)).toBe(region);
      expect(findRegion(region.name)).toBe(region);
      if (region.level === 'city') expect(provinceOf(region)?.level).toBe('province');
    }
  });

  it.each([
    ['广西', '450000'],
    ['内蒙古', '150000'],
    ['宁夏', '640000'],
    ['新疆', '650000'],
    ['香港', '810000'],
    ['全网', '000000'],
    ['贵阳', '520100'],
    ['延边', '222400'],
    ['延边州', '222400'],
    ['黔东南', '522600'],
    ['恩施', '422800'],
    ['大兴安岭', '232700'],
    ['兴安盟', '152200'],
    ['伊犁州', '654000'],
    ['博州', '652700'],
    ['巴州', '652800'],
    ['克州', '653000'],
    ['神农架', '429021'],
    // Names that two share: the province has the short form.
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['海南', '460000'],
    ['海南州', '632500'],
    ['江苏省南京市', '320100'],
    ['河北保定', '130600'],
    ['河北南京', undefined],
    ['市中区', undefined],
    ['', undefined],
  ])('are found by usual names: %s', (name, code) => {
    expect(findRegion(name)?.code).toBe(code);
  });

  it('are found by the sign of a licence number, the second sign of a province too', () => {
    expect(
      Array.from(
        '京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新',
        (sign) => provinceBySign(sign)?.code,
      ).toSorted(),
    ).toEqual(licensedProvinces.map(({ code }) => code));
    expect(provinceBySign('黔')).toBe(provinceBySign('贵'));
    expect(provinceBySign('滇')).toBe(provinceBySign('云'));
    expect(provinceBySign('蜀')).toBe(provinceBySign('川'));
    expect(provinceBySign('甲')).toBeNull();
    expect(provinceBySign('constructor')).toBeNull();
  });
});
