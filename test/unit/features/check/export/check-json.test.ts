import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { License } from '../../../../../src/domain/license.ts';
import { checkedCompany } from '../../../../../src/licenses/document-check/checked-company.ts';
import { rowsOfTables } from '../../../../../src/licenses/document-check/list-rows.ts';
import type { CheckedList, CheckItem } from '../../../../../src/licenses/document-check/check.ts';
import { needVerdicts } from '../../../../../src/licenses/document-check/need-verdicts.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { checkJson } = await import('../../../../../src/features/check/export/check-json.ts');
const { listColumns } = await import('../../../../../src/features/check/export/list-columns.ts');
const { companyRow } = await import('../../../../../src/features/check/page/row-views.ts');
const { companyTable } = await import('../../../../../src/reports/check/company-rows.ts');
const { rowReader } = await import('../../../../../src/features/check/result/list-results.ts');

const A = '北京清泉云桥科技有限公司';
const NUMBER = '京B2-20209001';
const FILING = '京ICP备13999021号-1';

/** The one company of a check, with a licence of this scope. */
function companyWith(scope: string) {
  const license: License = {
    ...{ id: 'L1', keyNo: 'K1', companyName: A, licenseNumber: NUMBER, scope },
    ...{ validity: 'valid', validityText: '有效' },
  };
  const outcome = { kind: 'answered', source: 'vendor', fetchedAt: 0, orderNumber: null } as const;
  const item: CheckItem = { place: 0, query: A, isCall: true, state: 'done', outcome };
  const facts = checkedCompany(
    item,
    { licenses: [license], unreadable: 0, nextPage: null, totalRecords: 1 },
    false,
  );
  return { item, facts, data: 'sample' as const, records: [], cells: { company: A, result: 'found' } };
}

/** What is told of a list with these claims of one company. */
function told(scope: string, ...claims: readonly string[]) {
  const company = companyWith(scope);
  const list: CheckedList = {
    ...{
      title: null,
      file: 'file:///供应商.csv',
      kind: 'csv',
      sheet: null,
      column: 0,
      titleRow: null,
      hasClaims: true,
    },
    rows: claims.map((claimed, row) => ({ row, text: A, places: [0], claimed })),
  };
  const results = rowsOfTables([list]).map(
    rowReader(new Map([[0, company]]), [], { companiesNumbered: () => [] }),
  );
  const check = { id: 1, title: '供应商.csv', began: 0, total: 1, done: 1 };
  const inSight = { check, items: [company.item], leftOut: [], data: 'sample', isRunning: false } as const;
  const contents = { companies: [company], list: results, answers: new Map(), now: 0 };
  const json: unknown = JSON.parse(checkJson(inSight, contents));
  return { company, json, results, inSight, page: companyRow(company, results, null) };
}

/** @throws where it is not as `docs/check-result.schema.json` says. */
function expectForm(json: unknown): void {
  const text = readFileSync(new URL('../../../../../docs/check-result.schema.json', import.meta.url), 'utf8');
  const schema = z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
  expect(schema.safeParse(json).error).toBeUndefined();
}

function businessesOf(scope: string): unknown {
  const { json } = told(scope);
  expectForm(json);
  const licenses = z.object({ businesses: z.array(z.unknown()) });
  const form = z.object({ companies: z.array(z.object({ licenses: z.array(licenses) })) });
  return form.parse(json).companies[0]?.licenses[0]?.businesses;
}

test('JSON tells a part of a business as a limit of it, and what is left out of a region', () => {
  expect(businessesOf('互联网资源协作服务业务：全国（除西藏外）')).toEqual([
    {
      ...{ code: 'B11', name: '互联网数据中心业务' },
      ...{ limits: ['互联网资源协作服务业务'], regions: ['全国（不含西藏自治区）'] },
    },
  ]);
  expect(businessesOf('互联网数据中心业务：北京市')).toEqual([
    { code: 'B11', name: '互联网数据中心业务', limits: [], regions: ['北京市'] },
  ]);
});

test('what a repeated check is compared with has the times of its answers', () => {
  const check = { id: 2, title: '供应商.csv', began: 9, total: 1, done: 1 };
  const counts = { unchanged: 1, unchangedAsSeen: 0, incomparable: 0, waiting: 0, rest: new Map() };
  const of = (before: { first: number; last: number; areStored: boolean } | null): unknown => {
    const compared = { before: check, times: { before, now: null }, changed: [], ...counts };
    const inSight = { check, items: [], leftOut: [], data: 'sample', isRunning: false, compared } as const;
    return JSON.parse(checkJson(inSight, { companies: [], list: null, answers: new Map(), now: 0 }));
  };
  const [some, none] = [of({ first: 0, last: 1000, areStored: true }), of(null)];
  expectForm(some);
  expectForm(none);
  const [first, last] = ['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:01.000Z'];
  expect(some).toMatchObject({ comparedWith: { answers: { first, last, areStored: true } } });
  expect(none).toMatchObject({ comparedWith: { answers: null } });
});

