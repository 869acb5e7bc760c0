import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/domain/catalogue/catalogue.ts';
import { provinces, regions } from '../../../../src/domain/regions/regions.ts';
import type { Need } from '../../../../src/domain/needs/need.ts';
import { requires } from '../../../../src/domain/needs/requires.ts';

/*
 * Whatever is added to a text that denies, leaves out or cuts off must not make more of it. The texts are in the
 * vendor's way of joining, and lists; the additions are in any of the notations on record.
 */
const business = fc.constantFrom(...catalogue.filter(({ level }) => level > 1));
const place = fc.constantFrom(...regions.filter(({ code }) => code < '70'));
const entry = fc.record({ business, regions: fc.array(place, { maxLength: 3 }) });
const scope = fc.array(entry, { minLength: 1, maxLength: 4 });

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const written = ({ business: { name }, regions: all }: Entry): string =>
  all.length === 0 ? `${name}、` : `${name}：${all.map((region) => region.name).join(';')}`;
const join = (entries: readonly Entry[]): string => entries.map(written).join('');

function verdict(text: string, need: Need): string {
  const [answer] = requires([need], [{ licenseNumber: '', scope: text, validity: 'valid' }]);
  return answer?.verdict ?? '';
}

const denial = fc.constantFrom(
  ...['不予批准', '已注销', '暂停经营', '责令停业', '到期不续', '未获批准', '失效', '不再经营', '拟终止'],
  ...['有效期已届满', '许可证逾期', '已转让', '已移交', '冻结', '期满', '歇业'],
);
/** Words that look back at a business, or at all of them. */
const back = fc.constantFrom('上述', '其中', '该', '原', '我公司的', '前述', '');
const allBack = fc.constantFrom('上述业务', '以上业务', '前两项', '两项业务', '各项', '上述许可');
const exclusion = fc.constantFrom('不含', '除', '不包括', '不含（', '（不含');
const mark = fc.constantFrom('', '，', '；', '、', '。', '：', '（');

const addition = fc.oneof(
  denial,
  fc.tuple(exclusion, place).map(([words, { name }]) => words + name),
  fc.tuple(exclusion, business).map(([words, { name }]) => words + name),
);

describe('doubt', () => {
  it('never goes away by a denial or an exclusion, wherever it is put', () => {
    fc.assert(
      fc.property(
        scope,
        scope,
        mark,
        addition,
        mark,
        fc.nat(),
        (before, after, left, words, right, which) => {
          const all = [...before, ...after];
          const { business: needed, regions: named } = all[which % all.length] ?? before[0] ?? never();
          const need = { code: needed.code, region: named[0] };
          const [plain, denied] = [join(all), join(before) + left + words + right + join(after)];
          if (verdict(plain, need) !== 'covered') expect(verdict(denied, need)).not.toBe('covered');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('comes up where a denial follows or leads up to the only business', () => {
    fc.assert(
      fc.property(entry, mark, denial, (one, between, words) => {
        const need = { code: one.business.code, region: one.regions[0] };
        expect(verdict(join([one]) + between + words, need)).not.toBe('covered');
        if (one.regions.length === 0)
          expect(verdict(`${words}：${one.business.name}`, need)).not.toBe('covered');
      }),
      { numRuns: 1000 },
    );
  });

  it('comes up where a denial looks back at a business, whatever stands between', () => {
    const between = fc.constantFrom('；', '。', '，');
    fc.assert(
      fc.property(entry, scope, between, back, denial, fc.nat(3), (one, others, comma, lead, words, way) => {
        const need = { code: one.business.code, region: one.regions[0] };
        const { name } = one.business;
        const end = [
          `${lead}${name}${words}`,
          `${lead}${name}：${words}`,
          `注销：${lead}${name}`,
          `${words}的${lead}${name}`,
        ][way];
        const text = join([one, ...others]) + comma + String(end);
        expect(verdict(text, need), text).not.toBe('covered');
      }),
      { numRuns: 2000 },
    );
  });

  it('comes up for every business where a denial may look back at all', () => {
    const all = fc.array(entry, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(all, allBack, denial, fc.nat(4), (entries, lead, words, way) => {
        const scopeText = join(entries);
        const text = [
          `${scopeText}；${lead}${words}`,
          `${scopeText}（${lead}${words}）`,
          `${scopeText}。${lead}：${words}`,
          `${scopeText}；${lead}，${words}`,
          `${scopeText}；注销：${lead}`,
        ][way];
        for (const { business: needed, regions: named } of entries)
          expect(verdict(String(text), { code: needed.code, region: named[0] }), text).not.toBe('covered');
      }),
      { numRuns: 2000 },
    );
  });

  it('is left where a text was not read whole: then nothing is denied', () => {
    fc.assert(
      fc.property(entry, denial, ({ business: needed }, words) => {
        const denied = `${words}：${needed.name}`;
        for (const text of [`${denied}，另有安排`, denied + '，'.repeat(1024)])
          expect(verdict(text, { code: needed.code })).toBe('cannotTell');
      }),
    );
  });

  it('comes up for a region that is left out', () => {
    const separator = fc.constantFrom('', '，', '；', '、', ',', ';');
    const end = fc.constantFrom('', '外', '以外', '）');
    fc.assert(
      fc.property(
        business,
        fc.constantFrom(...provinces.slice(0, 31)),
        separator,
        exclusion,
        end,
        (one, left, ...way) => {
          const [between, words, after] = way;
          for (const behind of ['', '国内呼叫中心业务：全国', '示例业务：全国', '。']) {
            const text = `${one.name}：全国${between}${words}${left.name}${after}${behind}`;
            if (one.code !== 'B24-1')
              expect(verdict(text, { code: one.code, region: left })).not.toBe('covered');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('comes up where a text may have been cut, and the whole text would not cover', () => {
    const filler = '存储转发类业务：北京市';
    fc.assert(
      fc.property(entry, exclusion, place, fc.nat(), (one, words, left, at) => {
        fc.pre(one.business.code !== 'B23');
        const whole = join([one]) + words + left.name;
        const kept = whole.slice(0, 1 + (at % whole.length));
        const text = '；'.repeat(1024 - filler.length - kept.length) + filler + kept;
        expect(text).toHaveLength(1024);
        const need = { code: one.business.code, region: one.regions[0] };
        expect(verdict(text, need)).not.toBe('covered');
      }),
      { numRuns: 1000 },
    );
  });
});

function never(): never {
  throw new Error('there is at least one');
}
