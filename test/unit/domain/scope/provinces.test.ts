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

test('what is no known region is nowhere', () => {
  expect(cover('虚构乡')).toEqual([]);
});
