import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/domain/catalogue/catalogue.ts';
import { regions } from '../../../../src/domain/regions/regions.ts';
import { parseScope } from '../../../../src/domain/scope/scope.ts';

const business = fc.constantFrom(...catalogue.filter(({ level }) => level > 1));
const qualifier = fc.constantFrom(
  '不含互联网信息服务',
  '仅限示例甲（乙）',
  '含网站接入',
  '编号：浙B2-20169256',
);
const place = fc.constantFrom(...regions);
const entry = fc.record({
  business,
  qualifiers: fc.array(qualifier, { maxLength: 2 }),
  regions: fc.array(place, { minLength: 1, maxLength: 5 }),
});

/** The pieces that scopes are made of, and noise, in any order. */
const pieces = fc.array(
  fc.oneof(
    business.map(({ name }) => name),
    place.map(({ name }) => name),
    place.map(({ short }) => short),
    qualifier.map((text) => `（${text}）`),
    fc.constantFrom(
      ...[
        '业务',
        '：',
        ':',
        '；',
        ';',
        '、',
        '，',
        ',',
        '。',
        '（',
        '）',
        '(',
        ')',
        '【',
        '】',
        '\n',
        ' ',
        '\u3000',
        '\uFEFF',
      ],
      ...[
        '不予批准',
        '继续经营',
        '注销',
        '中的',
        '和',
        '以及',
        '2省',
        '电信业务（',
        '机房所在地为',
        '不含',
        '（1）',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
    business.chain(({ name }) => fc.nat(name.length).map((length) => name.slice(0, length))),
  ),
  { maxLength: 40 },
);

/** What a reader sees of a text, run together. */
const seen = (text: string): string => text.replace(/[\s\p{C}]/gu, '');

function expectNothingLost(text: string): void {
  const { entries, rest } = parseScope(text);
  expect(entries.map(({ raw }) => raw).join('') + rest).toBe(text);
  for (const { raw, name } of entries) {
    expect(raw).not.toBe('');
    expect(seen(raw)).toContain(seen(name));
  }
}

describe('parseScope', () => {
  it('loses and invents nothing, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectNothingLost));
    fc.assert(
      fc.property(pieces, (all) => {
        expectNothingLost(all.join(''));
      }),
      { numRuns: 2000 },
    );
  });

  it('loses nothing where a text was cut', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), (all, at) => {
        const text = `国内呼叫中心业务：全国${'；'.repeat(1000)}${all.join('')}`;
        expectNothingLost(text.slice(0, 1024 + (at % 3)));
      }),
    );
  });

  it('reads back every scope that the vendor’s way of joining makes', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(';', '；'),
        (scope, mark) => {
          const text = scope
            .map(
              (one) =>
                `${one.business.name}${one.qualifiers.map((words) => `（${words}）`).join('')}：` +
                one.regions.map(({ name }) => name).join(mark),
            )
            .join('');
          fc.pre(text.length < 1024);
          const { entries, rest } = parseScope(text);
          expect(rest).toBe('');
          expect(
            entries.map((found) => ({
              business: found.business,
              qualifiers: found.qualifiers,
              regions: found.regions.map(({ region }) => region),
            })),
          ).toEqual(scope);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not mind blanks anywhere', () => {
    const codes = (text: string) =>
      parseScope(text).entries.map((found) => [
        found.business?.code,
        ...found.regions.map(({ region }) => region?.code),
      ]);
    fc.assert(
      fc.property(
        entry,
        entry,
        fc.infiniteStream(fc.constantFrom('', '', ' ', '\n', '\u3000')),
        (one, other, blanks) => {
          const text = [one, other]
            .map(
              ({ business: { name }, regions: all }) =>
                `${name}：${all.map((region) => region.name).join(';')}`,
            )
            .join('');
          const spread = Array.from(text, (unit) => unit + String(blanks.next().value)).join('');
          expect(codes(spread)).toEqual(codes(text));
        },
      ),
    );
  });

  // Anything that grew with the square of the length would take minutes here.
  it.each([
    ['', '业务'],
    ['', '（'],
    ['', '）'],
    ['', '（）'],
    ['', '：'],
    ['', '、'],
    ['', '互联网'],
    ['', '国内呼叫中心业务：'],
    ['', '信息服务业务（'],
    ['', '电信业务（'],
    ['', '某业务：北京市以及'],
    ['', '（甲（乙））'],
    ['', '1.'],
    ['', '北京、'],
    ['', '甲业务（乙）（丙）：'],
    ['', '某：北京'],
    ['', '国内呼叫中心业务不予批准，'],
    ['', '信息服务业务，仅限甲'],
    ['国内呼叫中心业务：', '北京市'],
    ['国内呼叫中心业务：', '不甲、'],
    ['国内呼叫中心业务：', '全国已注销、'],
    ['国内呼叫中心业务、', '仅限甲、'],
    ['国内呼叫中心业务', '、已注销'],
    ['甲业务', '（乙）'],
    ['', '甲业务（乙）'],
    ['', '信息服务业务：北京，该信息服务业务不再经营。'],
    ['', '信息服务业务（前两项已注销）'],
    ['', '停办的业务、'],
    ['', '注销：各项，信息服务业务、'],
    ['国内呼叫中心业务：', '各项，已注销，'],
    ['国内呼叫中心业务：', '不甲。已注销。'],
  ])('ends soon on a megabyte of %s%s', (start, unit) => {
    const text = `${start}${unit.repeat(Math.ceil(1_000_000 / unit.length))}：`;
    const { entries, rest } = parseScope(text);
    expect(entries.reduce((length, { raw }) => length + raw.length, rest.length)).toBe(text.length);
  });
});
