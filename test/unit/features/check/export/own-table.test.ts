import { beforeEach, expect, test, vi } from 'vitest';
import { checkDigit } from '../../../../../src/domain/company/credit-code.ts';
import { checkedCompany } from '../../../../../src/licenses/document-check/checked-company.ts';
import type { LeftOut } from '../../../../../src/domain/list/list-cells.ts';
import { rowsOfTables } from '../../../../../src/licenses/document-check/list-rows.ts';
import type { CheckItem } from '../../../../../src/licenses/document-check/check.ts';
import { companiesIn } from '../../../../../src/reading/columns.ts';
import { listRows } from '../../../../../src/reading/list-rows.ts';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { newWorkbook } from '../../../../../src/tables/workbook/new-workbook.ts';
import { withSheetsOfOneName } from '../../../../support/sheets-of-one-name.ts';
import { clearDialogs, files } from '../../../../support/vscode-double.ts';

vi.mock('vscode', async () => import('../../../../support/vscode-double.ts'));
const { ownTable } = await import('../../../../../src/features/check/export/own-table.ts');
const { concernSheet } = await import('../../../../../src/features/check/export/result-sheets.ts');
const { companyRow } = await import('../../../../../src/features/check/page/row-views.ts');
const { rowReader } = await import('../../../../../src/features/check/result/list-results.ts');
const { planOf } = await import('../../../../../src/features/check/sources/check-plan.ts');

const FILE = 'file:///lists/供应商.csv';
const A = '北京清泉云桥科技有限公司';
const [CODE, OTHER] = ['91110105MA0QX7TJ3', '91310115MA1K3LQ27'].map((body) => `${body}${checkDigit(body)}`);
const ROWS = [
  ['供应商', '代码'],
  [A, ''],
  ['', CODE ?? ''],
  ['=C3', OTHER ?? ''],
];
const mentions = new Mentions(() => new KnownNames());
const mentionsIn = (text: string) => mentions.between(text, 0, text.length);

beforeEach(() => {
  clearDialogs();
  files.clear();
});

type Table = readonly (readonly string[])[];

/** The list of a check of a table in which these are asked for. */
async function listOf(rows: Table, asked: readonly string[]) {
  const companies = await companiesIn(rows, { index: 0 }, mentionsIn, new AbortController().signal);
  const read = await listRows(rows, 0, {
    asking: companies?.rows ?? [],
    sure: [],
    mentionsIn,
  });
  if (!companies || !read) throw new Error('the table has no rows');
  const source = {
    ...read,
    title: null,
    file: FILE,
    kind: 'csv' as const,
    sheet: null,
    column: 0,
    titleRow: companies.titleRow,
  };
  const queries = asked.map((query) => ({ query, isCall: true }));
  const [list] = planOf({ lists: [source] }, queries).lists;
  if (!list) throw new Error('there is no list');
  return list;
}

/** The results of a check of the list: of each row, the queries that were asked for it. */
function resultsOf(
  list: Awaited<ReturnType<typeof listOf>>,
  asked: readonly string[],
  leftOut: readonly LeftOut[] = [],
) {
  const companies = asked.map((query, place) => {
    const item: CheckItem = { place, query, isCall: true, state: 'waiting', outcome: null };
    const facts = checkedCompany(item, undefined, false);
    return [
      place,
      { item, facts, data: 'real', records: [], cells: { company: query, result: '' } },
    ] as const;
  });
  return rowsOfTables([list]).map(rowReader(new Map(companies), leftOut, { companiesNumbered: () => [] }));
}

/** What the row of each line of the file is given, where the file is these rows now. */
async function given(now: Table, { isOld = false } = {}) {
  const asked = [A, CODE ?? '', OTHER ?? ''];
  const list = await listOf(ROWS, asked);
  const rows = resultsOf(list, asked).map((result) =>
    isOld ? { ...result, row: { ...result.row, beside: undefined } } : result,
  );
  files.set(FILE, new TextEncoder().encode(now.map((row) => row.join(',')).join('\r\n')));
  const title = 'Asked';
  const columns = [
    { title, cell: (of: (typeof rows)[0]) => of.companies.map(({ item }) => item.query).join() },
  ];
  const table = await ownTable({ file: FILE, kind: 'csv', tables: [{ list, columns, rows }], sheets: [] });
  if (table.kind !== 'made') return { kind: table.kind };
  const lines = new TextDecoder().decode(table.bytes).trim().split('\r\n');
  return { changed: table.changed, cells: lines.slice(1).map((line) => line.split(',')[2] ?? '') };
}

test('a row that was asked by a code beside its name gets the result of that code only', async () => {
  expect(await given(ROWS)).toEqual({ changed: 0, cells: [A, CODE, OTHER] });
  const [titles = [], first = [], second = [], third = []] = ROWS;
  const replaced = [titles, first, ['', OTHER ?? ''], third];
  expect(await given(replaced)).toEqual({ changed: 1, cells: [A, '', OTHER] });
  expect(await given([titles, second, first, third])).toEqual({ changed: 2, cells: ['', '', OTHER] });
  expect(await given([titles, first])).toEqual({ changed: 2, cells: [A] });
});

test('of a check that did not note which cell was asked by, only what the name itself asks for gets a result', async () => {
  expect(await given(ROWS, { isOld: true })).toEqual({ changed: 2, cells: [A, '', ''] });
});

