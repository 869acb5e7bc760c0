import type { License, Validity } from '../../src/domain/license.ts';
import { requires } from '../../src/domain/needs/requires.ts';
import { regionByCode } from '../../src/domain/regions/regions.ts';
import type { Company, Dossier, Provenance } from '../../src/licenses/answer.ts';
import type { CheckItem, CheckPlan } from '../../src/licenses/document-check/check.ts';
import { checkedCompany } from '../../src/licenses/document-check/checked-company.ts';
import { needVerdicts } from '../../src/licenses/document-check/need-verdicts.ts';
import type {
  CheckSubject,
  CompanySubject,
  EvidenceAbout,
  EvidenceAnswer,
  EvidenceCompany,
  LicenseSubject,
  NoneFoundSubject,
} from '../../src/features/evidence/subject.ts';
import { reportOf } from './annual-reports.ts';

// What evidence packages may be about: invented companies, licences and answers.

/** 2026-03-01 14:05:09 in China. */
export const FETCHED = Date.UTC(2026, 2, 1, 6, 5, 9);

const provenance: Provenance = {
  data: 'real',
  source: 'stored',
  fetchedAt: FETCHED,
  orderNumber: 'LIC2026030114050900001',
};

export const evidencedLicense: License = {
  id: '0000000000000000000000000000a001',
  keyNo: '0000000000000000000000000000b001',
  companyName: '云上星河通信有限公司',
  licenseNumber: 'B1.B2-20990001',
  scope:
    '互联网数据中心业务（不含互联网资源协作服务）：机房所在地为北京市、上海市、广州市、深圳市内容分发网络业务：全国' +
    '信息服务业务（仅限互联网信息服务）：北京市、广东省、浙江省国内呼叫中心业务：全国（不含西藏自治区）',
  validity: 'valid',
  validityText: '是',
};

const report = reportOf({
  ...{ companyName: '云上星河通信股份有限公司', keyNo: evidencedLicense.keyNo },
  ...{ creditCode: '91110000MA00000X0A', operName: '张三', operId: 'p0001' },
  ...{ address: '北京市虚构区示例路1号云上大厦18层1801室', province: '北京市' },
  ...{ licenseNumber: 'B1.B2-20990001', type: '互联网数据中心业务,内容分发网络业务' },
  ...{ complaintNum: '566件', reComplaintPer: '99.5%', registCapi: '1000.0000万元' },
  ...{ econKind: '有限责任公司', ipoStatus: '', tel: '010-00000000' },
});

const detailed: Dossier = {
  license: { value: evidencedLicense, provenance },
  annualReport: { value: report, provenance },
};

function answerOf(
  number: number,
  query: string,
  method: EvidenceAnswer['method'] = 'GetList',
): EvidenceAnswer {
  return {
    ...{ method, query, page: method === 'GetList' ? 1 : null, fetchedAt: FETCHED + number * 1000 },
    orderNumber: `LIC20260301140509${String(number).padStart(5, '0')}`,
    received:
      number % 3 === 2
        ? { kind: 'missing', why: 'earlier' }
        : {
            ...{ kind: 'kept', file: `answers/${String(number).padStart(3, '0')}.json`, size: 1234 + number },
            sha256: String(number).padStart(4, '0').repeat(16),
          },
  };
}

/** What a package says of itself. */
export const ABOUT: EvidenceAbout = {
  ...{ language: 'en', savedAt: Date.UTC(2026, 2, 2, 1), timeZone: 'Asia/Shanghai' },
  ...{ host: 'api.example.test', version: '0.2.0' },
  follows: { name: '云上星河 2025-12-01', sha256: 'ab'.repeat(32), savedAt: Date.UTC(2025, 11, 1, 1) },
};

/** A licence with its report, whose answers differ, and that changed once. */
export const licenseSubject: LicenseSubject = {
  kind: 'license',
  dossier: detailed,
  question: '云上星河通信有限公司',
  history: {
    first: FETCHED - 90 * 86_400_000,
    steps: [
      {
        ...{ before: FETCHED - 90 * 86_400_000, after: FETCHED },
        changes: [
          { field: 'validity', before: 'unknown', after: 'valid' },
          { field: 'validityText', before: '', after: '是' },
        ],
      },
    ],
  },
  answers: [answerOf(1, '云上星河通信有限公司'), answerOf(2, evidencedLicense.id, 'GetDetail')],
};

