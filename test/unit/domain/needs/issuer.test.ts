import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRegion } from '../../../../src/domain/regions/regions.ts';
import { requires } from '../../../../src/domain/needs/requires.ts';
import { regionText } from '../../../../src/domain/scope/meaning.ts';

const CALL_CENTRE = '国内呼叫中心业务';

/** The verdict, then why it is not clear or not covered, then where it is covered. */
function answer(
  code: string,
  place: string | null,
  ...licenses: readonly (readonly [string, string])[]
): string {
  const region = place === null ? undefined : (findRegion(place) ?? undefined);
  const held = licenses.map(
    ([licenseNumber, scope]) => ({ licenseNumber, scope, validity: 'valid' }) as const,
  );
  const [found] = requires([{ code, region }], held, 'all', '2026-11-30');
  const unclear = found?.unclear.flatMap(({ reasons }) => reasons) ?? [];
  const not = found?.notCovering.map(({ reason }) => reason) ?? [];
  const where = found?.verdict === 'covered' ? found.where.map(regionText) : [];
  return [found?.verdict, ...unclear, ...not, ...where].join(' ');
}

describe('a licence of one province’s authority', () => {
  it.each([
    // It is certain in its own province, however wide its scope is.
    ['京B2-20269001', '全国', '北京市', 'covered 北京市'],
    ['京B2-20269001', '北京市;上海市', '北京市', 'covered 北京市'],
    ['粤B2-20269001', '全国', '广州', 'covered 广东省'],
    ['粤B2-20269001', '广州市', '广州', 'covered 广州市'],
    // Beyond it nothing is: the number and the scope say different things.
    ['京B2-20269001', '全国', '上海市', 'cannotTell beyondIssuer'],
    ['京B2-20269001', '北京市;上海市', '上海市', 'cannotTell beyondIssuer'],
    ['京B2-20269001', '上海市', '上海市', 'cannotTell beyondIssuer'],
    ['京B2-20269001', '全国', '全国', 'cannotTell beyondIssuer'],
    ['京B2-20269001', '广州市', '广东省', 'cannotTell beyondIssuer'],
    ['京ICP证269001号', '全国', '上海市', 'cannotTell beyondIssuer'],
    ['苏ICP证B2-20269001', '全国', '上海市', 'cannotTell beyondIssuer'],
    ['经营许可证编号：沪B2-20269001号', '全国', '北京市', 'cannotTell beyondIssuer'],
    // In a notation of its own the number raises the same doubt.
    ['京B1-20269001(变更)', '全国', '上海市', 'cannotTell beyondIssuer'],
    ['（京）B2-20269001', '全国', '北京市', 'covered 北京市'],
    ['北京B2-20269001', '北京市', '上海市', 'notCovered elsewhere'],
    ['京ICP备13999021号（变更）', '全国', '北京市', 'cannotTell filing'],
    // What is plainly elsewhere, or read as before, stays so.
    ['京B2-20269001', '北京市', '上海市', 'notCovered elsewhere'],
    ['京B2-20269001', '全国（不含上海）', '上海市', 'notCovered elsewhere'],
    ['京B2-20269001', '北京市', '全国', 'partlyCovered'],
    ['粤B2-20269001', '广东省', '广东省', 'covered 广东省'],
    // The ministry's own numbers name no province.
    ['B2-20269001', '全国', '上海市', 'covered 全国'],
    ['合字B2-20269001', '全国', '上海市', 'covered 全国'],
    ['A2.B1.B2-20269001', '北京市;上海市', '上海市', 'covered 上海市'],
    ['示例编号', '全国', '上海市', 'covered 全国'],
  ])('%s for %s, needed in %s: %s', (number, regions, place, expected) => {
    expect(answer('B24-1', place, [number, `${CALL_CENTRE}：${regions}`])).toBe(expected);
  });

  it.each([
    ['全国', 'covered 北京市'],
    ['北京市;上海市', 'covered 北京市'],
    ['全国（不含上海）', 'covered 北京市'],
    ['上海市', 'cannotTell beyondIssuer'],
    ['全国（不含北京）', 'cannotTell beyondIssuer'],
  ])('for %s, needed anywhere: %s', (regions, expected) => {
    expect(answer('B24-1', null, ['京B2-20269001', `${CALL_CENTRE}：${regions}`])).toBe(expected);
  });

  it('leaves cities of its own province out that its scope leaves out', () => {
    const guangdong = (place: string): string =>
      answer('B24-1', place, ['粤B2-20269001', `${CALL_CENTRE}：全国（不含广州、上海）`]);
    expect(guangdong('深圳')).toBe('covered 广东省（不含广州市）');
    expect(guangdong('广州')).toBe('notCovered elsewhere');
  });

  it.each([
    // No city has both halves.
    ['宁', '全国（不含银川、石嘴山、吴忠）', '全国（不含固原、中卫）', 'cannotTell qualified qualified'],
    ['粤', '全国', '全国（不含广州）', 'covered 广东省（不含广州市）'],
    ['粤', '全国（不含广州）', '全国', 'covered 广东省（不含广州市）'],
    ['粤', '全国（不含广州、上海）', '全国（不含广州）', 'covered 广东省（不含广州市）'],
  ])('of %s has the halves of a business for %s and for %s: %s', (sign, cloud, rest, expected) => {
    const halves = [
      [`${sign}B1-20199001`, `互联网数据中心业务（仅限互联网资源协作服务）：${cloud}`],
      [`${sign}B1-20199002`, `互联网数据中心业务（不含互联网资源协作服务）：${rest}`],
    ] as const;
    expect(answer('B11', null, ...halves)).toBe(expected);
    expect(answer('B11', null, ...halves.toReversed())).toBe(expected);
  });

  it('does not stand in the way of another licence', () => {
    const licenses = [
      ['京B2-20269001', `${CALL_CENTRE}：全国`],
      ['B2-20269002', `${CALL_CENTRE}：上海市`],
    ] as const;
    expect(answer('B24-1', '上海市', ...licenses)).toBe('covered beyondIssuer 上海市');
  });

  it('with internet information of its own province alone is open elsewhere for the reason that sources disagree', () => {
    const scope = '信息服务业务（仅限互联网信息服务）：北京市';
    expect(answer('B25', '上海市', ['京ICP证269001号', scope])).toBe('cannotTell beyondProvince');
  });

  it('is never covered where the ministry’s would not be, nor not covered where that may be', () => {
    const places = [
      '全国',
      '北京市',
      '上海市',
      '广东省',
      '广州市',
      '深圳',
      '示例区',
      '全国（不含上海）',
      '全国（不含广州）',
    ];
    const numbers = ['京B2-20269001', '粤B2-20269001', '沪ICP证269001号', '【京】B2-20269001'];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...places), { maxLength: 4 }),
        fc.constantFrom(null, '全国', '北京市', '上海市', '广东省', '广州', '贵州省'),
        fc.constantFrom(...numbers),
        (regions, place, number) => {
          const scope = `${CALL_CENTRE}${regions.length === 0 ? '' : '：'}${regions.join(';')}`;
          const [own = '', ministry = ''] = [number, 'B2-20269001'].map(
            (each) => answer('B24-1', place, [each, scope]).split(' ')[0],
          );
          if (own === 'covered') expect(ministry).toBe('covered');
          if (own === 'partlyCovered') expect(['covered', 'partlyCovered']).toContain(ministry);
          expect(own === 'notCovered').toBe(ministry === 'notCovered');
        },
      ),
    );
  });
});
