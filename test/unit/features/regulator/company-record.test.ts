import { describe, expect, test, vi } from 'vitest';
import type { CheckItem } from '../../../../src/licenses/document-check/check.ts';
import type { Connection } from '../../../../src/licenses/connection.ts';
import type { NeedsQuestion } from '../../../../src/pages/need-form.ts';
import { ABOUT } from '../../../support/evidence-subjects.ts';
import { license, newFolder, search } from '../../store/setup.ts';
import { open } from '../../licenses/setup.ts';
import { kept } from './recorded.ts';

vi.mock('vscode', async () => ({
  ...(await import('../../../support/vscode-double.ts')),
  QuickPickItemKind: { Separator: -1, Default: 0 },
}));
const { companyView } = await import('../../../../src/features/panels/company/company-view.ts');
const { needsText } = await import('../../../../src/features/panels/company/needs-report.ts');
const { answeredNeed } = await import('../../../../src/sections/company/need-answers.ts');
const { sentence } = await import('../../../../src/reports/sentence/sentence.ts');
const { evidenceReport } = await import('../../../../src/features/evidence/report/evidence-report.ts');
const { markdownReport } = await import('../../../../src/reports/markdown.ts');
const { knownMarkdown } = await import('../../../../src/reports/known-report.ts');
const { askedSubject, checkSubject, companySubject } =
  await import('../../../../src/features/evidence/save/subjects.ts');
const { readCompanies } = await import('../../../../src/features/check/result/read-companies.ts');
const { companyRow } = await import('../../../../src/features/check/page/row-views.ts');
const { resultTable } = await import('../../../../src/features/check/export/result-table.ts');
const { licenseSheet } = await import('../../../../src/features/check/export/result-sheets.ts');
const { checkJson } = await import('../../../../src/features/check/export/check-json.ts');
const { licenseTable } = await import('../../../../src/features/export/license-table.ts');
const { resultItems, storedItems } = await import('../../../../src/features/search/search-items.ts');

const COMPANY = '云梦虚构有限公司';
const NONE = '月湾无证有限公司';
const NUMBER = 'B1.B2-20990001';
const REALM = 'https://one.test';
const NOON = Date.UTC(2026, 10, 30, 4);
const NEED: NeedsQuestion = { businesses: '呼叫中心', region: '' };
const AGAINST =
  "your record of 2026-11-20 says of the company as a whole: status “已注销”; valid until 2020-01-01; look at the regulator's page";
const BRIEF = 'your record: until 2020-01-01 · your record of 2026-11-20: 已注销';
const WHOLE = `the company as a whole · ${BRIEF}`;

/** A window with a company whose licence covers the need, one without a licence, and a record of each as a whole. */
function office(changes: Parameters<typeof kept>[0] = {}) {
  const connection: Connection = {
    ...{ data: 'real', realm: REALM, account: '' },
    api: () => Promise.reject(new Error('nothing may be sent')),
  };
  const { keeper, known } = open(connection, { folder: newFolder(), now: () => NOON });
  const stamp = { asked: 1, fetchedAt: NOON, orderNumber: 'N-1' };
  const own = { companyName: COMPANY, licenseNumber: NUMBER, scope: '国内呼叫中心业务：全国' };
  keeper.write(REALM, (store) => {
    store.answers.keep(REALM, 'search', COMPANY, search(COMPANY, '1'), stamp);
    store.answers.keep(REALM, 'license', '1', license('1', own), stamp);
    const entry = { id: 'keyno', keyNo: 'keyno', name: COMPANY, licenseIds: ['1'], foundBy: COMPANY };
    store.companies.put(REALM, entry, [COMPANY]);
    store.answers.keep(REALM, 'search', NONE, { ...search(NONE), totalRecords: 0 }, stamp);
  });
  const ended = { validUntil: '2020-01-01', status: '已注销' };
  for (const companyName of [COMPANY, NONE])
    known.regulator.add(kept({ ...ended, licenseNumber: null, companyName, ...changes }));
  const company = known.company('keyno');
  if (!company) throw new Error('no company');
  return { known, company, need: answeredNeed(NEED, company) };
}

const plain = (text: string): string => text.replaceAll('\\', '');

