import { describe, expect, it } from 'vitest';
import { parseScope } from '../../../../src/domain/scope/scope.ts';
import { linesOf } from './scope-lines.ts';

const regionsOf = (text: string): string[] =>
  parseScope(text).entries.flatMap(({ regions }) =>
    regions.map(({ region, raw, except = [] }) =>
      region === null ? `“${raw}”` : [region.short, ...except.map(({ short }) => short)].join('-'),
    ),
  );

describe('regions', () => {
  it.each([
    ['全国范围', ['全国']],
    ['全国范围内', ['全国']],
    ['全国31个省（区、市）', ['全国']],
    ['全国（31个省、自治区、直辖市）', ['全国']],
    ['全国各省、自治区、直辖市', ['全国']],
    ['全国（港澳台除外）', ['全国']],
    ['全国（不含香港、澳门、台湾）', ['全国']],
    ['全国（除西藏、新疆外）', ['全国-西藏-新疆']],
    ['辽宁省（大连除外）', ['辽宁-大连']],
    ['辽宁省（广州除外）', ['“辽宁省（广州除外）”']],
    ['全国（含港澳台）', ['“全国（含港澳台）”']],
    ['江苏省（南京、苏州）;浙江省（杭州）', ['南京', '苏州', '杭州']],
    ['江苏省（广州）', ['“江苏省（广州）”']],
    ['京津冀', ['北京', '天津', '河北']],
    ['京、津、沪', ['北京', '天津', '上海']],
    ['辽宁、宁夏', ['辽宁', '宁夏']],
    ['北京 天津 石家庄', ['北京', '天津', '石家庄']],
    ['机房所在地为北京市、廊坊市', ['北京', '廊坊']],
    ['机房所在地：北京市、廊坊市', ['北京', '廊坊']],
    ['昌吉自治州、文山苗族自治州', ['昌吉', '文山']],
    ['廣東省、遼寧省', ['广东', '辽宁']],
    ['长春、吉林', ['长春', '吉林市']],
    ['大连、吉林', ['大连', '吉林市']],
    ['吉林', ['“吉林”']],
    ['长春市、吉林', ['长春', '吉林']],
  ])('of a data centre are read on: %s', (text, regions) => {
    expect(regionsOf(`互联网数据中心业务：${text}`)).toEqual(regions);
  });

  it.each([
    ['吉林', ['吉林']],
    ['黑龙江、吉林', ['黑龙江', '吉林']],
    ['沈阳、吉林', ['沈阳', '“吉林”']],
  ])('of other businesses may be provinces: %s', (text, regions) => {
    expect(regionsOf(`互联网接入服务业务：${text}`)).toEqual(regions);
  });
});

describe('a scope', () => {
  it.each([
    ['互联网接入服务业务（北京、上海）', ['B14 互联网接入服务业务 @ 北京市 上海市']],
    ['互联网接入服务业务（全国，不含甲）', ['B14 互联网接入服务业务{全国，不含甲}']],
    [
      '国内呼叫中心业务 全国 信息服务业务 北京',
      ['B24-1 国内呼叫中心业务 @ 全国', 'B25 信息服务业务 @ 北京市'],
    ],
    ['业务种类：国内呼叫中心业务；覆盖范围：全国', ['B24-1 国内呼叫中心业务 @ 全国']],
    [
      '业务种类：国内呼叫中心业务、信息服务业务；覆盖范围：全国',
      ['B24-1 国内呼叫中心业务', 'B25 信息服务业务', 'rest: 覆盖范围：全国'],
    ],
    [
      '1.互联网数据中心业务：北京市\n2.互联网接入服务业务：全国',
      ['B11 互联网数据中心业务 @ 北京市', 'B14 互联网接入服务业务 @ 全国'],
    ],
    [
      '在线数据处理与交易处理业务：在线数据处理与交易处理业务（不含经营类电子商务）',
      ['B21 在线数据处理与交易处理业务{不含经营类电子商务}'],
    ],
    ['信息服务业务不含甲、乙、丙', ['B25 信息服务业务{不含甲、乙、丙}']],
    ['内容分发网络（CDN）业务：全国', ['B12 内容分发网络（CDN）业务 @ 全国']],
    ['IDC业务：北京市', ['B11 IDC业务 @ 北京市']],
    ['X.400电子邮件业务：北京', ['B23 X.400电子邮件业务 @ 北京市']],
    ['卫星转发器出租/出售业务：全国', ['A23-1 卫星转发器出租/出售业务 @ 全国']],
    ['國內呼叫中心業務：全國', ['B24-1 國內呼叫中心業務 @ 全国']],
  ])('is read on where notations differ: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    ['国内呼叫中心业务变更为信息服务业务', ['B24-1 国内呼叫中心业务 !doubtful', 'B25 信息服务业务']],
    ['拟注销业务种类：信息服务业务', ['B25 信息服务业务 !doubtful']],
    ['國內呼叫中心業務：全國；已註銷', ['B24-1 國內呼叫中心業務 @ 全国 “已註銷” !doubtful']],
  ])('takes back what has become another, and not for certain what is proposed: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('knows an old name as a part of the business of today', () => {
    const whole = (text: string) => parseScope(text).entries.map((entry) => entry.whole);
    expect(whole('因特网数据中心业务、呼叫中心业务、网络接入业务、语音信箱业务')).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(whole('因特网接入服务业务、互联网数据中心业务')).toEqual([true, true]);
  });
});
