import { describe, expect, it } from 'vitest';
import type { NeedVerdict } from '../../../../src/domain/needs/need.ts';
import { requires } from '../../../../src/domain/needs/requires.ts';
import { findRegion } from '../../../../src/domain/regions/regions.ts';

const TODAY = '2026-11-30';

/** The verdict on one valid licence with a scope. */
function verdict(scope: string, code: string, region: string | null): NeedVerdict | undefined {
  const place = region === null ? undefined : (findRegion(region) ?? undefined);
  const license = { licenseNumber: 'B2-20269001', scope, validity: 'valid' } as const;
  return requires([{ code, region: place }], [license], 'all', TODAY)[0]?.verdict;
}

describe('a term in any of its words', () => {
  it.each([
    '，截止日期：2018-05-01',
    '（截止日期2018年5月1日）',
    '，至2018年5月1日止',
    '，2018年5月1日到期',
    '，有效至2018年5月1日',
    '，期限至2018年5月1日',
    '；到期时间：2018-05-01',
    '（2018年5月1日前有效）',
    '，发证日期：2013-05-01，截止日期：2018-05-01',
    '，2013年5月1日至2018年5月1日',
    '，截至2018年5月',
    '，使用期限五年',
    '，试用期至2018年',
    '，许可期限：2013年5月1日至2018年5月1日',
    '，期限届满',
    '，2018年5月1日失效',
    '；有效日期：2020年1月1日',
    '；许可证有效日期：2020-01-01',
    '；有效时间：2015年1月1日-2020年1月1日',
    '；许可期：2015-2020',
    '；有效：2026.11.29',
    '；有效年限：5年',
    '；届满日：2020',
    '（许可期限2015-2020）',
  ])('that has ended leaves nothing certain, whatever follows: %s', (term) => {
    for (const behind of ['', '互联网接入服务业务：北京'])
      expect(verdict(`国内呼叫中心业务：全国${term}${behind}`, 'B24-1', '北京'), behind).toBe('cannotTell');
  });

  it('in traditional characters counts as well', () => {
    expect(verdict('國內呼叫中心業務：全國，有效期至2018年5月1日', 'B24-1', '北京')).toBe('cannotTell');
  });

  it.each([
    '，发证日期：2013-05-01',
    '（有效期至2035年5月1日）',
    '，截止日期：2035-05-01',
    '，首次发证2003年',
    '；许可期：2025-2030',
    '；有效日期：2035年',
  ])('that is ahead, or a day of issue, takes nothing away: %s', (words) => {
    expect(verdict(`国内呼叫中心业务：全国${words}`, 'B24-1', '北京')).not.toBe('notCovered');
  });
});

describe('words right after the name of a business', () => {
  it.each(['的技术开发', '以外的业务', '之外的其他业务', '技术服务', '代理', '外包'])(
    'that make it something else leave nothing certain: %s',
    (words) => {
      expect(verdict(`国内呼叫中心业务${words}`, 'B24-1', null)).toBe('cannotTell');
    },
  );

  it.each(['许可', '的经营许可', '等'])('that only speak of the licence do not: %s', (words) => {
    expect(verdict(`国内呼叫中心业务${words}`, 'B24-1', null)).toBe('covered');
  });
});

describe('what a licence says beside its businesses', () => {
  it.each([
    ['信息服務業務（僅限互聯網信息服務）：全國', 'B25', '北京', 'partlyCovered'],
    ['信息服务业务（SP）：全国', 'B25', '北京', 'cannotTell'],
    ['内容分发网络业务（CDN）：全国', 'B12', '北京', 'covered'],
    ['互联网接入服务业务：北京、天津（不含网站接入）', 'B14', '天津', 'cannotTell'],
    ['互联网接入服务业务：全国（西藏、新疆除外）', 'B14', '新疆', 'notCovered'],
    ['互联网接入服务业务：全国（西藏、新疆除外）', 'B14', '全国', 'partlyCovered'],
    ['互联网接入服务业务：华东地区', 'B14', '上海', 'cannotTell'],
    ['互联网接入服务业务：全国部分省市', 'B14', '北京', 'cannotTell'],
    ['互联网接入服务业务：全国省会城市', 'B14', '北京', 'cannotTell'],
    ['互联网接入服务业务：国内', 'B14', '北京', 'cannotTell'],
    ['互联网接入服务业务：广东（不含深圳）', 'B14', '广东省', 'partlyCovered'],
    ['互联网数据中心业务（机房所在地为贵阳）', 'B11', '北京', 'notCovered'],
    ['由互联网数据中心业务变更为内容分发网络业务', 'B11', null, 'cannotTell'],
    ['正在申请国内呼叫中心业务', 'B24-1', null, 'cannotTell'],
    ['国内呼叫中心业务（待批）', 'B24-1', null, 'cannotTell'],
    ['不予批准：国内呼叫中心业务', 'B24-1', null, 'notCovered'],
    ['新增国内呼叫中心业务：全国', 'B24-1', '北京', 'covered'],
  ] as const)('%s: %s in %s is %s', (scope, code, region, expected) => {
    expect(verdict(scope, code, region)).toBe(expected);
  });
});

describe('words behind a heading of their own', () => {
  /** The verdict on 互联网数据中心业务 where words follow its one region. */
  const behindBeijing = (words: string, region: string | null) =>
    verdict(`互联网数据中心业务：北京市${words}`, 'B11', region);

  it.each([
    '。备注：许可证已缴回',
    '；备注：责令限期改正',
    '；状态：注消',
    '；狀態：註消',
    '；说明：本项业务由子公司经营',
    '，备注：已缴回',
    ' 状态：已缴回',
    '；备注：北京市',
    '；备注：责令限期改正；内容分发网络业务：上海市',
    '；发证日期：2020年1月1日，许可证已缴回',
    '；缴回日期：2020年1月1日，备注：见附件',
    '。备注：无效',
    '。备注：无，已缴回',
    '。无',
  ])('leave nothing certain, wherever they stand: %s', (words) => {
    expect(behindBeijing(words, '北京')).toBe('cannotTell');
    expect(behindBeijing(words, null)).toBe('cannotTell');
  });

  it.each([
    '；发证日期：2020年1月1日',
    '；发证机关：北京市通信管理局',
    '；许可证编号：B1-20200001',
    '；有效期至：2030年1月1日',
    '；网站名称：示例',
    '；发证日期：2020年1月1日；首次发证日期：2015-01-01',
    '。示例业务：北京市',
    '。备注：无',
    '；备注：无。',
    '备注：无',
    '。备注：—',
    ' 备注：-',
    '。备注：/',
    '。备注：',
  ])('that tell who, when or where, or that there is no remark, change nothing: %s', (words) => {
    expect(behindBeijing(words, '北京')).toBe('covered');
  });
});
