import { expect, test } from 'vitest';
import { lackingRegionsOf } from '../../../../src/domain/needs/lacking.ts';
import { requires } from '../../../../src/domain/needs/requires.ts';
import { findRegion } from '../../../../src/domain/regions/regions.ts';

// What several licences come to together: which of them an answer relies on, where, and why not on the others.

const [ICP, SP] = ['信息服务业务（仅限互联网信息服务）', '信息服务业务（不含互联网信息服务）'];
const [IDC, CALLS] = ['互联网数据中心业务', '国内呼叫中心业务'];

function answer(code: string, place: string | null, ...scopes: readonly string[]) {
  const region = place === null ? undefined : (findRegion(place) ?? undefined);
  const licenses = scopes.map((scope) => ({
    licenseNumber: 'B2-20269001',
    scope,
    validity: 'valid' as const,
  }));
  const [found] = requires([{ code, region }], licenses);
  if (!found) throw new Error('no answer');
  return {
    verdict: found.verdict,
    covering: found.covering.map((license) => licenses.indexOf(license)),
    unclear: found.unclear.map(({ license, reasons }) => [licenses.indexOf(license), ...reasons]),
    where: found.where.map(({ raw }) => raw),
    lacking: lackingRegionsOf(found).map((each) => [each.region.short, each.isRest]),
    businesses: found.lacking.businesses,
  };
}

test('a region that two halves of a business name alike is told once, and by each name that it has', () => {
  const of = (...scopes: readonly string[]) => answer('B25', null, ...scopes);
  expect(of(`${ICP}：北京市`, `${SP}：北京市`)).toMatchObject({ covering: [0, 1], where: ['北京市'] });
  expect(of(`${ICP}：北京市`, `${SP}：北京`)).toMatchObject({ where: ['北京市', '北京'] });
  expect(of(`${ICP}：北京市`, `${ICP}：北京`, `${SP}：北京市`).where).toEqual(['北京市', '北京']);
});

test('halves make a whole where one lies in the other, and nowhere where it is left out there', () => {
  const where = (...scopes: readonly string[]) => answer('B25', null, ...scopes).where;
  expect(where(`${ICP}：全国`, `${SP}：全国（除西藏外）`)).toEqual(['全国（除西藏外）']);
  expect(where(`${ICP}：全国（除西藏外）`, `${SP}：全国`)).toEqual(['全国（除西藏外）']);
  expect(where(`${ICP}：广东省`, `${SP}：广州市`)).toEqual(['广州市']);
  expect(where(`${ICP}：广州市`, `${SP}：广东省（除广州外）`)).toEqual([]);
});

test.each([
  ['B25', null, '信息服务业务：全国', `${ICP}：北京市`, 'qualified'],
  ['B24', null, `${CALLS}：全国离岸呼叫中心业务：全国`, `${CALLS}：北京市`, 'partOfBusiness'],
  ['B11', '广东省', `${IDC}：广东省`, `${IDC}：广州市`, 'partOfRegion'],
  ['B25', '广东省', '信息服务业务：广东省', `${SP}：广州市`, 'qualified'],
  ['B25', null, '信息服务业务：全国', `${SP}：上海市${ICP}`, 'noRegion'],
  ['B25', null, '信息服务业务：全国', `${SP}：上海市${ICP}：北京市`, 'partOfRegion'],
])('%s in %s: of %s and %s the first alone is relied on: %s', (code, place, whole, part, why) => {
  expect(answer(code, place, whole, part)).toMatchObject({
    ...{ verdict: 'covered', covering: [0], unclear: [[1, why]] },
  });
});

test('of licences that cover it only together, those are relied on that cover a part of it for certain', () => {
  expect(answer('B25', null, `${ICP}：北京市`, `${SP}：北京市`, '信息服务业务：示例商店')).toMatchObject({
    ...{ verdict: 'covered', covering: [0, 1], unclear: [[2, 'unknownRegion']] },
  });
  // One that is not understood may be the other half: nothing is said to lack.
  expect(answer('B25', null, `${ICP}：北京市`, '信息服务业务：示例商店')).toMatchObject({
    ...{ verdict: 'cannotTell', covering: [] },
    unclear: [
      [0, 'qualified'],
      [1, 'unknownRegion'],
    ],
  });
});

test('what is covered in part is told with where it is, and what lacks as a rest of its region', () => {
  expect(answer('B11', '广东省', `${IDC}：广州市`)).toMatchObject({
    ...{ verdict: 'partlyCovered', where: ['广州市'], lacking: [['广东', true]] },
  });
  const { lacking } = answer('B11', '全国', `${IDC}：广东省;贵阳市`);
  expect(lacking).toHaveLength(30);
  expect(lacking.filter(([, isRest]) => isRest)).toEqual([['贵州', true]]);
  // A half that lacks everywhere says it all; where the other half is, is told all the same.
  expect(answer('B24', null, `${CALLS}：北京市`)).toMatchObject({
    ...{ verdict: 'partlyCovered', where: ['北京市'], lacking: [], businesses: ['B24-2'] },
  });
});

test('regions that are not all understood say of none that it is elsewhere', () => {
  expect(answer('B11', '广东省', `${IDC}：广州市、深圳市、示例地`)).toMatchObject({
    ...{ verdict: 'cannotTell', unclear: [[0, 'partOfRegion', 'unknownRegion']] },
  });
});

test('limits are read through blanks and closing marks, and no further than they are understood', () => {
  const verdict = (limit: string) => answer('B14', null, `互联网接入服务业务（${limit}）：北京市`).verdict;
  expect(['仅限网站接入；', '仅限 网站 接入'].map(verdict)).toEqual(['partlyCovered', 'partlyCovered']);
  expect(verdict('含网站接入，含为上网用户提供接入服务')).toBe('covered');
  expect(['含网站接入，含示例', '仅限', '不含和'].map(verdict)).toEqual(Array(3).fill('cannotTell'));
});

test('what is asked for must be in the catalogue, and a part must be one of its business', () => {
  expect(() => requires([{ code: 'B99' }], [])).toThrow(/^not in the catalogue: B99$/);
  expect(() => requires([{ code: 'B11', part: 'commerce' }], [])).toThrow(/^no part of B11: commerce$/);
});
