import { describe, expect, it } from 'vitest';
import { parseScope } from '../../../../src/domain/scope/scope.ts';

/** The standing of each business that is known, in the order of the text. */
function standings(text: string): string {
  const { entries, rest } = parseScope(text);
  expect(entries.map(({ raw }) => raw).join('') + rest).toBe(text);
  return entries
    .flatMap(({ business, standing }) => (business ? `${business.code} ${standing}` : []))
    .join(', ');
}

describe('a denial further on', () => {
  it.each([
    ...['上述', '其中', '该', '原', '我公司所持'].flatMap((lead) => [
      `信息服务业务：北京；${lead}信息服务业务已终止`,
      `信息服务业务：北京。${lead}信息服务业务不再经营`,
      `信息服务业务：北京；注销：${lead}信息服务业务`,
      `信息服务业务：北京；已终止${lead}信息服务业务`,
    ]),
    '信息服务业务：北京；上述业务：已终止',
    '信息服务业务：北京；注销：上述业务',
    '信息服务业务：北京；暂停的上述业务',
    '信息服务业务：北京；示例业务，上述业务已注销',
    '信息服务业务：不再经营。【依法须经批准的项目，经批准后方可开展】',
    '信息服务业务（有效期已届满）：全国',
    '信息服务业务（不含甲，已注销）：全国',
  ])('takes back the business that it names, or may mean: %s', (text) => {
    expect(standings(text)).toBe('B25 doubtful');
  });

  it.each([
    '信息服务业务：北京，存储转发类业务：北京（前两项已注销）',
    '信息服务业务：北京存储转发类业务：北京；两项业务已注销',
    '信息服务业务：北京存储转发类业务（前两项已注销）',
    '信息服务业务：北京存储转发类业务：不含甲乙。上述业务已终止。',
    '信息服务业务：北京存储转发类业务：北京；该公司已停止经营',
    '信息服务业务：北京存储转发类业务：北京；示例业务不再经营，已终止',
    '信息服务业务：北京存储转发类业务：北京；各项，已终止',
    '信息服务业务：北京存储转发类业务：北京。前两项：已终止',
    '信息服务业务：北京存储转发类业务；注销：上述各项',
  ])('takes back all where it may mean all: %s', (text) => {
    expect(standings(text)).toBe('B25 doubtful, B23 doubtful');
  });

  it.each([
    '信息服务业务：北京存储转发类业务：北京，已注销',
    '信息服务业务：北京存储转发类业务：北京（于2026年1月1日注销）',
    '信息服务业务：北京；存储转发类业务：北京；上述存储转发类业务已注销',
    '信息服务业务：北京；存储转发类业务：北京；注销：原存储转发类业务',
  ])('takes back no other than the one that it names or follows: %s', (text) => {
    expect(standings(text)).toBe('B25 named, B23 doubtful');
  });

  it('takes back what a business is a part of, and its parts', () => {
    expect(standings('呼叫中心业务：北京；原国内呼叫中心业务已终止')).toBe('B24 doubtful');
    expect(standings('国内呼叫中心业务：北京；原呼叫中心业务已终止')).toBe('B24-1 doubtful');
    expect(standings('国内呼叫中心业务：北京；原离岸呼叫中心业务已终止')).toBe('B24-1 named');
  });

  it.each(
    '有效期已届满、已过有效期、许可证逾期、已转让、已移交、冻结、期满、超期、歇业、放弃、已剥离、解除、查封、被除名'.split(
      '、',
    ),
  )('knows that %s ends a licence', (words) => {
    expect(standings(`信息服务业务：全国，${words}`)).toBe('B25 doubtful');
    expect(standings(`信息服务业务，${words}`)).toBe('B25 doubtful');
  });

  it.each([
    '信息服务业务：全国，有效期至2030年1月1日',
    '信息服务业务：无锡市',
    '信息服务业务：江苏省无锡市新吴区',
    '信息服务业务：全国非实时示例业务：全国',
    '信息服务业务（含甲，不含乙）：全国',
  ])('is not seen where there is none: %s', (text) => {
    expect(standings(text)).toBe('B25 named');
  });
});
