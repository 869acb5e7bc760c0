import { describe, expect, it } from 'vitest';
import { listedBusinesses } from '../../../../src/domain/scope/listed.ts';
import { mayBeCut, parseScope } from '../../../../src/domain/scope/scope.ts';
import { linesOf } from './scope-lines.ts';

describe('limits', () => {
  it.each([
    ...['（）', '()', '[]', '【】', '〔〕', '《》', '〈〉', '「」', '『』', '{}', '｛｝', '＜＞'].map(
      (pair) => [
        `信息服务业务${pair.charAt(0)}仅限互联网信息服务${pair.charAt(1)}：全国`,
        ['B25 信息服务业务{仅限互联网信息服务} @ 全国'],
      ],
    ),
    ['信息服务业务，仅限互联网信息服务', ['B25 信息服务业务{仅限互联网信息服务}']],
    ['信息服务业务、仅限互联网信息服务', ['B25 信息服务业务{仅限互联网信息服务}']],
    ['信息服务业务。仅限互联网信息服务', ['B25 信息服务业务{仅限互联网信息服务}']],
    ['信息服务业务；仅限互联网信息服务', ['B25 信息服务业务{仅限互联网信息服务}']],
    ['信息服务业务（不含甲）、（不含乙）', ['B25 信息服务业务{不含甲}{不含乙}']],
    ['信息服务业务不含互联网信息服务：全国', ['B25 信息服务业务{不含互联网信息服务} @ 全国']],
    [
      '信息服务业务不含甲国内呼叫中心业务：全国',
      ['B25 信息服务业务{不含甲}', 'B24-1 国内呼叫中心业务 @ 全国 !doubtful'],
    ],
    ['信息服务业务代理：全国', ['? 信息服务业务代理 @ 全国']],
    ['信息服务业务：仅限应用商店', ['B25 信息服务业务 @ “仅限应用商店”']],
    ['信息服务业务（不含互联网信息服务】：全国', ['B25 信息服务业务{不含互联网信息服务} @ 全国']],
  ] as [string, string[]][])('stay with their business, in whatever brackets or none: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('listed businesses', () => {
  it('have their limits, each once, certain or not, without those that are not licensed', () => {
    const scope = parseScope(
      '移动通信转售业务：北京市信息服务业务（不含甲）：全国信息服务业务（不含甲）：天津市示例业务：全国' +
        '注销业务种类：存储转发类业务。暂停经营国内呼叫中心业务',
    );
    expect(listedBusinesses(scope)).toEqual({
      businesses: [
        { text: '移动通信转售业务', certain: true },
        { text: 'B25 信息服务业务（不含甲）', certain: true },
        { text: '示例业务', certain: false },
        { text: 'B24-1 国内呼叫中心业务', certain: false },
      ],
      complete: true,
    });
  });

  it.each(['注销业务：信息服务业务', '暂停经营信息服务业务', '原信息服务业务已终止'])(
    'are not certain where the text says something else of them, too: %s',
    (denial) => {
      const text = `信息服务业务（不含甲）：全国国内呼叫中心业务：全国；${denial}`;
      expect(listedBusinesses(parseScope(text)).businesses.filter(({ certain }) => certain)).toEqual([
        { text: 'B24-1 国内呼叫中心业务', certain: true },
      ]);
    },
  );

  it('are not certain where a part of them is taken back', () => {
    const scope = parseScope('呼叫中心业务：全国；注销业务：国内呼叫中心业务');
    expect(listedBusinesses(scope).businesses).toEqual([{ text: 'B24 呼叫中心业务', certain: false }]);
  });

  it('may be more where the text was not read whole, or may have been cut', () => {
    const complete = (text: string) => listedBusinesses(parseScope(text)).complete;
    const scope = '国内呼叫中心业务：全国';
    expect([complete(''), complete(scope), complete(`${scope}。\n`)]).toEqual([true, true, true]);
    expect(complete(`${scope}互联网接入服`)).toBe(false);
    expect(complete('全部都是散文，没有名称。')).toBe(false);
    expect(complete(scope + '；'.repeat(1024))).toBe(false);
  });
});

describe('a text that ends before their time', () => {
  const full = (end: string): string =>
    '国内呼叫中心业务：全国'.repeat(100).slice(0, 990) + '信息服务业务：全国' + end;
  const cut = (end: string): string => {
    const start = '国内呼叫中心业务：全国';
    const filler = '；'.repeat(1024 - start.length - end.length);
    return start + filler + end;
  };
  const lastLines = (text: string): string[] => linesOf(text).slice(-2);

  it('leaves a name that was cut, or a qualifier, in the rest', () => {
    expect(linesOf('国内呼叫中心业务：全国互联网接入服')).toEqual([
      'B24-1 国内呼叫中心业务 @ 全国',
      'rest: 互联网接入服',
    ]);
    expect(linesOf('国内呼叫中心业务：全国信息服务业务（不含互联')).toEqual([
      'B24-1 国内呼叫中心业务 @ 全国',
      'rest: 信息服务业务（不含互联',
    ]);
    expect(linesOf('国内呼叫中心业务：北京市;互联网数据中')).toEqual([
      'B24-1 国内呼叫中心业务 @ 北京市',
      'rest: 互联网数据中',
    ]);
  });

  it('knows the length at which the vendor may have cut', () => {
    expect(mayBeCut('业'.repeat(1023))).toBe(false);
    expect(mayBeCut(full('').padEnd(1024, '。'))).toBe(true);
  });

  it.each([
    ['互联网数据中心业务：北京市;吉林', ['B11 互联网数据中心业务 @ 北京市 !doubtful', 'rest: 吉林']],
    [
      '互联网数据中心业务：北京市;海南藏族自治',
      ['B11 互联网数据中心业务 @ 北京市 !doubtful', 'rest: 海南藏族自治'],
    ],
    ['互联网数据中心业务：北京市;江苏省南', ['B11 互联网数据中心业务 @ 北京市 !doubtful', 'rest: 江苏省南']],
    ['互联网数据中心业务：北京市;江苏省', ['B11 互联网数据中心业务 @ 北京市 !doubtful', 'rest: 江苏省']],
    ['互联网数据中心业务：全国', ['B11 互联网数据中心业务 !doubtful', 'rest: 全国']],
    [
      '互联网数据中心业务：北京市；',
      ['B24-1 国内呼叫中心业务 @ 全国', 'B11 互联网数据中心业务 @ 北京市 !doubtful'],
    ],
    ['信息服务业务', ['B24-1 国内呼叫中心业务 @ 全国', 'B25 信息服务业务 !doubtful']],
    ['信息服务业务、仅', ['B24-1 国内呼叫中心业务 @ 全国', 'B25 信息服务业务{仅} !doubtful']],
    ['信息服务业务、不', ['B25 信息服务业务 !doubtful', 'rest: 不']],
    ['信息服务业务、互联网', ['B25 信息服务业务', 'rest: 互联网']],
    ['互联网数据中心业务：北京市存储', ['B11 互联网数据中心业务 @ 北京市', 'rest: 存储']],
  ])('does not guess what was going to stand there: %s', (end, lines) => {
    expect(cut(end)).toHaveLength(1024);
    expect(lastLines(cut(end))).toEqual(lines);
  });

  it('goes on after a bracket that is missing in the middle, once regions follow again', () => {
    expect(linesOf('信息服务业务（不含互联网信息服务业务、存储转发类业务国内多方通信服务业务：全国')).toEqual(
      ['? 信息服务业务', 'B22 国内多方通信服务业务 @ 全国'],
    );
  });
});
