import { describe, expect, it } from 'vitest';
import { recognize, surfaces, values } from '../words.ts';

describe('a registered name', () => {
  it.each([
    '示例云帆通信有限公司',
    '虚构星河有限责任公司',
    '示例数智股份有限公司',
    '云帆虚构集团有限公司',
    '示例（北京）网络科技有限公司',
    '星河示例(深圳)通信技术有限公司',
    'ABC示例·云9科技有限公司',
    '示例𠮷𬭎虚构科技有限公司',
    '示例縱橫電訊科技有限公司',
    '上海云帆虚构企业管理合伙企业（有限合伙）',
    '北京星河虚构会计师事务所(特殊普通合伙)',
    '浙江虚构云帆印染厂',
    '江苏云帆虚构集团公司',
    '曲水县虚构云帆种植专业合作社',
    '广州云帆供电公司天河分公司',
  ])('is found whole, in a cell, in quotes, on a line: %s', (name) => {
    for (const [before, after] of [
      ['| ', ' |'],
      ['“', '”'],
      ['\n', '\n'],
      ['公司名称：', '\n'],
    ] as const)
      expect(surfaces(before + name + after), before).toEqual([name]);
  });

  it.each([
    '',
    '，',
    '、',
    '；',
    '。',
    '1. ',
    '2、',
    '3）',
    '①',
    '·',
    '· ',
    '• ',
    '* ',
    '- ',
    '● ',
    '| ',
    '甲方：',
  ])('is found whole at the beginning of an item, and where the text ends: %j', (before) => {
    for (const name of ['示例云帆通信有限公司', '上海星河数智有限公司', '沂水县云帆机械有限公司'])
      for (const after of ['', '\n']) expect(surfaces(before + name + after)).toEqual([name]);
  });

  it.each([
    '乙方',
    '甲方（盖章）',
    '特此公告',
    '供应商名单',
    '张三',
    '版权所有',
    '营业执照',
    '2023年5月',
    '云帆通信股份',
    '以下为本次会议通过的决议内容，请各位股东注意查收',
  ])('is found whole at the beginning of a line, below %s', (line) => {
    for (const lineEnd of ['\n', '\r\n', '\n    ', '\n> ', '\n * '])
      expect(surfaces(`${line}${lineEnd}上海星河数智有限公司\n地址`)).toEqual(['上海星河数智有限公司']);
  });

  it.each([',', '\t', '|', ';', ' | ', ', ', '，', '  '])(
    'is found whole in each row of a narrow table: %j',
    (sign) => {
      const names = ['北京云帆通信有限公司', '示例星河数智有限公司', '深圳市云帆虚构物流有限公司'];
      for (const cells of [
        ['北京', '上海', '深圳'],
        ['13900000001', '13900000002', '13900000003'],
        ['100', '2000', '30000'],
      ]) {
        const rows = names.map((name, index) => `${name}${sign}${cells[index] ?? ''}`);
        expect(surfaces(['公司名称' + sign + '列', ...rows].join('\n'))).toEqual(names);
      }
    },
  );

  it('is told apart from what stands around it without a sign', () => {
    expect(surfaces('原告北京云帆通信有限公司与被告上海星河数智有限公司签订合同')).toEqual([
      '北京云帆通信有限公司',
      '上海星河数智有限公司',
    ]);
    expect(surfaces('甲方委托深圳市云帆通信有限公司办理，并由浙江星河物流有限公司运输。')).toEqual([
      '深圳市云帆通信有限公司',
      '浙江星河物流有限公司',
    ]);
    expect(surfaces('（一）北京云帆通信有限公司；（二）上海星河数智有限公司')).toEqual([
      '北京云帆通信有限公司',
      '上海星河数智有限公司',
    ]);
  });

  it('is not broken by a name that it begins with', () => {
    expect(surfaces('浙江虚构印染厂劳动服务有限公司')).toEqual(['浙江虚构印染厂劳动服务有限公司']);
  });

  it.each([
    '本公司、我公司、贵公司及其子公司均应遵守公司法',
    '一家有限公司通常比合伙企业税负更重',
    '公司类型：有限责任公司',
    '整体变更为股份有限公司',
    '["有限公司","有限责任公司","股份有限公司","分公司"]',
    '各分公司、营业部、支行应按月报送',
    '化工厂、水泥厂和纺织厂都已搬迁，只剩下几家专业合作社',
    '集团公司与总公司',
    '有限公司',
    '某某科技有限公司',
    '如“某某有限公司”',
    'XX科技有限公司',
    '××网络有限公司',
    '在深圳设厂',
    '江苏两家化工厂',
    '河北省农民专业合作社条例',
    '司法机关、厂商、社会、伙伴',
    '',
  ])('is none: %s', (text) => {
    expect(surfaces(text)).toEqual([]);
  });
});

