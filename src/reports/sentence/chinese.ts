import type { Validity } from '../../domain/license.ts';
import type {
  CompanyFacts,
  LicenseFacts,
  NeedFacts,
  RecordFacts,
  Sentences,
  SentenceSource,
} from './facts.ts';
import { CHINESE_REASONS } from './reasons.ts';

/** The sentences in Chinese, as a contract or a report has them. */
export const CHINESE: Sentences = {
  license: (facts, source) =>
    `${basis(source)}，${licenseWords(facts)}${validityWords(facts)}${recordWords(facts)}；该数据源不含发证日期和有效期。${sample(source)}`,
  company: (facts, source) =>
    `${basis(source)}，以“${facts.query}”查询，${companyWords(facts)}${recordWords(facts)}；该数据源不含发证日期和有效期。${sample(source)}`,
  noneFound: (query, source) =>
    `${basis(source)}，以“${query}”查询，未查到电信业务经营许可证；该结果不能证明该企业未取得许可证。${sample(source)}`,
  need: (facts, source) =>
    `${basis(source)}，${needWords(facts)}${recordWords(facts)}；该数据源不含发证日期和有效期。${sample(source)}`,
};

const STATES: Readonly<Record<Validity, string>> = { valid: '有效', invalid: '无效', unknown: '有效性未知' };

function basis({ first, last, orderNumbers, isSample }: SentenceSource): string {
  const days = first === last ? `截至${day(first)}` : `依据${day(first)}至${day(last)}的查询结果`;
  const orders = orderNumbers.length === 0 ? '未提供订单号' : `订单号${orderNumbers.join('、')}`;
  const source = isSample ? '示例数据，并非企查查的结果' : '企查查电信许可接口';
  return `${days}（北京时间；${source}，${orders}）`;
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

function companyWords({ company, groups, count, kept, filings, ...open }: CompanyFacts): string {
  const states = groups.map(
    ({ validity, numbers }) => `${STATES[validity]}${String(numbers.length)}张${inBrackets(numbers)}`,
  );
  return [
    count === 0
      ? noneWords(company, open)
      : `查到${company}名下电信业务经营许可证${String(count)}张：${states.join('，')}`,
    ...(kept === 0 ? [] : [`其中${String(kept)}张为较早的结果`]),
    ...(filings.length === 0
      ? []
      : [`另有${String(filings.length)}条按编号形式为ICP备案号${inBrackets(filings)}，不是许可证，未计入`]),
    ...openWords(count, open),
  ].join('；');
}

/** That no licence of a company was found, which proves nothing: of records that are not known it is not said. */
function noneWords(
  company: string,
  { missing, unreadable }: Pick<CompanyFacts, 'missing' | 'unreadable'>,
): string {
  const found = missing + unreadable === 0 ? '未查到' : '所取得的结果中未见';
  return `${found}${company}名下的电信业务经营许可证；该结果不能证明该企业未取得许可证`;
}

/** What the search leaves open of a company's licences. */
function openWords(
  count: number,
  {
    others,
    holders,
    missing,
    unreadable,
  }: Pick<CompanyFacts, 'others' | 'holders' | 'missing' | 'unreadable'>,
): readonly string[] {
  return [
    ...(count > 0 || others === 0
      ? []
      : [
          `该查询另查到${String(others)}张，所载企业${holders.length === 0 ? '不同' : `为${holders.join('、')}`}`,
        ]),
    ...(missing === 0 ? [] : [`该查询另有${String(missing)}张未取得（可能属于其他企业），未计入`]),
    ...(unreadable === 0 ? [] : [`另有${String(unreadable)}条记录无法识别，未计入`]),
  ];
}

function inBrackets(numbers: readonly string[]): string {
  const named = numbers.filter((number) => number !== '');
  return named.length === 0 ? '' : `（${named.join('、')}）`;
}

function needWords(facts: NeedFacts): string {
  const { company, business, region, verdict, numbers, where, reason } = facts;
  const need = `${business}（${region ?? '任一地区即可，不代表全国'}）`;
  const regions = where.length === 0 ? '' : `，覆盖地区为${where.join('、')}`;
  const held = `按所载业务种类及业务覆盖范围识别，${company}名下标注为有效的电信业务经营许可证${inBrackets(numbers)}`;
  switch (verdict) {
    case 'covered':
      return `${held}覆盖${need}${region === null ? regions || '（许可证未载明地区）' : ''}`;
    case 'partlyCovered':
      return `${held}部分覆盖${need}${regions}${lackingWords(facts)}`;
    case 'notCovered':
      return `所查到的${company}名下电信业务经营许可证中，没有标注为有效且按所载业务种类及业务覆盖范围覆盖${need}的许可证；母公司许可证授权的子公司和代替许可证的批复（如外资试点批复）不在该数据源内`;
    case 'cannotTell':
      return `所取得的结果不足以判断${company}名下电信业务经营许可证是否覆盖${need}${reason === null ? '' : `，原因之一是${CHINESE_REASONS[reason]}`}`;
  }
}

/** What the user's own records say against the licences. */
function recordWords({ records }: { readonly records: readonly RecordFacts[] }): string {
  const said = records.map(({ lookedAt, number, otherName, status, validUntil, otherScope }) => {
    const facts = [
      ...(otherName === null ? [] : [`所载企业名称为${otherName}`]),
      ...(status === null ? [] : [`状态为“${status}”`]),
      ...(validUntil === null ? [] : [`有效期至${day(validUntil)}`]),
      ...(otherScope === 'yes' ? ['业务种类及业务覆盖范围与上述结果不同'] : []),
      ...(otherScope === 'uncompared' ? ['另载有业务种类及业务覆盖范围，未与上述判断对照'] : []),
    ];
    return `；另据查询人${day(lookedAt)}查看主管部门页面后的记录，${recordedWords(number)}${facts.join('、')}`;
  });
  return said.length === 0 ? '' : `${said.join('')}，以主管部门的登记为准`;
}

function recordedWords(number: RecordFacts['number']): string {
  if (number === null) return '该企业整体（未区分许可证）';
  return number === '' ? '其中一张未载编号的许可证' : `编号为${number}的许可证`;
}

function lackingWords({ lacking, lackingParts }: NeedFacts): string {
  const regions = lacking.map(({ name, isRest }) => (isRest ? `${name}其余地区` : name));
  const all = [...regions, ...lackingParts];
  return all.length === 0 ? '' : `，未覆盖${all.join('、')}`;
}

function sample({ isSample }: SentenceSource): string {
  return isSample ? '（示例数据，企业均为虚构）' : '';
}
