import { describe, expect, it } from 'vitest';
import type { PartId } from '../../../../src/domain/needs/parts.ts';
import { requires } from '../../../../src/domain/needs/requires.ts';
import { findRegion } from '../../../../src/domain/regions/regions.ts';

const licence = (scope: string) => ({ licenseNumber: 'B2-20269001', scope, validity: 'valid' as const });

function verdict(
  code: string,
  part: PartId | null,
  place: string | null,
  ...scopes: readonly string[]
): string {
  const need = {
    code,
    part: part ?? undefined,
    region: (place === null ? null : findRegion(place)) ?? undefined,
  };
  const [answer] = requires([need], scopes.map(licence));
  const { verdict: word, lacking } = answer ?? {};
  return [
    word,
    ...(lacking?.parts ?? []),
    ...(answer?.unclear.flatMap(({ reasons }) => reasons) ?? []),
    ...(answer?.notCovering.map(({ reason }) => reason) ?? []),
  ].join(' ');
}

const [ICP, SP] = ['信息服务业务（仅限互联网信息服务）', '信息服务业务（不含互联网信息服务）'];

describe('parts of businesses', () => {
  it.each([
    ['B25', 'internetInformation', '全国', `${ICP}：全国`, 'covered'],
    ['B25', 'internetInformation', '全国', '信息服务业务：全国', 'covered'],
    ['B25', 'internetInformation', null, `${SP}：全国`, 'notCovered leftOut'],
    ['B25', 'otherInformation', null, `${SP}：全国`, 'covered'],
    ['B25', 'internetInformation', null, '因特网信息服务业务', 'covered'],
    ['B25', 'otherInformation', null, `${ICP}：全国`, 'notCovered leftOut'],
    ['B25', 'messaging', null, `${ICP}（不含信息即时交互服务）`, 'notCovered leftOut'],
    ['B25', 'search', null, `${ICP}（不含信息即时交互服务）`, 'covered'],
    // A service elsewhere than on the internet may be what is needed, or not.
    ['B25', 'publishing', null, SP, 'cannotTell qualified'],
    ['B11', 'cloud', '贵阳', '互联网数据中心业务（仅限互联网资源协作服务）：贵阳市', 'covered'],
    ['B11', 'cloud', '贵阳', '因特网数据中心业务：贵阳市', 'notCovered leftOut'],
    ['B11', 'dataCenter', '贵阳', '因特网数据中心业务：贵阳市', 'covered'],
    ['B21', 'commerce', null, '在线数据处理与交易处理业务（仅限经营类电子商务）', 'covered'],
    ['B21', null, null, '在线数据处理与交易处理业务（仅限经营类电子商务）', 'partlyCovered otherProcessing'],
    ['B14', 'siteAccess', null, '互联网接入服务业务（为上网用户提供接入服务）：北京市', 'notCovered leftOut'],
    ['B14', 'userAccess', null, '互联网接入服务业务（不含网站接入）：北京市', 'covered'],
    ['A12', 'resale', null, '移动通信转售业务：全国', 'covered'],
    ['A12', null, null, '通过转售方式提供的蜂窝移动通信业务：全国', 'cannotTell resale'],
    ['A12-4', null, null, '移动通信转售业务：全国', 'cannotTell resale'],
    ['A12', 'resale', null, '蜂窝移动通信业务：全国', 'notCovered notNamed'],
    // A limit that is not understood may be about anything.
    ['B25', 'internetInformation', null, `${ICP}（试点）`, 'cannotTell qualified'],
    [
      'B25',
      'internetInformation',
      null,
      '信息服务业务（仅限互联网信息服务，不含新闻）',
      'cannotTell qualified',
    ],
  ] as const)('%s %s in %s against %s: %s', (code, part, place, scope, expected) => {
    expect(verdict(code, part, place, scope)).toBe(expected);
  });

  it('make the whole of two halves, of one licence or of two, where both are', () => {
    expect(verdict('B25', null, '全国', `${ICP}：全国${SP}：全国`)).toBe('covered');
    expect(verdict('B25', null, '全国', `${ICP}：全国`, `${SP}：全国`)).toBe('covered');
    expect(verdict('B25', null, null, `${ICP}：北京市${SP}：全国`)).toBe('covered');
    expect(verdict('B24', null, '大连', '国内呼叫中心业务：全国离岸呼叫中心业务：大连')).toBe('covered');
    expect(
      verdict(
        'B11',
        null,
        null,
        '互联网数据中心业务（仅限互联网资源协作服务）：贵阳市互联网数据中心业务（不含互联网资源协作服务）：海口市',
      ),
    ).toBe('cannotTell partOfRegion');
    expect(verdict('B25', null, null, ICP, SP)).toBe('cannotTell qualified qualified');
  });

  it('cannot be told beyond a province where they are on the internet', () => {
    expect(verdict('B25', 'internetInformation', '广东省', `${ICP}：北京市`)).toBe(
      'cannotTell beyondProvince',
    );
    expect(verdict('B25', 'otherInformation', '广东省', `${SP}：北京市`)).toBe('notCovered elsewhere');
    expect(verdict('B25', null, '西藏', '信息服务业务：全国（除西藏外）')).toBe('notCovered elsewhere');
  });
});

describe('an answer', () => {
  const [answer] = requires(
    [{ code: 'B14' }, { code: 'B14', region: findRegion('全国') ?? undefined }],
    [licence('互联网接入服务业务：北京市;广州市')],
  );

  it('says where, if anywhere will do', () => {
    expect(answer?.where.map(({ raw }) => raw)).toEqual(['北京市', '广州市']);
  });

  it('says which regions lack', () => {
    const [, all] = requires(
      [{ code: 'B14' }, { code: 'B14', region: findRegion('全国') ?? undefined }],
      [licence('互联网接入服务业务：全国（除西藏、新疆外）')],
    );
    expect(all).toMatchObject({ verdict: 'partlyCovered' });
    expect(all?.lacking.regions.map(({ short }) => short)).toEqual(['西藏', '新疆']);
  });

  it('is plain only where nothing is open: what lacks may be in what was not read', () => {
    const need = { code: 'B14', region: findRegion('全国') ?? undefined };
    const verdictOf = (scope: string, known: 'all' | 'some' = 'all') =>
      requires([need], [licence(scope)], known)[0]?.verdict;
    expect(verdictOf('互联网接入服务业务：北京市')).toBe('partlyCovered');
    expect(verdictOf('互联网接入服务业务：北京市示例业务：全国')).toBe('cannotTell');
    expect(verdictOf('互联网接入服务业务：北京市', 'some')).toBe('cannotTell');
  });
});
