import { expect, test, vi } from 'vitest';
import type { Company } from '../../../../src/licenses/answer.ts';
import type { Recorded } from '../../../../src/licenses/kept-record.ts';
import { companyOf } from '../panels/company/companies.ts';
import { NOW } from '../panels/license/dossiers.ts';
import { kept } from './recorded.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { companyView } = await import('../../../../src/features/panels/company/company-view.ts');
const { needsText } = await import('../../../../src/features/panels/company/needs-report.ts');
const { answeredNeed } = await import('../../../../src/sections/company/need-answers.ts');
const { companyReport } = await import('../../../../src/reports/company/company-report.ts');
const { markdownReport } = await import('../../../../src/reports/markdown.ts');
const { sentence } = await import('../../../../src/reports/sentence/sentence.ts');

const QUESTION = { businesses: 'B12', region: '440000' };
const ENDED: Recorded = { recorded: [kept({ status: '注销', validUntil: '2026-08-31' })] };
const WORDS =
  "your record of 2026-11-20 says of B1-20990001: status “注销”; valid until 2026-08-31; look at the regulator's page";

/** A company whose first licence covers the need, with what is recorded of it. */
function recorded(own: Recorded): Company {
  const company = companyOf(
    { licenseNumber: 'B1-20990001', scope: '内容分发网络业务：广东省' },
    { licenseNumber: 'B1-20990002', scope: '国内呼叫中心业务：广东省' },
  );
  return {
    ...company,
    licenses: company.licenses.map((each, at) => (at === 0 ? { ...each, ...own } : each)),
  };
}

function needsOf(company: Company) {
  const state = { company, isMoreACall: false, pagesLeft: 0, question: QUESTION, dataKind: undefined };
  return companyView({ ...state, activity: { kind: 'idle' } }, NOW).needs;
}

function whyOf(own: Recorded): readonly string[] {
  const [answer] = needsOf(recorded(own)).answers;
  expect(answer?.verdict.word).toBe('covered');
  return (answer?.reasons ?? []).map(({ why }) => why).filter((why) => why.includes('record'));
}

function sentencesOf(company: Company): readonly (string | undefined)[] {
  const answers = answeredNeed(QUESTION, company)?.answers ?? [];
  return (['zh', 'en'] as const).map((language) => sentence({ kind: 'needs', company, answers }, language));
}

test('a record that a licence has ended stands below the verdict that relies on it, wherever it is read', () => {
  const company = recorded(ENDED);
  expect(whyOf(ENDED)).toEqual([WORDS]);
  expect(needsText(company, needsOf(company))).toContain(`\n- ${WORDS}`);
  const report = companyReport(company, String, answeredNeed(QUESTION, company));
  expect(markdownReport(report).replaceAll('\\', '')).toContain(WORDS);
});

test('a sentence has one clause of it, as the user’s own, in both languages', () => {
  const [zh, en] = sentencesOf(recorded(ENDED));
  expect(zh).toContain(
    '；另据查询人2026年11月20日查看主管部门页面后的记录，编号为B1-20990001的许可证状态为“注销”、有效期至2026年8月31日，以主管部门的登记为准；该数据源不含',
  );
  expect(en).toContain(
    "; the user's own record of the regulator's page of 20 November 2026 gives for B1-20990001 the status “注销”, an end on 31 August 2026; only the regulator can say what holds; this source",
  );
});

test.each([
  [
    'an end that is past',
    { recorded: [kept({ validUntil: '2026-08-31' })], reminder: { state: 'past', days: -81 } },
    'valid until 2026-08-31',
  ],
  ['another scope', { recorded: [kept({ scope: '内容分发网络业务：北京市' })] }, 'another scope'],
  ['a status that is not understood', { recorded: [kept({ status: '责令整改' })] }, 'status “责令整改”'],
  [
    'another company’s name',
    { recorded: [kept({ status: '注销' })], otherName: '虚构乙公司' },
    'recorded under the name 虚构乙公司; status “注销”',
  ],
] satisfies [string, Recorded, string][])('%s is told', (_, own, words) => {
  expect(whyOf(own)).toEqual([expect.stringContaining(words)]);
});

test('nothing is said of a record that agrees, or of a licence that the answer does not rely on', () => {
  const agrees = kept({ scope: '内容分发网络业务：广东省' });
  const own: Recorded = { recorded: [agrees], reminder: { state: 'far', days: 400 } };
  expect(whyOf(own)).toEqual([]);
  expect(sentencesOf(recorded(own)).join('')).not.toMatch(/记录|record/u);
  const { licenses, ...company } = recorded({});
  const other = {
    ...company,
    licenses: licenses.map((each, at) => (at === 1 ? { ...each, ...ENDED } : each)),
  };
  const reasons = needsOf(other).answers[0]?.reasons.map(({ why }) => why) ?? [];
  expect(reasons).toContain('covered by these licences');
  expect(reasons.join('')).not.toContain('record');
});