describe('a name that the text breaks', () => {
  it.each([
    ['由北京云帆通信\n有限公司承建', '北京云帆通信有限公司'],
    ['由北京云帆通信\r\n有限公司承建', '北京云帆通信有限公司'],
    ['由北京云帆通信有\n限公司承建', '北京云帆通信有限公司'],
    ['由北京云帆通信有限公\n司承建', '北京云帆通信有限公司'],
    ['/**\n * 版权所有：北京云帆\n * 通信有限公司\n */', '北京云帆通信有限公司'],
    ['# 数据来源：北京云帆\n    通信有限公司', '北京云帆通信有限公司'],
    ['公司名称：北京云帆 通信有限公司', '北京云帆通信有限公司'],
    ['公司名称：北京云帆　通信有限公司', '北京云帆通信有限公司'],
    ['公司名称：北京云帆\u200b通信有限公司', '北京云帆通信有限公司'],
    ['甲方：**北京云帆**通信有限公司。', '北京云帆通信有限公司'],
    ['由北京云帆\n\t通信有限公司承建', '北京云帆通信有限公司'],
    ['\t * 版权归北京云帆\n\t * 通信有限公司', '北京云帆通信有限公司'],
    ['// 由北京云帆通信有限公\n// 司承建', '北京云帆通信有限公司'],
    ['> 由北京云帆通信有限公\n> 司承建', '北京云帆通信有限公司'],
    ['由北京云帆通信 有 限 公 司承建', '北京云帆通信有限公司'],
    ['上海云帆投资中心（有限\n合伙）', '上海云帆投资中心（有限合伙）'],
    ['上海云帆投资中心（普通合 伙 ）', '上海云帆投资中心（普通合伙）'],
  ])('is found whole: %j', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it('is no part of the name of a file, in which an underscore parts the words', () => {
    expect(surfaces('发票_北京云帆通信有限公司_2023.pdf')).toEqual(['北京云帆通信有限公司']);
  });

  it('is not the end of one row of a table with the beginning of the next', () => {
    const row = (name: string, place: string) => `${name},2019-03-25,有限责任公司,${place}\n`;
    const text = row('北京云帆通信有限公司', '北京市示例区') + row('上海星河数智有限公司', '上海市示例区');
    expect(values(text)).toEqual(['北京云帆通信有限公司', '上海星河数智有限公司']);
  });
});

describe('a branch', () => {
  it.each([
    ['北京云帆通信有限公司上海分公司', '北京云帆通信有限公司'],
    ['浙江云帆银行股份有限公司杭州分行', '浙江云帆银行股份有限公司'],
    ['浙江云帆银行股份有限公司杭州分行西湖支行', '浙江云帆银行股份有限公司'],
    ['上海云帆证券股份有限公司杭州庆春路证券营业部', '上海云帆证券股份有限公司'],
    ['北京云帆通信有限公司\n    上海分公司', '北京云帆通信有限公司'],
    ['北京云帆通信有限公司上海分\n公司', '北京云帆通信有限公司'],
    ['北京云帆通信有限公司任丘分公司', '北京云帆通信有限公司'],
    ['北京云帆通信有限公司和静县分公司', '北京云帆通信有限公司'],
    ['北京云帆通信有限公司将乐分公司', '北京云帆通信有限公司'],
    ['北京云帆通信有限公司第三分公司', '北京云帆通信有限公司'],
    ['云帆保险股份有限公司浙江省分公司杭州支公司西湖营业部', '云帆保险股份有限公司'],
  ])('belongs to the name, which tells its parent: %s', (text, parent) => {
    const [mention, ...others] = recognize(`（${text}）`);
    expect(others).toEqual([]);
    expect(mention).toEqual({
      start: 1,
      end: 1 + text.length,
      kind: 'company',
      value: text.replace(/\s/g, ''),
      parent,
    });
  });

  it.each([
    '北京云帆通信有限公司及其分公司',
    '北京云帆通信有限公司在上海设立分公司',
    '北京云帆通信有限公司各分公司',
    '北京云帆通信有限公司的上海分公司',
    '北京云帆通信有限公司董事会',
    '北京云帆通信有限公司撤销上海分公司',
    '北京云帆通信有限公司委托上海分公司',
    '北京云帆通信有限公司北京、上海分公司',
    '北京云帆通信有限公司经理李四任上海分公司',
    '北京云帆通信有限公司业务员上海营业部',
    '北京云帆通信有限公司开户银行建行上海分行',
    '北京云帆通信有限公司\n工商银行上海支行',
    '北京云帆通信有限公司',
  ])('is not what only mentions branches: %s', (text) => {
    expect(recognize(text)).toEqual([{ start: 0, end: 10, kind: 'company', value: '北京云帆通信有限公司' }]);
  });

  it('does not reach across another company', () => {
    expect(surfaces('北京云帆通信有限公司、上海星河数智有限公司北京分公司')).toEqual([
      '北京云帆通信有限公司',
      '上海星河数智有限公司北京分公司',
    ]);
  });
});

describe('names that the document states', () => {
  it('vote for the same name where its beginning is in doubt', () => {
    const doubtful = '会议同意以和为贵数智有限公司继续';
    expect(surfaces(doubtful)).not.toEqual(['以和为贵数智有限公司']);
    expect(surfaces(`公司名称：“以和为贵数智有限公司”\n${doubtful}`)).toEqual([
      '以和为贵数智有限公司',
      '以和为贵数智有限公司',
    ]);
  });
});
