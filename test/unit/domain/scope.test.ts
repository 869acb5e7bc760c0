import { describe, expect, it } from 'vitest';
import { mayBeCut, parseScope } from '../../../src/domain/scope.ts';

/** One entry as a line: code, name, {qualifiers}, @ regions, ! standing. Unknown regions and names are marked. */
function linesOf(text: string): string[] {
  const { entries, rest } = parseScope(text);
  expect(entries.map(({ raw }) => raw).join('') + rest).toBe(text);
  const lines = entries.map(({ business, name, qualifiers, regions, standing }) =>
    [
      business?.code ?? '?',
      name + qualifiers.map((qualifier) => `{${qualifier}}`).join(''),
      ...(regions.length > 0
        ? ['@', ...regions.map(({ region, raw }) => (region === null ? `“${raw}”` : region.name))]
        : []),
      ...(standing === 'named' ? [] : [`!${standing}`]),
    ].join(' '),
  );
  return rest === '' ? lines : [...lines, `rest: ${rest}`];
}

const SAMPLE_SHAPE =
  '国内互联网虚拟专用网业务：贵阳市;海口市国内呼叫中心业务：全国信息服务业务（不含互联网信息服务）：全国' +
  '互联网接入服务业务：贵阳市;海口市互联网数据中心业务：贵阳市;海口市国内多方通信服务业务：全国' +
  '内容分发网络业务：北京市;海南省';

describe('businesses with regions, one after the other', () => {
  it('reads a scope of the shape of the vendor’s sample as seven businesses', () => {
    expect(linesOf(SAMPLE_SHAPE)).toEqual([
      'B13 国内互联网虚拟专用网业务 @ 贵阳市 海口市',
      'B24-1 国内呼叫中心业务 @ 全国',
      'B25 信息服务业务{不含互联网信息服务} @ 全国',
      'B14 互联网接入服务业务 @ 贵阳市 海口市',
      'B11 互联网数据中心业务 @ 贵阳市 海口市',
      'B22 国内多方通信服务业务 @ 全国',
      'B12 内容分发网络业务 @ 北京市 海南省',
    ]);
  });

  it('keeps in each entry the text it was read from', () => {
    const [first, second] = parseScope(SAMPLE_SHAPE).entries;
    expect(first?.raw).toBe('国内互联网虚拟专用网业务：贵阳市;海口市');
    expect(second?.raw).toBe('国内呼叫中心业务：全国');
    expect(first?.regions[0]).toMatchObject({ raw: '贵阳市', region: { code: '520100', level: 'city' } });
  });

  it.each([
    [
      '内容分发网络业务：全国内容分发网络业务：全国',
      ['B12 内容分发网络业务 @ 全国', 'B12 内容分发网络业务 @ 全国'],
    ],
    [
      '呼叫中心业务：全国国内呼叫中心业务：全国离岸呼叫中心业务：全国',
      ['B24 呼叫中心业务 @ 全国', 'B24-1 国内呼叫中心业务 @ 全国', 'B24-2 离岸呼叫中心业务 @ 全国'],
    ],
    [
      '互联网信息服务业务：全国信息服务业务（仅限互联网信息服务）：全国信息服务业务：全国',
      [
        'B25 互联网信息服务业务 @ 全国',
        'B25 信息服务业务{仅限互联网信息服务} @ 全国',
        'B25 信息服务业务 @ 全国',
      ],
    ],
    [
      '因特网数据中心业务：北京市互联网接入服务业务：北京市因特网接入服务业务：北京市',
      [
        'B11 因特网数据中心业务 @ 北京市',
        'B14 互联网接入服务业务 @ 北京市',
        'B14 因特网接入服务业务 @ 北京市',
      ],
    ],
    [
      '互联网数据中心业务：吉林市;吉林;海南州;海南省;西藏;西藏自治区国内多方通信服务业务：新疆维吾尔自治区',
      [
        'B11 互联网数据中心业务 @ 吉林市 吉林省 海南藏族自治州 海南省 西藏自治区 西藏自治区',
        'B22 国内多方通信服务业务 @ 新疆维吾尔自治区',
      ],
    ],
    [
      '互联网数据中心业务：上海市市中区;市中区市内示例业务：北京市',
      ['B11 互联网数据中心业务 @ “上海市市中区”', '? 市中区市内示例业务 @ 北京市'],
    ],
    [
      '互联网数据中心业务：北京市;市中区国内呼叫中心业务：全国',
      ['B11 互联网数据中心业务 @ 北京市 “市中区”', 'B24-1 国内呼叫中心业务 @ 全国'],
    ],
    [
      '互联网数据中心业务：贵阳市互联网数据中心业务（仅限互联网资源协作服务）：海口市',
      ['B11 互联网数据中心业务 @ 贵阳市', 'B11 互联网数据中心业务{仅限互联网资源协作服务} @ 海口市'],
    ],
    [
      'LTE/第四代数字蜂窝移动通信业务：全国卫星转发器出租、出售业务：全国ＩＰ电话业务：全国',
      [
        'A12-3 LTE/第四代数字蜂窝移动通信业务 @ 全国',
        'A23-1 卫星转发器出租、出售业务 @ 全国',
        'A15 ＩＰ电话业务 @ 全国',
      ],
    ],
  ])('tells apart what one text has in the other: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    ['国内呼叫中心业务：北京;上海', 'B24-1 国内呼叫中心业务 @ 北京市 上海市'],
    [
      '国内呼叫中心业务：北京、上海2直辖市以及贵阳、海口2城市',
      'B24-1 国内呼叫中心业务 @ 北京市 上海市 贵阳市 海口市',
    ],
    ['国内呼叫中心业务：北京、江苏、重庆3省（直辖市）', 'B24-1 国内呼叫中心业务 @ 北京市 江苏省 重庆市'],
    ['国内呼叫中心业务：江苏省南京市;内蒙古乌兰察布', 'B24-1 国内呼叫中心业务 @ 南京市 乌兰察布市'],
    ['国内呼叫中心业务：全国（不含港澳台）', 'B24-1 国内呼叫中心业务 @ “全国（不含港澳台）”'],
    ['国内呼叫中心业务：', 'B24-1 国内呼叫中心业务'],
    ['国内呼叫中心业务(含示例):全国,香港', 'B24-1 国内呼叫中心业务{含示例} @ 全国 香港特别行政区'],
    ['国内呼叫\n中心业 务：广\u3000州市;\n北京市', 'B24-1 国内呼叫中心业务 @ 广州市 北京市'],
    [
      '互联网数据中心业务（机房所在地为贵阳、海口）',
      'B11 互联网数据中心业务{机房所在地为贵阳、海口} @ 贵阳市 海口市',
    ],
    ['互联网数据中心业务（机房所在地为甲地）', 'B11 互联网数据中心业务{机房所在地为甲地} @ “甲地”'],
    ['互联网数据中心业务（机房所在地为贵阳）：海口市', 'B11 互联网数据中心业务{机房所在地为贵阳} @ 海口市'],
    [
      '在线数据处理与交易处理业务：不含示例金融业务。【依法须经批准的项目，经批准后方可开展】',
      'B21 在线数据处理与交易处理业务 @ “不含示例金融业务。【依法须经批准的项目，经批准后方可开展】”',
    ],
    [
      '信息服务业务（仅限互联网信息服务）：仅限应用商店',
      'B25 信息服务业务{仅限互联网信息服务} @ “仅限应用商店”',
    ],
  ])('reads regions as they are written: %s', (text, line) => {
    expect(linesOf(text)).toEqual([line]);
  });

  it('reads a sentence in the place of regions up to the next business', () => {
    expect(linesOf('在线数据处理与交易处理业务：不含甲乙。国内呼叫中心业务：全国')).toEqual([
      'B21 在线数据处理与交易处理业务 @ “不含甲乙。”',
      'B24-1 国内呼叫中心业务 @ 全国',
    ]);
  });
});

