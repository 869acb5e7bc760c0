import type { Validity } from '../../domain/license.ts';
import type { Unclear } from '../../domain/needs/need.ts';
import type { CompanyFacts, LicenseFacts, NeedDoubt, NeedFacts, Sentences, Source } from './facts.ts';

/** The sentences in Chinese, as a contract or a report has them. */
export const CHINESE: Sentences = {
  license: (facts, source) =>
    `${basis(source)}，${licenseWords(facts)}${validityWords(facts)}；该来源不含发证日期和有效期。${sample(source)}`,
  company: (facts, source) =>
    `${basis(source)}，以“${facts.query}”查询，${companyWords(facts)}；该来源不含发证日期和有效期。${sample(source)}`,
  noneFound: (query, source) =>
    `${basis(source)}，以“${query}”查询，未查到电信业务经营许可证；该结果不能证明该企业未取得许可证。${sample(source)}`,
  need: (facts, source) =>
    `${basis(source)}，${needWords(facts)}；该来源不含发证日期和有效期。${sample(source)}`,
};

const STATES: Readonly<Record<Validity, string>> = { valid: '有效', invalid: '无效', unknown: '有效性未知' };

function basis({ first, last, orderNumbers }: Source): string {
  const days = first === last ? `截至${day(first)}` : `依据${day(first)}至${day(last)}的查询结果`;
  const orders = orderNumbers.length === 0 ? '未提供订单号' : `订单号${orderNumbers.join('、')}`;
  return `${days}（北京时间；企查查电信许可接口，${orders}）`;
}

function day(iso: string): string {
  const [year = '', month = '', date = ''] = iso.split('-');
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}

function licenseWords({ company, number, isFiling }: LicenseFacts): string {
  if (number === '') return `查到${company}名下一张未载编号的电信业务经营许可证`;
  return isFiling
    ? `查到${company}名下编号为${number}的记录（按编号形式为ICP备案号，不是许可证）`
    : `查到${company}名下编号为${number}的电信业务经营许可证`;
}

function validityWords({ validity, validityText }: LicenseFacts): string {
  if (validityText === '') return '，结果未说明其是否有效';
  const said = `，其“是否有效”一项为“${validityText}”`;
  return validity === 'unknown' ? `${said}，据此不能认定其是否有效` : `${said}，即标注为${STATES[validity]}`;
}

function companyWords({ company, groups, count, missing, unreadable }: CompanyFacts): string {
  const states = groups.map(({ validity, numbers }) => {
    const named = numbers.filter((number) => number !== '');
    return `${STATES[validity]}${String(numbers.length)}张${named.length === 0 ? '' : `（${named.join('、')}）`}`;
  });
  return [
    `查到${company}名下电信业务经营许可证${String(count)}张${count === 0 ? '' : `：${states.join('，')}`}`,
    ...(missing === 0 ? [] : [`另有${String(missing)}张未取得，未计入`]),
    ...(unreadable === 0 ? [] : [`另有${String(unreadable)}条记录无法识别，未计入`]),
  ].join('；');
}

function needWords(facts: NeedFacts): string {
  const { company, business, region, verdict, numbers, where, lacking, doubts } = facts;
  const need = `${business}（${region ?? '任一地区'}）`;
  const by = numbers.length === 0 ? '' : `（${numbers.join('、')}）`;
  const regions = where.length === 0 ? '' : `，覆盖地区为${where.join('、')}`;
  switch (verdict) {
    case 'covered':
      return `按所载业务种类及业务覆盖范围识别，${company}名下标注为有效的电信业务经营许可证${by}覆盖${need}${region === null ? regions : ''}`;
    case 'partlyCovered':
      return `按所载业务种类及业务覆盖范围识别，${company}名下标注为有效的电信业务经营许可证${by}部分覆盖${need}${regions}${lacking.length === 0 ? '' : `，未覆盖${lacking.join('、')}`}`;
    case 'notCovered':
      return `按所载业务种类及业务覆盖范围识别，所查到的${company}名下电信业务经营许可证未覆盖${need}`;
    case 'cannotTell':
      return `所取得的结果不足以判断${company}名下电信业务经营许可证是否覆盖${need}${doubts.length === 0 ? '' : `，原因是${doubts.map(doubtWords).join('；')}`}`;
  }
}

function doubtWords(doubt: NeedDoubt): string {
  switch (doubt.kind) {
    case 'noneFound':
      return '未查到许可证，不能据此认定该企业未取得许可证';
    case 'missing':
      return `另有${String(doubt.count)}张许可证未取得`;
    case 'unreadable':
      return `另有${String(doubt.count)}条记录无法识别`;
    case 'unclear':
      return `${UNCLEAR[doubt.why]}${doubt.numbers.length === 0 ? '' : `（${doubt.numbers.join('、')}）`}`;
  }
}

const UNCLEAR: Readonly<Record<Unclear, string>> = {
  validityUnknown: '结果未说明许可证是否有效',
  termEnded: '许可证载明的有效期已届满',
  termOpen: '许可证载明了有效期，但无法识别截止日期',
  qualified: '括号中的限定排除了部分业务',
  partName: '载明的是旧版业务名称，只对应该业务的一部分',
  partOfBusiness: '只列出了该业务的一部分',
  widerBusiness: '只列出了上一级业务',
  resale: '许可的是转售业务，业务分类目录中没有对应代码',
  contradicted: '业务已列出，但文中另有不予许可或注销的表述',
  noRegion: '未列出地区',
  unknownRegion: '有地区无法识别',
  partOfRegion: '只列出了该地区的一部分（如个别城市）',
  beyondProvince: '互联网信息服务在其他省份获得许可，能否跨省经营说法不一',
  noScope: '结果未载业务种类及业务覆盖范围',
  partlyRead: '业务种类及业务覆盖范围有部分内容无法识别',
  mayBeCut: '业务种类及业务覆盖范围可能被截断',
};

function sample({ isSample }: Source): string {
  return isSample ? '（示例数据，企业均为虚构）' : '';
}