test('a wrong claim is to be looked at on the page, in the list and in JSON alike', () => {
  const of = (...claims: readonly string[]) => {
    const { json, page, results } = told('互联网数据中心业务：北京市', ...claims);
    const [state] = listColumns(null, { hasClaims: true, data: 'real' });
    const form = z.object({ companies: z.array(z.object({ state: z.string() })) });
    return {
      page: page.state,
      list: results.map((result) => state?.cell(result)),
      json: form.parse(json).companies.map((company) => company.state),
    };
  };
  expect(of(NUMBER)).toEqual({ page: 'allValid', list: ['all valid'], json: ['allValid'] });
  expect(of(NUMBER, '京B2-20209999')).toEqual({
    ...{ page: 'lookAt', list: ['all valid', 'to be looked at'], json: ['lookAt'] },
  });
});

test('a claim that is to be looked at is the reason, on the page and in the report alike', () => {
  const { company, results, page } = told('互联网数据中心业务：北京市', NUMBER, '京B2-20209999', FILING);
  const why = [
    '京B2-20209999: none of the licences found of this company has this number',
    `${FILING}: the number of a filing, which is no licence`,
  ];
  expect(page.concerns).toEqual(why);
  const reported = { ...company, state: 'lookAt', answer: null, licenseAnswers: [], verdicts: [] } as const;
  const parts = { plan: null, companies: [reported], list: results, leftOut: [] };
  expect([...companyTable(parts, String).rows][0]?.at(-1)).toBe(why.join('\n'));
});

test('why a need cannot be told, and a record against what it relies on, are told in every form of the result', () => {
  const need = { businesses: 'B11', region: '110000' };
  const { company, results, inSight } = told('互联网数据中心业务：全国', '');
  const [result] = results;
  const [value] = company.facts.own;
  if (value === undefined || result === undefined) throw new Error('no licence');
  const record = {
    ...{ id: 1, companyName: A, licenseNumber: NUMBER, status: '注销', validUntil: null, issued: null },
    ...{ scope: null, quotation: null, pictureHash: null, lookedAt: '2026-11-20', recordedAt: 0 },
  };
  const own = { license: { value }, recorded: [record], record, words: '' };
  const against = `your record of 2026-11-20 says of ${NUMBER}: status “注销”; look at the regulator's page`;
  const beyond = expect.stringContaining('beyond that province') as unknown;
  const of = (region: string) => {
    const recorded = { ...company, records: [own] };
    const asked = { ...need, region };
    const titles = listColumns(asked, { hasClaims: false, data: 'real' }).map(({ title }) => title);
    const cells = listColumns(asked, { hasClaims: false, data: 'real' }).map(({ cell }) =>
      cell({ ...result, companies: [recorded], claims: [], concerns: [] }),
    );
    const verdicts = needVerdicts(asked, company.facts, [own]);
    const reported = { ...recorded, state: 'lookAt', answer: null, licenseAnswers: [], verdicts } as const;
    const parts = {
      ...{ plan: null, list: null, leftOut: [] },
      companies: [{ ...reported, records: [] }],
    };
    const plan = { lists: [], need: asked, follows: null };
    const json: unknown = JSON.parse(
      checkJson({ ...inSight, plan }, { companies: [recorded], list: null, answers: new Map(), now: 0 }),
    );
    expectForm(json);
    return {
      page: companyRow(recorded, [], asked).needs,
      list: cells[titles.findIndex((title) => title.startsWith('Notes on what is needed'))],
      report: [...companyTable(parts, String).rows][0]?.[3],
      json,
    };
  };
  expect(of('110000')).toMatchObject({
    page: [{ word: 'covered', remarks: [against] }],
    list: against,
    report: `B11: covered\n${against}`,
    json: {
      companies: [
        {
          need: [
            {
              ...{ verdict: 'covered', doubts: [] },
              contraryRecords: [{ licenseNumber: NUMBER, lookedAt: '2026-11-20', status: '注销' }],
            },
          ],
        },
      ],
    },
  });
  expect(of('310000')).toMatchObject({
    page: [{ word: 'cannot be told', remarks: [beyond] }],
    list: beyond,
    report: expect.stringMatching(/^B11: cannot be told\nby its number/) as unknown,
    json: {
      companies: [{ need: [{ verdict: 'cannotTell', doubts: ['beyondIssuer'], contraryRecords: [] }] }],
    },
  });
});
