import { describe, expect, it } from 'vitest';
import type { NeedVerdict } from '../../../../src/domain/needs/need.ts';
import { requires } from '../../../../src/domain/needs/requires.ts';
import { findRegion } from '../../../../src/domain/regions/regions.ts';

function verdictOf(code: string, place: string, scope: string): NeedVerdict | undefined {
  const region = findRegion(place) ?? undefined;
  expect(region).toBeDefined();
  return requires([{ code, region }], [{ licenseNumber: 'B2-20269001', scope, validity: 'valid' }])[0]
    ?.verdict;
}

describe('a count of regions', () => {
  it.each([
    ['西藏', '全国5个省'],
    ['西藏', '全国三个省'],
    ['西藏', '全国20个城市'],
    ['西藏', '全国(5省)'],
    ['西藏', '全国（28个省、市）'],
    ['西藏', '全国（30个省）'],
    ['浙江', '浙江省（2市）'],
    ['浙江', '全国（3市）'],
    ['广东', '广东省5个城市'],
    ['江苏', '江苏省2市'],
    ['北京', '北京市2区'],
    ['四川', '北京、上海等10个省'],
    ['四川', '广东等5省'],
    ['珠海', '广东省广州、深圳等21个地市'],
    ['山东', '京津冀等5省市'],
  ])('that is not that of the regions named leaves %s open: %s', (place, regions) => {
    expect(verdictOf('B12', place, `内容分发网络业务：${regions}`)).toBe('cannotTell');
  });

  it.each([
    ['西藏', '全国31个省、自治区、直辖市', 'covered'],
    ['西藏', '全国三十一个省', 'covered'],
    ['西藏', '全国各省（市、区）', 'covered'],
    ['西藏', '全国（31个省、自治区、直辖市）', 'covered'],
    ['西藏', '全国（各省）', 'covered'],
    ['浙江', '浙江省各地市', 'covered'],
    ['四川', '北京、上海2直辖市以及广州、深圳2城市', 'notCovered'],
    ['深圳', '北京、上海2直辖市以及广州、深圳2城市', 'covered'],
    ['天津', '京津冀3省市', 'covered'],
    ['山东', '京津冀等3省市', 'notCovered'],
  ])('that says what the regions say takes nothing from them: %s by %s', (place, regions, verdict) => {
    expect(verdictOf('B12', place, `内容分发网络业务：${regions}`)).toBe(verdict);
  });
});

describe('words in brackets that begin with what a business has anyway', () => {
  it.each([
    ['B14', '互联网接入服务业务（包括网站接入，用户接入须另行申请）'],
    ['B14', '互联网接入服务业务（含网站接入、用户接入待批）'],
    ['B14', '互联网接入服务业务（包括网站接入；其余待批）'],
    ['B14', '互联网接入服务业务（含网站接入，其余以许可证为准）'],
    ['B14', '互联网接入服务业务（含示例服务）'],
    ['B11', '互联网数据中心业务（含互联网资源协作服务待批）'],
    ['B11', '互联网数据中心业务（机房出租）'],
    ['B21', '在线数据处理与交易处理业务（含经营类电子商务，其余待批）'],
    ['B21', '在线数据处理与交易处理业务（有效期至2030年1月1日，其余待批）'],
  ])('are a limit where they go on, or are not known: %s by %s', (code, business) => {
    expect(verdictOf(code, '北京', `${business}：北京`)).toBe('cannotTell');
  });

  it.each([
    ['B14', '互联网接入服务业务（包括网站接入）'],
    ['B14', '互联网接入服务业务（含网站接入和为上网用户提供接入服务）'],
    ['B11', '互联网数据中心业务（含互联网资源协作服务）'],
    ['B21', '在线数据处理与交易处理业务（含经营类电子商务）'],
    ['B21', '在线数据处理与交易处理业务（依法须经批准的项目，经相关部门批准后方可开展经营活动）'],
    ['B11', '互联网数据中心业务（机房所在地为北京）'],
  ])('are none where that is all they say: %s by %s', (code, business) => {
    expect(verdictOf(code, '北京', `${business}：北京`)).toBe('covered');
  });
});

describe('a business that the text names by the way', () => {
  it.each([
    ['B11', '互联网数据中心和互联网接入服务业务：北京'],
    ['B11', '互联网数据中心及互联网接入服务业务：北京'],
    ['B11', '互联网数据中心以及互联网接入服务业务：北京'],
    ['B11', '互联网数据中心与互联网接入服务业务：北京'],
    ['B11', '互联网数据中心或互联网接入服务业务：北京'],
    ['B11', '互联网接入服务业务（含互联网数据中心业务）：北京'],
    ['B11', '互联网接入服务业务（含IDC）：北京'],
    ['B11', '互联网接入服务业务：北京（另有互联网数据中心）'],
    ['B11', '互联网接入服务业务：详见附件'],
    ['B24-1', '互联网接入服务业务：北京，另含呼叫中心'],
    ['B25', '信息服务及互联网接入服务业务：北京'],
  ])('is not taken to be missing: %s of %s', (code, scope) => {
    expect(verdictOf(code, '北京', scope)).toBe('cannotTell');
  });

  it.each([
    '互联网接入服务业务：北京、市中区',
    '互联网接入服务业务（不含甲）：全国（不含港澳台）',
    '互联网接入服务业务（含网站接入）：北京，有效期至2030年1月1日',
    '互联网接入服务业务（ISP）：北京；信息服务业务（仅限互联网信息服务）：全国',
    '内容分发网络业务（机房所在地为北京）',
  ])('is missing where all is understood: B11 of %s', (scope) => {
    expect(verdictOf('B11', '北京', scope)).toBe('notCovered');
  });
});

describe('海南, which is a city of 青海 as well', () => {
  it.each(['西宁、海东、海南', '青海省西宁市、海南', '青海省海南', '青海海南'])(
    'is open beside cities of it or right after it: %s',
    (regions) => {
      expect(verdictOf('B12', '海南', `内容分发网络业务：${regions}`)).toBe('cannotTell');
    },
  );

  it.each(['青海、海南', '青海省海南省', '广东、广西、海南', '西宁市、海南省', '海口、海南'])(
    'is the province otherwise: %s',
    (regions) => {
      expect(verdictOf('B12', '海南', `内容分发网络业务：${regions}`)).toBe('covered');
    },
  );
});
