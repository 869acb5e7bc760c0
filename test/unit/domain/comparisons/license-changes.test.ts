import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  licenseChanges,
  type LicenseChange,
  type LicensesSeen,
} from '../../../../src/domain/comparisons/license-changes.ts';
import { scopeChanges } from '../../../../src/domain/comparisons/scope-changes.ts';
import { VALIDITIES, type License } from '../../../../src/domain/license.ts';

const base: License = {
  ...{ id: 'a', keyNo: 'k', companyName: '甲网络有限公司', licenseNumber: '京B2-20209001' },
  ...{ scope: '国内呼叫中心业务：北京市', validity: 'valid', validityText: '是' },
};
const seen = (...licenses: readonly License[]): LicensesSeen => ({ licenses, isWhole: true });
const kinds = (changes: readonly LicenseChange[]): readonly string[] => changes.map(({ kind }) => kind);

test('each change of a licence is named, and nothing else', () => {
  const changed = {
    ...base,
    ...{ companyName: '乙网络有限公司', licenseNumber: '京B2-20259001', validity: 'invalid' as const },
  };
  expect(licenseChanges(seen(base), seen(changed))).toEqual([
    { kind: 'renamed', before: '甲网络有限公司', after: '乙网络有限公司' },
    { kind: 'validity', license: changed, before: 'valid', after: 'invalid' },
    { kind: 'renumbered', before: '京B2-20209001', after: '京B2-20259001' },
  ]);
  const other = { ...base, id: 'b', licenseNumber: 'B2-20209002' };
  expect(kinds(licenseChanges(seen(base), seen(other)))).toEqual(['new', 'gone']);
  expect(kinds(licenseChanges(seen(), seen(base)))).toEqual(['new']);
});

test('a licence with another id and the same number is the same, however the number is written', () => {
  expect(licenseChanges(seen(base), seen({ ...base, id: 'z', licenseNumber: '京Ｂ２－20209001' }))).toEqual(
    [],
  );
});

test('what may have been unseen is not said to be new or gone for certain', () => {
  const part = { licenses: [], isWhole: false };
  expect(licenseChanges(part, seen(base))).toMatchObject([{ kind: 'new', isCertain: false }]);
  expect(licenseChanges(seen(base), part)).toMatchObject([{ kind: 'gone', isCertain: false }]);
});

test('a scope grows and shrinks business by business and region by region', () => {
  const changes = (before: string, after: string) => {
    const { grown, shrunk, isUnclear } = scopeChanges(before, after);
    const words = (all: typeof grown) =>
      all.map(({ business, regions }) => `${business}: ${regions.join(' ')}`);
    return { grown: words(grown), shrunk: words(shrunk), isUnclear };
  };
  const call = 'B24-1 国内呼叫中心业务';
  expect(changes('国内呼叫中心业务：北京市', '国内呼叫中心业务：北京市、上海市')).toEqual({
    ...{ grown: [`${call}: 上海市`], shrunk: [], isUnclear: false },
  });
  expect(changes('国内呼叫中心业务：全国', '国内呼叫中心业务：北京市').shrunk[0]).toMatch(/上海市/u);
  expect(changes('国内呼叫中心业务：北京市', '国内呼叫中心业务：全国').grown[0]).not.toMatch(/北京市/u);
  expect(changes('国内呼叫中心业务：广东省', '国内呼叫中心业务：深圳市')).toMatchObject({
    ...{ grown: [], shrunk: [`${call}: 广东省`] },
  });
  expect(
    changes('国内呼叫中心业务：北京市', '国内呼叫中心业务：北京市互联网数据中心业务：上海市').grown,
  ).toEqual(['B11 互联网数据中心业务: 上海市']);
  expect(changes('国内呼叫中心业务：北京市、上海市', '国内呼叫中心业务：上海、北京')).toEqual({
    ...{ grown: [], shrunk: [], isUnclear: false },
  });
  expect(changes('国内呼叫中心业务：北京市', '国内呼叫中心业务：北京市以及其他待批').isUnclear).toBe(true);
});

test.each([
  ['国内呼叫中心业务：北京市', '国内呼叫中心业务（有效期至2026年12月31日）：北京市', true],
  ['国内呼叫中心业务（有效期至2026年12月31日）：北京市', '国内呼叫中心业务：北京市', true],
  [
    '国内呼叫中心业务（有效期至2026年12月31日）：北京市',
    '国内呼叫中心业务（有效期至2027年12月31日）：北京市',
    true,
  ],
  [
    '国内呼叫中心业务（有效期至2026年12月31日）：北京市、上海市',
    '国内呼叫中心业务（有效期至 2026年12月31日）：上海、北京',
    false,
  ],
  ['互联网数据中心业务：北京市', '互联网数据中心业务（IDC）：北京市', false],
])('a term or remark in the scope that is another one is a change: %s, %s', (before, after, isUnclear) => {
  expect(scopeChanges(before, after)).toEqual({ grown: [], shrunk: [], isUnclear });
  const changed = licenseChanges(seen({ ...base, scope: before }), seen({ ...base, scope: after }));
  expect(kinds(changed)).toEqual(isUnclear ? ['scope'] : []);
});

const license = fc
  .record({
    ...{ id: fc.constantFrom('a', 'b', 'c', 'd'), companyName: fc.constantFrom('甲公司', '乙公司') },
    licenseNumber: fc.constantFrom('京B2-20209001', '京B2-20209002', 'B1.B2-20169001'),
    scope: fc.constantFrom(
      '国内呼叫中心业务：北京市',
      '国内呼叫中心业务：全国',
      '国内呼叫中心业务：广东省深圳市、上海市',
      '互联网数据中心业务：北京市信息服务业务：全国',
      '',
      '看不懂',
    ),
    validity: fc.constantFrom(...VALIDITIES),
  })
  .map((each): License => ({ ...base, ...each }));
const licenses = fc.uniqueArray(license, { selector: ({ id }) => id, maxLength: 4 });

test('nothing changes between equals, and what comes forwards goes backwards', () => {
  fc.assert(
    fc.property(licenses, licenses, (one, two) => {
      expect(licenseChanges(seen(...one), seen(...one))).toEqual([]);
      const forwards = licenseChanges(seen(...one), seen(...two));
      const backwards = licenseChanges(seen(...two), seen(...one));
      const count = (changes: readonly LicenseChange[], kind: LicenseChange['kind']): number =>
        changes.filter((change) => change.kind === kind).length;
      expect(count(forwards, 'new')).toBe(count(backwards, 'gone'));
      expect(count(forwards, 'validity')).toBe(count(backwards, 'validity'));
      const sides = (changes: readonly LicenseChange[], side: 'grown' | 'shrunk') =>
        changes.flatMap((change) => (change.kind === 'scope' ? change[side] : [])).length;
      expect(sides(forwards, 'grown')).toBe(sides(backwards, 'shrunk'));
    }),
  );
});
