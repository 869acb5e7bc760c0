import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/domain/catalogue/catalogue.ts';
import type { Validity } from '../../../../src/domain/license.ts';
import {
  findRegion,
  licensedProvinces,
  NATIONWIDE,
  regionByCode,
  regions,
} from '../../../../src/domain/regions/regions.ts';
import type { Need } from '../../../../src/domain/needs/need.ts';
import { lackingRegionsOf } from '../../../../src/domain/needs/lacking.ts';
import { requires } from '../../../../src/domain/needs/requires.ts';

const licence = (scope: string, validity: Validity = 'valid') => ({
  licenseNumber: 'B2-20269001',
  scope,
  validity,
});

/** What one licence says of one need. */
function answer(code: string, place: string | null, scope: string, validity?: Validity): string {
  const region = place === null ? undefined : (findRegion(place) ?? undefined);
  if (place !== null) expect(region).toBeDefined();
  const [found] = requires([{ code, region }], [licence(scope, validity)]);
  const reasons = [
    ...(found?.notCovering ?? []).map(({ reason }) => reason),
    ...(found?.unclear ?? []).flatMap((one) => one.reasons),
  ];
  return [found?.verdict, ...reasons].join(' ');
}

describe('requires', () => {
  it('cannot tell what licences that are not known may cover', () => {
    const need = [{ code: 'B11' }];
    const verdict = (...held: Parameters<typeof requires> extends [unknown, ...infer Rest] ? Rest : never) =>
      requires(need, ...held)[0]?.verdict;
    const covering = licence('互联网数据中心业务：全国');
    const other = licence('国内呼叫中心业务：全国');
    expect([verdict([], 'all'), verdict([other], 'all'), verdict([covering], 'all')]).toEqual([
      'cannotTell',
      'notCovered',
      'covered',
    ]);
    expect([verdict([], 'some'), verdict([other], 'some'), verdict([covering], 'some')]).toEqual([
      'cannotTell',
      'cannotTell',
      'covered',
    ]);
  });

  it.each([
    ['B11', '贵阳', '互联网数据中心业务：贵阳市', 'covered'],
    ['B11', '贵州省', '互联网数据中心业务：贵州省', 'covered'],
    ['B11', '贵阳', '互联网数据中心业务：贵州省', 'covered'],
    ['B11', '贵州省', '互联网数据中心业务：全国', 'covered'],
    ['B11', '贵阳', '互联网数据中心业务：全国', 'covered'],
    ['B11', '全国', '互联网数据中心业务：全国', 'covered'],
    ['B11', null, '互联网数据中心业务', 'covered'],
    ['B11', null, '因特网数据中心业务：贵阳市', 'cannotTell partName'],
    ['B14', '广东省', '互联网接入服务业务（含网站接入）：广东省', 'covered'],
    ['B25', null, '信息服务业务（经营许可证编号：浙B2-20169256）', 'covered'],
    ['B11', '贵州省', '互联网数据中心业务：海口市', 'notCovered elsewhere'],
    ['B11', '贵州省', '国内呼叫中心业务：全国', 'notCovered notNamed'],
    ['B11', '香港', '互联网数据中心业务：全国', 'notCovered elsewhere'],
    ['B24-1', null, '不予批准继续经营：国内呼叫中心业务', 'notCovered denied'],
    ['B24-1', null, '信息服务业务，不含国内呼叫中心业务', 'notCovered denied'],
    ['B11', '贵州省', '互联网数据中心业务：贵阳市', 'partlyCovered'],
    ['B11', '全国', '互联网数据中心业务：贵州省', 'partlyCovered'],
    ['B11', '贵州省', '互联网数据中心业务：市中区', 'cannotTell unknownRegion'],
    ['B11', '贵州省', '互联网数据中心业务：全国（不含港澳台）', 'covered'],
    ['B11', '贵州省', '互联网数据中心业务', 'cannotTell noRegion'],
    ['B25', '贵州省', '信息服务业务（不含互联网信息服务）：全国', 'partlyCovered'],
    ['B25', '北京市', '信息服务业务（仅限互联网信息服务）：北京市', 'partlyCovered'],
    ['B25', '上海市', '信息服务业务（仅限互联网信息服务）：北京市', 'cannotTell beyondProvince'],
    ['B25', null, '互联网信息服务业务', 'cannotTell partName'],
    ['B25', null, '信息服务业务（仅限互联网信息服务，许可证编号：浙B2-20169256）', 'cannotTell qualified'],
    ['B14', null, '互联网接入服务业务（含网站接入，不含甲）', 'cannotTell qualified'],
    ['B24', null, '国内呼叫中心业务', 'partlyCovered'],
    ['B24-1', null, '呼叫中心业务', 'cannotTell widerBusiness'],
    ['B2', null, '国内呼叫中心业务', 'cannotTell partOfBusiness'],
    ['B11', null, '国内呼叫中心业务：全国示例业务：全国', 'cannotTell partlyRead'],
    ['B11', '贵州省', '互联网数据中心业务：海口市互联网数据中', 'cannotTell partlyRead'],
    ['B24-1', null, '国内呼叫中心业务：全国注销业务种类：国内呼叫中心业务', 'cannotTell contradicted'],
    ['B11', null, ' ', 'cannotTell noScope'],
    ['B25', '北京市', '互联网数据中心业务：全国除西藏外信息服务业务：全国', 'covered'],
    ['B11', '北京市', '互联网数据中心业务：北京市朝阳区示例业务：全国', 'cannotTell unknownRegion'],
    ['B11', '北京市', '互联网数据中心业务：北京市范围内', 'cannotTell unknownRegion'],
    ['B25', null, '信息服务业务〔仅限互联网信息服务〕', 'partlyCovered'],
    ['B25', null, '信息服务业务，仅限互联网信息服务', 'partlyCovered'],
    ['B25', null, '信息服务业务不含互联网信息服务：全国', 'partlyCovered'],
    ['B25', null, '信息服务业务代理：全国', 'cannotTell partlyRead'],
    ['B25', null, '信息服务业务：仅限应用商店', 'cannotTell qualified'],
    ['B25', null, '信息服务业务：示例商店', 'cannotTell unknownRegion'],
    ['B25', null, '信息服务业务：全国。暂停经营信息服务业务', 'cannotTell partlyRead'],
    ['B11', '广州', '互联网数据中心业务：广东:广州,深圳', 'covered'],
    ['B11', null, '互联网数据中心业务：广东:广州,深圳', 'covered'],
    ['B25', '北京市', '信息服务业务：全国，另有安排', 'cannotTell unknownRegion'],
    ['B25', '北京市', '信息服务业务：全国，已转移外地', 'cannotTell partlyRead unknownRegion'],
    ['B25', '北京市', '信息服务业务：全国，市中区', 'covered'],
    ['B25', '北京市', '信息服务业务：全国，有效期至2030年1月1日', 'covered'],
    ['B25', null, '信息服务业务：全国，有效期已届满', 'cannotTell partlyRead termOpen unknownRegion'],
    ['B25', null, '信息服务业务（许可证有效期已届满）', 'cannotTell partlyRead termOpen qualified'],
    // A denial counts where the text was read whole.
    ['B25', null, '注销业务：信息服务业务，另有安排', 'cannotTell partlyRead'],
    ['B25', null, '注销业务：信息服务业务；示例业务', 'cannotTell partlyRead'],
    ['B25', null, '注销业务：信息服务业务；国内呼叫中心业务', 'notCovered denied'],
    ['B25', null, `不予批准信息服务业务${'，'.repeat(1024)}`, 'cannotTell mayBeCut'],
    // What cannot be read elsewhere does not take away what can.
    ['B24-1', '贵州省', '国内呼叫中心业务：全国示例业务：全国', 'covered'],
  ])('%s in %s against %s: %s', (code, place, scope, expected) => {
    expect(answer(code, place, scope)).toBe(expected);
  });

  it.each([
    ['互联网数据中心业务：全国，不含西藏', 'unknownRegion'],
    ['互联网数据中心业务：全国；除西藏', 'unknownRegion'],
    ['互联网数据中心业务：西藏、天津市，不含西藏', 'unknownRegion'],
    ['互联网数据中心业务：全国除西藏外', 'unknownRegion'],
    ['互联网数据中心业务：全国除西藏外信息服务业务：全国', 'unknownRegion'],
    ['互联网数据中心业务：全国不含西藏信息服务业务：全国', 'unknownRegion'],
    ['互联网数据中心业务：全国，不含西藏和信息服务业务', 'unknownRegion'],
    ['互联网数据中心业务：全国（不含', 'partlyRead unknownRegion'],
    ['互联网数据中心业务：全国；已注销', 'partlyRead unknownRegion'],
  ])('takes no region for covered that is left out: %s', (scope, reasons) => {
    expect(answer('B11', '西藏', scope)).toBe(`cannotTell ${reasons}`);
  });

  it('takes no licence for valid that is not said to be', () => {
    expect(answer('B24-1', null, '国内呼叫中心业务：全国', 'invalid')).toBe('notCovered invalid');
    expect(answer('B24-1', null, '国内呼叫中心业务：全国', 'unknown')).toBe('cannotTell validityUnknown');
    expect(answer('B24-1', null, '呼叫中心业务：全国', 'unknown')).toBe(
      'cannotTell validityUnknown widerBusiness',
    );
    expect(answer('B11', null, '国内呼叫中心业务：全国', 'unknown')).toBe('notCovered notNamed');
  });

  it('takes nothing for covered by a filing, which is no licence', () => {
    const filing = { ...licence('互联网数据中心业务：全国'), licenseNumber: '京ICP备13999021号-1' };
    const of = (code: string, ...held: readonly (typeof filing)[]) => {
      const [found] = requires([{ code }], held);
      return [
        found?.verdict,
        found?.covering.length,
        ...(found?.unclear ?? []).flatMap(({ reasons }) => reasons),
      ];
    };
    expect(of('B11', filing)).toEqual(['cannotTell', 0, 'filing']);
    // That is enough: what else is unclear of it says nothing more.
    expect(of('B11', { ...filing, scope: '互联网数据中心业务，另有安排', validity: 'unknown' })).toEqual([
      ...['cannotTell', 0, 'filing'],
    ]);
    // Who has nothing but a filing is not said to lack what is needed: no more than who has no licence.
    expect(of('B23', filing)).toEqual(['cannotTell', 0]);
    expect(of('B11', filing, licence('互联网数据中心业务：全国'))).toEqual(['covered', 1, 'filing']);
    expect(of('B23', filing, licence('互联网数据中心业务：全国'))).toEqual(['notCovered', 0]);
  });

  it('does not rely on a scope that may have been cut', () => {
    const scope = '国内呼叫中心业务：全国存储转发类业务：全国' + '；'.repeat(1024);
    expect(answer('B11', null, scope)).toBe('cannotTell mayBeCut');
    expect(answer('B24-1', '贵州省', scope)).toBe('covered');
    // Behind it there may have been 不含….
    expect(answer('B23', '贵州省', scope)).toBe('cannotTell mayBeCut');
  });

  it('counts all provinces together as all China', () => {
    const scope = (all: readonly string[]) => `国内呼叫中心业务：${all.join(';')}`;
    const names = licensedProvinces.map(({ name }) => name);
    expect(answer('B24-1', '全国', scope(names))).toBe('covered');
    expect(answer('B24-1', '全国', scope(names.slice(1)))).toBe('partlyCovered');
  });

  it('answers each need by all licences', () => {
    const held = licence('互联网数据中心业务：贵阳市');
    const other = licence('互联网接入服务业务（不含网站接入）：全国');
    const dead = licence('互联网数据中心业务：全国', 'invalid');
    const region = findRegion('贵阳') ?? undefined;
    const needs: Need[] = [
      { code: 'B11', region },
      { code: 'B14', region },
      { code: 'B12', region },
    ];
    expect(requires(needs, [held, other, dead])).toEqual([
      {
        need: needs[0],
        verdict: 'covered',
        covering: [held],
        notCovering: [
          { license: other, reason: 'notNamed' },
          { license: dead, reason: 'invalid' },
        ],
        unclear: [],
        where: [{ region, raw: '贵阳市' }],
        lacking: { regions: [], parts: [], businesses: [] },
      },
      {
        need: needs[1],
        verdict: 'partlyCovered',
        covering: [other],
        notCovering: [
          { license: held, reason: 'notNamed' },
          { license: dead, reason: 'invalid' },
        ],
        unclear: [],
        where: [{ region: NATIONWIDE, raw: '全国' }],
        lacking: { regions: [region], parts: ['siteAccess'], businesses: [] },
      },
      {
        need: needs[2],
        verdict: 'notCovered',
        covering: [],
        notCovering: [
          { license: held, reason: 'notNamed' },
          { license: other, reason: 'notNamed' },
          { license: dead, reason: 'invalid' },
        ],
        unclear: [],
        where: [],
        lacking: { regions: [], parts: [], businesses: [] },
      },
    ]);
  });

  it('says nothing of a company without a licence, and knows no code out of the catalogue', () => {
    expect(requires([{ code: 'B11' }], [])).toMatchObject([{ verdict: 'cannotTell', unclear: [] }]);
    expect(() => requires([{ code: 'IDC' }], [])).toThrow(RangeError);
  });

  it('never covers more with less: a wider region of the licence covers whatever a narrower one does', () => {
    // 呼叫中心业务 is the name of 2003, too, which means less.
    const business = fc.constantFrom(...catalogue.filter(({ level, code }) => level > 1 && code !== 'B24'));
    const place = fc.constantFrom(...regions.filter(({ code }) => code < '70'));
    fc.assert(
      fc.property(business, place, place, ({ code, name }, needed, named) => {
        const covered = (words: string) => answer(code, needed.name, `${name}：${words}`) === 'covered';
        if (covered(named.name)) expect(covered('全国')).toBe(true);
        expect(covered('全国')).toBe(true);
        expect(covered(named.name)).toBe(
          named.level === 'country' ||
            named === needed ||
            (named.level === 'province' &&
              needed.level === 'city' &&
              needed.code.startsWith(named.code.slice(0, 2))),
        );
      }),
    );
  });

  it('calls no city covered in which only a half of the business is', () => {
    const held = (licenseNumber: string, scope: string) =>
      ({ licenseNumber, scope, validity: 'valid' }) as const;
    const [answered] = requires(
      [{ code: 'B11', region: regionByCode('440000') ?? undefined }],
      [
        held('B1-20990001', '互联网数据中心业务（不含互联网资源协作服务）：广州市'),
        held('B1-20990002', '互联网数据中心业务（仅限互联网资源协作服务）：深圳市'),
      ],
    );
    expect(answered).toMatchObject({ verdict: 'partlyCovered', where: [], lacking: { parts: [] } });
    expect(answered && lackingRegionsOf(answered)).toEqual([
      { region: regionByCode('440000'), isRest: false },
    ]);
  });

  it('names the row of the catalogue that lacks, and no region, where it is covered in none', () => {
    const [answered] = requires(
      [{ code: 'B24', region: regionByCode('440000') ?? undefined }],
      [{ licenseNumber: 'B2-20990001', scope: '国内呼叫中心业务：全国', validity: 'valid' }],
    );
    expect(answered).toMatchObject({
      verdict: 'partlyCovered',
      lacking: { parts: [], businesses: ['B24-2'] },
    });
    expect(answered && lackingRegionsOf(answered)).toEqual([]);
  });
});
