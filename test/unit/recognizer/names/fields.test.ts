import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognize, surfaces } from '../words.ts';

/** Beginnings of invented names that are, or begin like, another word, and some that are places. */
const beginning = fc.constantFrom(
  ...['和云', '与光', '由你', '向星', '在线', '因云', '是方', '号百', '用云', '何以', '及时', '为帆', '同云'],
  ...[
    '增长',
    '求是云',
    '旅与帆',
    '资和星',
    '全候',
    '上帆',
    '中星',
    '以云',
    '对啊',
    '被子',
    '作业云',
    '前云',
    '即星',
  ],
  ...['北京', '上海市', '浙江', '深圳市和云', '杭州求是', '四川通', ''],
);
const trade = fc.constantFrom('网络科技', '信息技术', '云计算技术', '电子支付', '供应链管理', '通信');
const form = fc.constantFrom('有限公司', '有限责任公司', '股份有限公司', '集团有限公司', '（上海）有限公司');
const name = fc
  .tuple(beginning, fc.constantFrom('屿川', '舟帆', '芒星禾'), trade, form)
  .map((parts) => parts.join(''));
const branch = fc.constantFrom('', '', '', '上海分公司', '深圳市南山分公司');

const field = fc.constantFrom(
  ...(
    [
      ['', ''],
      ['1,', ',2026-01-01,是'],
      ['编号,名称\n1,', ',是\n2,星河虚构贸易有限公司,否'],
      ['"甲";', ';"B2-20190001"'],
      ['甲\t', '\t乙'],
      ['甲\t', ''],
      ['{"company": "', '", "code": ""}'],
      ['| 3 | ', ' | 有效 |'],
      ['| ', ' |'],
      ['- ', ''],
      ['* ', '\n* 其他'],
      ['2. ', ''],
      ['3、', '；'],
      ['（二）', '；\n'],
      ['① ', ''],
      ["const owner = '", "';"],
      ['owner = “', '”'],
      ['公司名称：', ''],
      ['供应商: ', '\n'],
      ['甲方\n', '\n乙方'],
      ['甲方：\r\n', '\r\n'],
      ['<td>', '</td>'],
      ['["', '"]'],
    ] as const
  ).map((frame) => frame),
);

const title = fc.constantFrom(
  ...['供应商', '甲方', '乙方', '原告', '被告', '被上诉人', '申请人', '中标人', '采购人', '承包人', '开户行'],
  ...[
    '中标候选人',
    '主办单位',
    '代理机构',
    '控股股东',
    '全资子公司',
    '委托方',
    '买方',
    '经销商',
    '经营者',
    '第一名',
  ],
);

describe('what fills a field', () => {
  it('is the name as a whole, whatever it begins like', () => {
    fc.assert(
      fc.property(field, name, branch, ([before, after], company, tail) => {
        const found = recognize(before + company + tail + after).find(({ start }) => start >= before.length);
        expect(found).toMatchObject({
          start: before.length,
          end: before.length + company.length + tail.length,
          kind: 'company',
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('may have a title before the name', () => {
    const sign = fc.constantFrom('', ' ', '：', ': ');
    const plain = fc.constantFrom(
      '北京云帆通信有限公司',
      '上海市星河数智有限公司',
      '浙江云帆星河物流有限公司',
    );
    fc.assert(
      fc.property(field, title, sign, plain, branch, ([before, after], role, mark, company, tail) => {
        const stated = before + role + mark;
        expect(surfaces(stated + company + tail + after)).toContain(company + tail);
      }),
      { numRuns: 2000 },
    );
  });

  it('may be a list of names', () => {
    const joint = fc.constantFrom('和', '与', '及', '、', '以及', '，', '；', '/');
    const plain = fc.constantFrom(
      '北京云帆通信有限公司',
      '上海市星河数智有限公司',
      '深圳市云帆星河物流有限公司',
    );
    fc.assert(
      fc.property(field, plain, joint, plain, ([before, after], first, sign, second) => {
        const found = surfaces(before + first + sign + second + after);
        expect(found).toEqual(expect.arrayContaining([first, second]));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '主营业务为北京云帆通信有限公司',
    '隶属于北京云帆通信有限公司',
    '2020年起就职于北京云帆通信有限公司',
    '本次股份质押给北京云帆通信有限公司',
    '经查并由北京云帆通信有限公司',
    '获悉北京云帆通信有限公司',
    '同意注销全资子公司北京云帆通信有限公司',
  ])('may be a sentence that ends with a name: %s', (text) => {
    for (const [before, after] of [
      ['', ''],
      ['- ', '；'],
      ['“', '”'],
      ['| ', ' |'],
    ] as const)
      expect(surfaces(before + text + after)).toEqual(['北京云帆通信有限公司']);
  });

  it.each([
    ...[
      '代',
      '代付',
      '付',
      '收',
      '与',
      '和',
      '及',
      '诉',
      '原',
      '应付',
      '预付款',
      '关于',
      '采购自',
      '控股',
      '参股',
    ],
    ...[
      '运营方',
      '网站主办者',
      '现名',
      '已注销',
      '中标',
      '服务费',
      '短信费',
      '货款',
      '合同',
      '2019年',
      '新增',
    ],
    ...['删除', '不是', '经理', '百度及'],
  ])('may be a note with a name that begins with a place: %s', (note) => {
    for (const company of [
      '深圳市青禾通信有限公司',
      '北京蓝鲸云科技有限公司',
      '杭州白帆信息技术股份有限公司',
    ])
      expect(surfaces(`“${note}${company}”`)).toEqual([company]);
  });

  it.each(['1、', '2.', '（三）', '（原）', '(现)'])(
    'may have a number or a mark before a name: %s',
    (mark) => {
      const company = '和星云计算技术有限公司';
      expect(surfaces(`“${mark}${company}”`)).toEqual([company]);
      expect(surfaces(`甲\t${mark}${company}\t乙`)).toEqual([company]);
    },
  );

  it.each([
    '其他有限责任公司',
    '非上市股份有限公司',
    '一人有限责任公司',
    '中外合资有限责任公司',
    '有限责任公司(自然人投资或控股)',
  ])('may be a type of company: %s', (type) => {
    for (const [before, after] of [
      ['', ''],
      ['类型：', '\n'],
      ['"', '"'],
      ['| ', ' |'],
      ['北京云帆通信有限公司,', ',2026-01-01,是'],
    ] as const)
      expect(surfaces(before + type + after).filter((found) => found !== '北京云帆通信有限公司')).toEqual([]);
  });
});

describe('a note before the name in a field', () => {
  const frames = [
    ['1,', ',是'],
    ['甲\n', '\n乙'],
    ['| ', ' |'],
  ] as const;

  it.each(['代', '付', '原', '新增', '代付', '已付'])(
    'is no part of a name that begins with a place: %s',
    (note) => {
      for (const [before, after] of frames)
        expect(surfaces(`${before}${note}深圳虚构云帆科技有限公司${after}`), before).toEqual([
          '深圳虚构云帆科技有限公司',
        ]);
    },
  );

  it.each(['代', '付', '原', '新增', '代付', '已付'])('is never surely a part of the name: %s', (note) => {
    for (const name of [
      '华为虚构技术有限公司',
      '星河虚构网络有限公司',
      '点云虚构科技有限公司',
      '中屿信息股份有限公司',
    ])
      for (const [before, after] of frames) {
        const found = recognize(before + note + name + after);
        expect(found.filter(({ value, doubtful }) => value !== name && doubtful !== true)).toEqual([]);
      }
  });
});
