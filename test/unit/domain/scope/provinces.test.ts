import { expect, test } from 'vitest';
import { provincesOf } from '../../../../src/domain/scope/provinces.ts';
import { findRegion } from '../../../../src/domain/regions/regions.ts';

const cover = (...names: readonly string[]) =>
  provincesOf(names.map((raw) => ({ region: findRegion(raw), raw }))).map(({ province, cities }) => [
    province.short,
    ...cities.map(({ name }) => name),
  ]);

test('a province is covered as a whole, or in the cities that are named', () => {
  expect(cover('广州市', '深圳市', '北京', '广州市')).toEqual([['广东', '广州市', '深圳市'], ['北京']]);
});

test('cities of a province that is named as a whole add nothing', () => {
  expect(cover('广州市', '广东省')).toEqual([['广东']]);
  expect(cover('广东省', '广州市')).toEqual([['广东']]);
});

test('the whole country is the 31 provinces that the regulator licenses', () => {
  const all = cover('全国').flat();
  expect(all).toHaveLength(31);
  expect(all).not.toContain('香港');
});

test('what is left out of a region is not covered there', () => {
  const except = (...names: readonly string[]) => names.flatMap((name) => findRegion(name) ?? []);
  const found = provincesOf([{ region: findRegion('全国'), raw: '', except: except('西藏', '大连') }]);
  expect(found).toHaveLength(30);
  expect(found.find(({ province }) => province.short === '西藏')).toBeUndefined();
  expect(found.filter(({ except: left }) => left.length > 0)).toMatchObject([
    { province: { short: '辽宁' }, cities: [], except: [{ name: '大连市' }] },
  ]);
});

test('what is no known region is nowhere', () => {
  expect(cover('虚构乡')).toEqual([]);
});