/** A company of so many licences, not all of which were loaded. */
export function companySubject(count = 4): CompanySubject {
  const states: readonly Validity[] = ['valid', 'valid', 'invalid', 'unknown'];
  const company: Company = {
    ...{ id: evidencedLicense.keyNo, keyNo: evidencedLicense.keyNo, name: evidencedLicense.companyName },
    ...{ pinned: false, missing: 0, unreadable: 0, query: evidencedLicense.companyName, provenance },
    more: { query: evidencedLicense.companyName, nextPage: 2, remaining: 13 },
    licenses: Array.from({ length: count }, (_, at): Dossier => ({
      license: {
        provenance: { ...provenance, fetchedAt: FETCHED + at * 3_600_000 },
        value: {
          ...evidencedLicense,
          id: String(at),
          licenseNumber:
            at === 0 ? evidencedLicense.licenseNumber : `京B2-2099${String(at).padStart(4, '0')}`,
          scope: at === 0 ? evidencedLicense.scope : '信息服务业务（仅限互联网信息服务）：北京市',
          validity: states[at % 4] ?? 'valid',
          validityText: ['是', '是', '否', '延续中'][at % 4] ?? '是',
        },
      },
      annualReport: at === 0 ? { value: report, provenance } : null,
    })),
  };
  const licenses = company.licenses.map(({ license }) => license.value);
  const region = regionByCode('440000') ?? undefined;
  const answers = requires(
    [
      { code: 'B24-1', region },
      { code: 'B12', region },
    ],
    licenses,
    'some',
  );
  return {
    ...{ kind: 'company', company, search: null, answers: [answerOf(1, company.query)] },
    need: { question: { businesses: '国内呼叫中心业务 CDN', region: '440000' }, answers, isOpen: true },
  };
}

/** A question that found nothing. */
export const noneFoundSubject: NoneFoundSubject = {
  kind: 'noneFound',
  recorded: {},
  search: {
    provenance,
    value: {
      query: '查无此企（北京）有限公司',
      licenses: [],
      unreadable: 0,
      totalRecords: 0,
      nextPage: null,
    },
  },
  answers: [answerOf(1, '查无此企（北京）有限公司')],
};

/** A check of so many companies from a list that claims numbers, with a need in mind. */
export function checkSubject(count: number): CheckSubject {
  const need = { businesses: 'B25 CDN', region: '110000' };
  const companies = Array.from({ length: count }, (_, place) => companyAt(place, need));
  const rows = companies.map(({ item }, at) => ({
    ...{ row: at + 1, text: item.query, places: [at] },
    claimed: at % 4 === 0 ? '京B2-20990001' : '',
  }));
  const plan: CheckPlan = {
    lists: [
      {
        ...{ title: null, file: 'file:///供应商.xlsx', kind: 'xlsx', sheet: '名录', column: 1, titleRow: 0 },
        ...{ hasClaims: true, rows },
      },
    ],
    ...{ need, follows: null },
  };
  return {
    ...{ kind: 'check', data: 'sample', plan, companies },
    check: { id: 1, title: '供应商名录.xlsx', began: FETCHED, total: count, done: count },
    list: rows.map((row, at) => ({
      ...{ table: null, row },
      claims:
        at % 4 === 0
          ? [{ text: '京B2-20990001', verdict: at === 0 ? 'valid' : 'notFound', holder: null }]
          : [],
    })),
    leftOut: [
      { file: null, row: count + 2, text: '合计', reason: 'noName' },
      { file: null, row: count + 3, text: '91110000MA00000X0B', reason: 'wrongCode' },
    ],
    answers: companies.map((_, at) => answerOf(at + 1, `示例企业${String(at + 1)}有限公司`)),
  };
}

function companyAt(place: number, need: NonNullable<CheckPlan['need']>): EvidenceCompany {
  const query = `示例企业${String(place + 1)}有限公司`;
  const answer = {
    fetchedAt: FETCHED + place * 500,
    orderNumber: `LIC${String(place + 1).padStart(8, '0')}`,
  };
  const turn = place % 7;
  const item: CheckItem = {
    ...{ query, place, isCall: true, state: 'done' },
    outcome:
      turn === 6
        ? {
            ...{ kind: 'failed', reason: 'timeout', status: null, message: null, orderNumber: null },
            ...{ counted: 'maybe', at: answer.fetchedAt },
          }
        : { kind: 'answered', source: 'vendor', ...answer },
  };
  const validities: readonly Validity[] = turn === 3 ? [] : turn === 2 ? ['valid', 'invalid'] : ['valid'];
  const licenses = validities.map((validity, at): License => ({
    ...evidencedLicense,
    ...{ id: `${String(place)}-${String(at)}`, keyNo: `k${String(place)}`, companyName: query, validity },
    licenseNumber: `京B2-2099${String(place * 2 + at).padStart(4, '0')}`,
    scope: turn === 4 ? '内容分发网络业务：全国' : '信息服务业务（仅限互联网信息服务）：北京市、广东省',
  }));
  const pages = { licenses, unreadable: 0, totalRecords: licenses.length, nextPage: null };
  const facts = checkedCompany(item, turn === 6 ? undefined : pages, false);
  return {
    ...{ item, facts, state: facts.state, answer: turn === 6 ? null : answer },
    licenseAnswers: facts.own.map(() => answer),
    seen: turn === 6 ? null : { licenses, unreadable: 0, isWhole: true },
    verdicts: needVerdicts(need, facts, []),
    records: [],
    data: 'sample',
  };
}