describe('a record of a company as a whole', () => {
  test('stands below the verdict that relies on a licence of it, on the page, in its copy and in reports', () => {
    const { known, company, need } = office();
    const state = { company, isMoreACall: false, pagesLeft: 0, question: NEED, dataKind: undefined };
    const { needs } = companyView({ ...state, activity: { kind: 'idle' } }, NOON);
    expect(needs.answers).toMatchObject([{ verdict: { word: 'covered' } }]);
    expect(needs.answers[0]?.reasons.at(-1)).toMatchObject({ why: AGAINST, numbers: [] });
    expect(needsText(company, needs)).toContain(`\n- ${AGAINST}`);
    expect(need?.answers).toHaveLength(1);
    expect(plain(knownMarkdown({ kind: 'company', company, question: NEED }, known))).toContain(AGAINST);
  });

  test('is told in the sentences that call a licence of it valid, as the user’s own', () => {
    const { company, need } = office();
    const zh =
      '；另据查询人2026年11月20日查看主管部门页面后的记录，该企业整体（未区分许可证）状态为“已注销”、有效期至2020年1月1日，以主管部门的登记为准；';
    const en =
      "; the user's own record of the regulator's page of 20 November 2026 gives for the company as a whole the status “已注销”, an end on 1 January 2020; only the regulator can say what holds;";
    for (const subject of [
      { kind: 'company', company } as const,
      { kind: 'needs', company, answers: need?.answers ?? [] } as const,
    ]) {
      expect(sentence(subject, 'zh')).toContain(zh);
      expect(sentence(subject, 'en')).toContain(en);
    }
  });

  test('is told of nothing that it agrees with, and of a scope that it was held against nothing', () => {
    const told = (scope: string | null) => {
      const { company, need } = office({ validUntil: null, status: '有效', scope });
      return [
        sentence({ kind: 'needs', company, answers: need?.answers ?? [] }, 'en'),
        sentence({ kind: 'company', company }, 'en'),
      ];
    };
    for (const words of told(null)) expect(words).not.toContain('record');
    for (const words of told('内容分发网络业务：北京市'))
      expect(words).toContain('gives for the company as a whole a scope that was not compared with this;');
  });

  test('stands in each form of a check, of a company with a licence and of one without', async () => {
    const { known } = office();
    const outcome = { kind: 'answered', source: 'vendor', fetchedAt: NOON, orderNumber: 'N-1' } as const;
    const items = [COMPANY, NONE].map((query, place): CheckItem => ({
      ...{ place, query, isCall: true, state: 'done', outcome },
    }));
    const check = { id: 1, title: '供应商.csv', began: 0, total: 2, done: 2 };
    const plan = { lists: [], need: NEED, follows: null };
    const inSight = { check, items, plan, leftOut: [], data: 'real', isRunning: false } as const;

    const companies = await readCompanies(inSight, known);
    const rows = companies.map((each) => companyRow(each, [], NEED));
    expect(rows).toMatchObject([
      { state: 'lookAt', recorded: [WHOLE] },
      { state: 'noneFound', recorded: [WHOLE] },
    ]);
    expect(rows[0]?.concerns).toContain(
      "your record of the regulator's page speaks against a licence: look at that page",
    );
    expect(rows[0]?.needs[0]?.remarks).toContain(AGAINST);
    const table = await resultTable(inSight, known);
    const at = table.columns.findIndex(({ key }) => key === 'recorded');
    expect(table.rows.map((row) => row[at])).toEqual([WHOLE, WHOLE]);
    const told = { companies, list: null, need: NEED, answers: new Map() };
    const { rows: licenses } = await licenseSheet({ ...told, data: 'real' }, told.answers);
    expect(licenses[1]?.at(-1)).toBe(WHOLE);
    const record = { status: '已注销', validUntil: '2020-01-01', lookedAt: '2026-11-20' };
    expect(JSON.parse(checkJson(inSight, { ...told, now: 0 }))).toMatchObject({
      companies: [
        {
          userRecord: record,
          licenses: [{ userRecord: null }],
          need: [{ contraryRecords: [{ licenseId: null, licenseNumber: null, ...record }] }],
        },
        { userRecord: record, licenses: [] },
      ],
    });
    const checks = {
      ...{ all: [check], items: () => items, leftOut: () => [], plan: () => plan },
      ...{ sights: () => new Map(), whereIs: () => 'waiting' as const },
    };
    const gathered = await checkSubject(1, { checks, known, data: 'real' }, new AbortController().signal);
    if (!gathered) throw new Error('no subject');
    const report = plain(markdownReport(evidenceReport({ ...gathered.subject, answers: [] }, ABOUT)));
    expect(report).toContain(AGAINST);
    expect(report.match(/the company as a whole · Recorded by you on 2026-11-20/gu)).toHaveLength(2);
  });

  test('stands in the evidence of a question that found no licence', () => {
    const { known } = office();
    const id = known.companies().find(({ name }) => name === NONE)?.id ?? NONE;
    const gathered = companySubject(id, known) ?? askedSubject(NONE, known);
    if (gathered?.subject.kind !== 'noneFound') throw new Error('a finding was expected');
    const report = markdownReport(evidenceReport({ ...gathered.subject, answers: [] }, ABOUT));
    expect(plain(report)).toContain('Recorded by you on 2026-11-20: valid until 2020-01-01');
  });

  test('has columns of its own in the table of the company’s licences, and none beside a licence alone', () => {
    const { company } = office();
    const { columns, rows } = licenseTable(COMPANY, company.licenses, { ...company, gaps: [] });
    const row = Object.fromEntries(columns.map(({ key }, at) => [key, rows[0]?.[at]]));
    expect(row).toMatchObject({
      'companyRecord.companyName': COMPANY,
      'companyRecord.status': '已注销',
      'companyRecord.validUntil': '2020-01-01',
      'companyRecord.lookedAt': '2026-11-20',
      'record.status': null,
    });
    expect(columns.find(({ key }) => key === 'companyRecord.status')?.title).toBe(
      'Your record of the company: Status as shown',
    );
    const alone = licenseTable(COMPANY, company.licenses, null).columns.map(({ key }) => key);
    expect(alone.filter((key) => key.startsWith('companyRecord'))).toEqual([]);
  });

  test('stands in rows of the search, stored or answered, beside that no licence was found, too', () => {
    const { known } = office();
    known.regulator.add(kept({ licenseNumber: NUMBER, companyName: COMPANY, status: '有效' }));
    const ofLicense = 'your record: until 2027-02-01';
    const stored = storedItems(known.companies()).slice(1, 3);
    const pages = known.peek(COMPANY);
    const none = known.peek(NONE);
    if (!pages || !none) throw new Error('not stored');
    const answered = resultItems(pages.value, pages.provenance, known, undefined);
    for (const [company, own] of [stored, answered]) {
      expect(company?.description).toContain(BRIEF);
      expect(own?.description).toContain(ofLicense);
    }
    const found = resultItems(none.value, none.provenance, known, undefined);
    expect(found.map(({ label }) => label)).toContain(BRIEF);
  });
});