describe('names that are not known', () => {
  it.each([
    ['示例元宇宙通信业务：全国', ['? 示例元宇宙通信业务 @ 全国']],
    [
      '国内呼叫中心业务：全国示例元宇宙通信业务（含甲）：北京市;海南省信息服务业务：全国',
      [
        'B24-1 国内呼叫中心业务 @ 全国',
        '? 示例元宇宙通信业务{含甲} @ 北京市 海南省',
        'B25 信息服务业务 @ 全国',
      ],
    ],
    // A known name is no longer known when it is the end of a longer one.
    ['示例甲业务：全国跨境呼叫中心业务：全国', ['? 示例甲业务 @ 全国', '? 跨境呼叫中心业务 @ 全国']],
    ['呼叫中心业务外包服务', ['? 呼叫中心业务外包服务']],
    ['在线示例检索、互联网数据中心业务', ['? 在线示例检索', 'B11 互联网数据中心业务']],
    [
      '移动通信转售业务：北京市通过转售方式提供的蜂窝移动通信业务：全国',
      ['? 移动通信转售业务 @ 北京市', '? 通过转售方式提供的蜂窝移动通信业务 @ 全国'],
    ],
    ['全部都是散文，没有名称。', ['rest: 全部都是散文，没有名称。']],
    [
      '不含网络示例中介类的示例业务。【依法须经批准的项目】',
      ['rest: 不含网络示例中介类的示例业务。【依法须经批准的项目】'],
    ],
    ['仅限应用商店', ['rest: 仅限应用商店']],
    ['', []],
  ])('leaves them unknown: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('lists without regions', () => {
  const names = ['B24-1 国内呼叫中心业务', 'B25 信息服务业务{不含互联网信息服务}'];

  it.each([
    '国内呼叫中心业务信息服务业务（不含互联网信息服务）',
    '国内呼叫中心业务、信息服务业务（不含互联网信息服务）',
    '国内呼叫中心业务,信息服务业务(不含互联网信息服务)',
    '国内呼叫中心业务;信息服务业务（不含互联网信息服务）。',
    '国内呼叫中心业务\n信息服务业务（不含互联网信息服务）',
    '1.国内呼叫中心业务；2.信息服务业务（不含互联网信息服务）',
    '（1）国内呼叫中心业务（2）信息服务业务（不含互联网信息服务）',
    '第二类增值电信业务中的国内呼叫中心业务和信息服务业务（不含互联网信息服务）',
    '许可经营项目：第二类增值电信业务：国内呼叫中心业务、信息服务业务（不含互联网信息服务）。',
    '电信业务（第二类增值电信业务中的国内呼叫中心业务、信息服务业务（不含互联网信息服务））',
  ])('splits them however they are joined: %s', (text) => {
    expect(linesOf(text)).toEqual(names);
  });

  it.each([
    [
      '第一类增值电信业务中的因特网数据中心业务；第二类增值电信业务中的呼叫中心业务、因特网接入服务业务',
      ['B11 因特网数据中心业务', 'B24 呼叫中心业务', 'B14 因特网接入服务业务'],
    ],
    [
      '信息服务业务（仅限互联网信息服务）（经营许可证编号：浙B2-20169256）',
      ['B25 信息服务业务{仅限互联网信息服务}{经营许可证编号：浙B2-20169256}'],
    ],
    [
      '信息服务业务（仅限互联网信息服务业务，并按许可证粤B2-20099059号文办）；信息服务业务（不含甲（乙））',
      [
        'B25 信息服务业务{仅限互联网信息服务业务，并按许可证粤B2-20099059号文办}',
        'B25 信息服务业务{不含甲（乙）}',
      ],
    ],
    ['第二类增值电信业务', ['B2 第二类增值电信业务']],
    ['第二类增值电信业务（不含信息服务业务）', ['B2 第二类增值电信业务{不含信息服务业务}']],
    [
      '取得互联网接入服务业务许可，航线覆盖上海、江苏二省市。',
      ['B14 互联网接入服务业务', 'rest: 许可，航线覆盖上海、江苏二省市。'],
    ],
  ])('reads what stands around the names: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('decisions', () => {
  it.each([
    [
      '继续经营信息服务业务（不含互联网信息服务）不予批准继续经营：国内呼叫中心业务',
      ['B25 信息服务业务{不含互联网信息服务}', 'B24-1 国内呼叫中心业务 !refused'],
    ],
    ['不予批准继续经营：国内呼叫中心业务', ['B24-1 国内呼叫中心业务 !refused']],
    [
      '（1）注销业务种类：国内多方通信服务业务、国内呼叫中心业务（2）继续经营：存储转发类业务',
      ['B22 国内多方通信服务业务 !cancelled', 'B24-1 国内呼叫中心业务 !cancelled', 'B23 存储转发类业务'],
    ],
    ['注销业务：示例业务；国内呼叫中心业务', ['? 示例业务 !cancelled', 'B24-1 国内呼叫中心业务 !cancelled']],
    ['信息服务业务，不含国内呼叫中心业务', ['B25 信息服务业务', 'B24-1 国内呼叫中心业务 !mentioned']],
  ])('does not take what was refused for allowed: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('texts that end before their time', () => {
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
    ['互联网数据中心业务：北京市;吉林', ['B11 互联网数据中心业务 @ 北京市', 'rest: 吉林']],
    ['互联网数据中心业务：北京市;海南藏族自治', ['B11 互联网数据中心业务 @ 北京市', 'rest: 海南藏族自治']],
    ['互联网数据中心业务：北京市;江苏省南', ['B11 互联网数据中心业务 @ 北京市', 'rest: 江苏省南']],
    [
      '互联网数据中心业务：北京市;江苏省',
      ['B24-1 国内呼叫中心业务 @ 全国', 'B11 互联网数据中心业务 @ 北京市 江苏省'],
    ],
    ['互联网数据中心业务：北京市存储', ['B11 互联网数据中心业务 @ 北京市', 'rest: 存储']],
  ])('does not guess the last region there: %s', (end, lines) => {
    expect(cut(end)).toHaveLength(1024);
    expect(lastLines(cut(end))).toEqual(lines);
  });

  it('goes on after a bracket that is missing in the middle, once regions follow again', () => {
    expect(linesOf('信息服务业务（不含互联网信息服务业务、存储转发类业务国内多方通信服务业务：全国')).toEqual(
      ['? 信息服务业务', 'B22 国内多方通信服务业务 @ 全国'],
    );
  });
});
