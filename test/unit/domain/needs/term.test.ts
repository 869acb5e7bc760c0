import { describe, expect, it } from 'vitest';
import { requires } from '../../../../src/domain/needs/requires.ts';
import { termOf } from '../../../../src/domain/needs/term.ts';

describe('a term in a scope', () => {
  it.each([
    ['信息服务业务：全国', 'none'],
    ['信息服务业务（有效期至2026年11月30日）', 'ahead'],
    ['信息服务业务（有效期至２０２６年１１月２９日）', 'ended'],
    ['信息服务业务（有效期2009年2月26日至2014年2月26日）：全国', 'ended'],
    ['许可证有效期：2024-03-01至2029-03-01', 'ahead'],
    ['有效期至2030年', 'ahead'],
    ['有效期至2026年', 'ahead'],
    ['期货信息服务业务：全国', 'none'],
    ['有效期至2026年11月', 'ahead'],
    ['有效期至2025.7', 'ended'],
    ['（有效期至2020年1月1日，批准文号2030-12）', 'ended'],
    ['有效期五年', 'open'],
    ['有效年限：5年', 'open'],
    ['有效：2026.11.30', 'ahead'],
    ['许可期：2025-2030', 'ahead'],
    ['许可期：2015-2020', 'ended'],
    ['届满日：2020', 'ended'],
    ['届满日：2026-11-29 00:00:00', 'ended'],
    ['有效期至20200101', 'open'],
    ['合法有效的许可证', 'none'],
    ['经营期货、期刊信息服务', 'none'],
    ['信息服务业务（提供有效信息服务）', 'none'],
    ['有效期至二〇二〇年七月七日', 'open'],
    ['甲（有效期至2030年1月1日）乙（有效期至2020年1月1日）', 'ended'],
  ])('%s: %s', (text, term) => {
    expect(termOf(text, '2026-11-30')).toBe(term);
  });

  it('leaves nothing certain once it has ended', () => {
    const scope = '信息服务业务（有效期至2027年1月1日）：全国';
    const verdictOn = (code: string, today: string) =>
      requires([{ code }], [{ licenseNumber: 'B2-20269001', scope, validity: 'valid' }], 'all', today)[0]
        ?.verdict;
    expect([verdictOn('B25', '2026-12-31'), verdictOn('B11', '2026-12-31')]).toEqual([
      'covered',
      'notCovered',
    ]);
    expect([verdictOn('B25', '2027-01-02'), verdictOn('B11', '2027-01-02')]).toEqual([
      'cannotTell',
      'cannotTell',
    ]);
  });
});