test('every row below the titles is kept, also one above the first that was asked for', async () => {
  const B = '上海远山信息技术有限公司';
  const heading = [['供应商名录（2026）', ''], ['', ''], ...ROWS.slice(0, 1)];
  for (const [above, titleRow] of [
    [ROWS.slice(0, 1), 0],
    [heading, 2],
    [[], null],
  ] as const) {
    const list = await listOf([...above, [A, ''], [B, '']], [B]);
    expect(list.titleRow).toBe(titleRow);
    const results = resultsOf(list, [B]);
    expect(results.map(({ row }) => row.text)).toEqual([A, B]);
    expect(results.map(({ concerns }) => concerns.map(({ code }) => code))).toEqual([['notAsked'], []]);
  }
});

test('a row that was asked for is never taken for part of a heading', async () => {
  const list = await listOf([['云帆工作室', ''], ...ROWS.slice(0, 2)], ['云帆工作室']);
  expect(list).toMatchObject({ titleRow: null, rows: [{ row: 0, places: [0] }, { row: 1 }, { row: 2 }] });
});

test('of two companies of one cell, the one that was not asked is named, with the reason', async () => {
  const B = '上海远山信息技术有限公司';
  const list = await listOf([['企业'], [`${A}、${B}`], [`${A}；张三烟酒商行`], [B]], [A]);
  const leftOut = [2, 4].map((row) => ({ file: null, row, text: B, reason: 'notChosen' as const }));
  const results = resultsOf(list, [A], leftOut);
  expect(results.map(({ concerns }) => concerns.map(({ code }) => code))).toEqual([
    ['partNotAsked'],
    ['partNotAsked'],
    ['notAsked'],
  ]);
  const because = [
    `${B}, in the same cell, was not asked: it was not ticked`,
    '张三烟酒商行, in the same cell, was not asked: it was not read as the name of a company',
    'nothing was asked for this row',
  ];
  expect(results.flatMap(({ concerns }) => concerns.map(({ words }) => words))).toEqual(because);
  const [company] = results[0]?.companies ?? [];
  if (!company) throw new Error('a company was expected');
  const sheet = concernSheet({ companies: [company], list: results, data: 'real', need: null });
  expect(sheet.rows.slice(1, 4).map((row) => [row[0], row[3]])).toEqual(
    because.map((words, at) => [at + 2, words]),
  );
  // As the page of the result has it, by its companies.
  expect(companyRow(company, results.slice(0, 2), null).concerns).toEqual(because.slice(0, 2));
});

test('a code beside a name that breaks the rule as codes in use do is to be compared, not wrong', async () => {
  const [XIAMEN, WRONG] = ['91350203M000ABCDX9', '91110108MA01A2B3C5'];
  const list = await listOf([['企业'], [`${A}（${XIAMEN}）`], [`${A} ${WRONG}`]], [A]);
  const concerns = resultsOf(list, [A]).flatMap((row) => row.concerns);
  expect(concerns.map(({ code }) => code)).toEqual(['undecidedCode', 'wrongCode']);
  expect(concerns[0]?.words).toMatch(/^91350203M000ABCDX9: the check digit breaks the rule/u);
  expect(concerns[1]?.words).toBe(`${WRONG}: a digit of this code is wrong`);
});

test('a wrong code in another column is told in the row’s result, and on the sheet of what is to be looked at', async () => {
  const [WRONG, SECOND] = ['91110108MA01A2B3C5', '91110108MA01A2B3C6'];
  const rows = [
    ['企业', '统一社会信用代码'],
    [A, WRONG],
    ['', SECOND],
  ];
  const list = await listOf(rows, [A]);
  const results = resultsOf(list, [A]);
  expect(results.map(({ concerns }) => concerns.map(({ code }) => code))).toEqual([
    ['wrongCode'],
    ['notAsked', 'wrongCode'],
  ]);
  expect(list.rows[1]?.beside).toEqual([{ column: 1, text: SECOND }]);
  const sheet = concernSheet({ companies: [], list: results, data: 'real', need: null });
  expect(sheet.rows.slice(1, 4).map((row) => [row[0], row[3]])).toEqual([
    [2, `${WRONG}: a digit of this code is wrong`],
    [3, 'nothing was asked for this row'],
    [3, `${SECOND}: a digit of this code is wrong`],
  ]);
});

test('no copy is made of a workbook with two sheets of one name: which of them is meant nothing tells', async () => {
  const [head = [], first = []] = ROWS;
  const whole = await newWorkbook({ title: '', columns: [{ key: 'name', title: '供应商' }], rows: [[A]] }, [
    { name: '华东', rows: [head, first] },
  ]);
  const list = { ...(await listOf(ROWS, [A])), kind: 'xlsx' as const, sheet: '华东' };
  const columns = [{ title: 'Asked', cell: () => A }];
  const file = { file: FILE, kind: 'xlsx' as const, sheets: [] };
  const tables = [{ list, columns, rows: resultsOf(list, [A]) }];
  files.set(FILE, whole);
  expect((await ownTable({ ...file, tables })).kind).toBe('made');
  files.set(FILE, withSheetsOfOneName(whole, '华东'));
  expect(await ownTable({ ...file, tables })).toEqual({ kind: 'unreadable' });
});
