import { expect, test } from 'vitest';
import { columnsOf, companiesIn, type CompanyColumn } from '../../../src/reading/columns.ts';
import { decode } from '../../../src/tables/file-text.ts';
import { readCsv, type Rows } from '../../../src/tables/read-table.ts';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';
import { checkDigit } from '../../../src/domain/company/credit-code.ts';
import type { Candidate } from '../../../src/reading/candidates.ts';
import { Recognizer } from '../../../src/recognizer/recognizer.ts';
import { tableFile } from '../../../src/tables/table-file.ts';
import { watchTurns } from '../../support/processor-time.ts';

const recognizer = new Recognizer();
const mentionsIn = (text: string) => recognizer.recognize(text);
const body = '91110105MA0QX7TJ3';
const code = `${body}${checkDigit(body)}`;

const csv = async (text: string): Promise<Rows> => (await readCsv(text)) ?? [];
const likeliest = async (rows: Rows): Promise<CompanyColumn | undefined> =>
  (await columnsOf(rows, mentionsIn))?.[0];
async function candidates(rows: Rows): Promise<readonly Candidate[] | undefined> {
  const column = await likeliest(rows);
  const { signal } = new AbortController();
  return column && (await companiesIn(rows, column, mentionsIn, signal))?.candidates;
}

test('a cell that is a name is that name, whatever it begins with', async () => {
  const names = [
    '雪原示例（北京）呼叫中心服务股份有限公司',
    '月桥虚构网络科技股份有限公司',
    ...[
      '由你云帆网络科技有限公司',
      '与光星河科技（北京）有限公司',
      '旅与帆虚构网络有限公司',
      '在线云帆有限公司',
    ],
  ];
  const found = await candidates(names.map((name) => [name]));
  expect(found?.map(({ query }) => query)).toEqual(names);
});

test('a cell that is a name only perhaps, as another may begin in it, is not sure', async () => {
  const found = await candidates([
    ['代青禾通信有限公司'],
    ['与星河云网络科技有限公司'],
    ['青禾通信有限公司'],
  ]);
  expect(found?.map(({ sure }) => sure)).toEqual([false, false, true]);
});

test('names with a slash between them are not sure: one may be a short or an earlier name of the other', async () => {
  const found = await candidates([
    ['星岚公司/北京清泉云桥科技有限公司'],
    ['上海星岚数据服务股份有限公司／青禾通信有限公司'],
    ['深圳虚构云帆科技有限公司 2026/01/01'],
  ]);
  expect(found?.map(({ query, sure }) => [query, sure])).toEqual([
    ['北京清泉云桥科技有限公司', false],
    ['上海星岚数据服务股份有限公司', false],
    ['青禾通信有限公司', false],
    ['深圳虚构云帆科技有限公司', true],
  ]);
});

test('a code beside its name in one cell is not asked for by itself in another', async () => {
  const [name, other] = ['北京清泉云桥科技有限公司', '上海星岚数据服务股份有限公司'];
  expect(await candidates([[code], [`${name}（${code}）`], [other]])).toEqual([
    { query: name, count: 1, sure: true },
    { query: other, count: 1, sure: true },
  ]);
  expect(await candidates([[`${name}、${other} ${code}`], [code], [name]])).toContainEqual({
    ...{ query: code, count: 1, sure: false, mayBelongTo: name },
  });
});

const CSV = [
  '编号,供应商,代码,备注',
  `1,北京清泉云桥科技有限公司,${code},"甲, 乙"`,
  '2,上海星岚数据服务股份有限公司,,',
  '3,老街口电信营业部,,',
  '4,北京清泉云桥科技有限公司,,',
].join('\r\n');

test('the column that names companies comes first, without its title; other values are offered unticked', async () => {
  const rows = await csv(CSV);
  expect((await likeliest(rows))?.title).toBe('供应商');
  expect(await candidates(rows)).toEqual([
    { query: '北京清泉云桥科技有限公司', count: 2, sure: true },
    { query: '上海星岚数据服务股份有限公司', count: 1, sure: true },
    { query: '老街口电信营业部', count: 1, sure: false },
  ]);
});

test.each(['供应商（全称）', 'Company name', '名称', '客户名称', 'supplier', '序号,企业', 'no.,what,where'])(
  'a first row "%s" is the titles',
  async (titles) => {
    const index = Math.max(0, titles.split(',').indexOf('企业'));
    const row = titles.split(',').map((_, at) => (at === index ? '北京清泉云桥科技有限公司' : '7'));
    const rows = await csv(`${titles}\n${row.join(',')}\n`);
    expect((await candidates(rows))?.map(({ query }) => query)).toEqual(['北京清泉云桥科技有限公司']);
  },
);

test.each(['老街口电信营业部', '张三经营部,北京', '老街口电信营业部,37'])(
  'a first row "%s" without titles is not lost: it is offered unticked',
  async (first) => {
    const rows = await csv(`${first}\n北京清泉云桥科技有限公司,上海\n上海星岚数据服务股份有限公司,广州\n`);
    expect(await candidates(rows)).toEqual([
      { query: first.split(',')[0], count: 1, sure: false },
      { query: '北京清泉云桥科技有限公司', count: 1, sure: true },
      { query: '上海星岚数据服务股份有限公司', count: 1, sure: true },
    ]);
  },
);

test.each(['', '\uFEFF', '\n\n', ',,\n', '供应商\n'])(
  'of a table of %j nothing can be chosen',
  async (text) => {
    expect(await columnsOf(await csv(text), mentionsIn)).toEqual([]);
  },
);

test('a workbook reads like a CSV of the same cells', async () => {
  const rows = await csv(CSV);
  const [columns = [], ...others] = rows;
  const titled = columns.map((title) => ({ key: title, title }));
  const bytes = await tableFile('xlsx', { title: '', columns: titled, rows: others });
  const read = await readWorkbook(bytes);
  expect(read).toMatchObject({ kind: 'read', sheets: [{ rows }] });
});

test.each([
  ['UTF-8', new TextEncoder().encode('供应商\n')],
  ['UTF-8 with its mark', new TextEncoder().encode('\uFEFF供应商\n')],
  ['GB 18030', Uint8Array.of(0xb9, 0xa9, 0xd3, 0xa6, 0xc9, 0xcc, 0x0a)],
  ['UTF-16 LE', Buffer.from('\uFEFF供应商\n', 'utf16le')],
  ['UTF-16 BE', Buffer.from('\uFEFF供应商\n', 'utf16le').swap16()],
])('a file in %s is read', async (_, bytes) => {
  expect(await decode(bytes)).toBe('供应商\n');
});

test('a character that two portions of a long file divide stays whole', async () => {
  const text = `a${'供应商'.repeat(200_000)}`;
  expect(await decode(new TextEncoder().encode(text))).toBe(text);
});

test.each([
  ['cells in quotes, over lines', (at: number) => `${String(at)},"北京, ""${'长'.repeat(at % 900)}""\n总部"`],
  ['short lines', (at: number) => `${String(at)},a`],
])('a long CSV of %s reads like a short one', async (_, line) => {
  const lines = Array.from({ length: 3000 }, (__, at) => line(at));
  const short = await Promise.all(lines.map(async (each) => (await csv(`${each}\n1,b\n`))[0]));
  expect(await csv(lines.join('\n'))).toEqual(short);
});

test('a quotation mark without a second one spoils no more than what is near', async () => {
  const rows = await csv(`名称,备注\n甲,"\n${'乙,b\n'.repeat(200_000)}丙,c\n`);
  expect(rows.at(-1)).toEqual(['丙', 'c']);
});

test(
  'a large table holds up nobody, is judged by a sample, and read as a whole',
  { timeout: 60_000 },
  async () => {
    let text = '编号,名称,代码,备注\n';
    for (let at = 0; at < 50_000; at += 1)
      text += `${String(at)},虚构编号${String(at)}网络科技有限公司,,"a, b"\n`;
    const bytes = new TextEncoder().encode(text);
    await csv(CSV).then(candidates);
    const turns = watchTurns();
    const rows = await csv(await decode(bytes));
    const column = await likeliest(rows);
    const found =
      column && (await companiesIn(rows, column, mentionsIn, new AbortController().signal))?.candidates;
    const waits = turns();
    expect(column).toMatchObject({ index: 1, title: '名称', filled: 1000, recognized: 1000 });
    expect(found).toHaveLength(50_000);
    // All but the longest hundredth.
    expect(waits[Math.floor(waits.length / 100)]).toBeLessThan(50);
  },
);

test('reading is given up when it is cancelled', async () => {
  const rows = Array.from({ length: 20_000 }, () => ['北京清泉云桥科技有限公司']);
  const text = rows.map((row) => row.join()).join('\n');
  const cancelled = AbortSignal.abort();
  expect(await readCsv(text, cancelled)).toBeUndefined();
  expect(await columnsOf(rows, mentionsIn, cancelled)).toBeUndefined();
  expect(await companiesIn(rows, { index: 0 }, mentionsIn, cancelled)).toBeUndefined();
});

test.each([
  ['blanks in a title', `a${' '.repeat(128_000)}b`],
  ['blanks behind a bracket', `供应商（${' '.repeat(128_000)}b`],
  ['blanks at the end', `a${' '.repeat(128_000)}`],
  ['titles without an end', `${'company '.repeat(16_000)}x`],
  ['letters that may be a name', `${'a '.repeat(64_000)}\u0000`],
])('a table with a cell of %s is read at once', async (_, cell) => {
  const rows = [
    [cell, 'b'],
    [cell, '1'],
  ];
  await candidates(rows.map(([, other = '']) => [other, other]));
  const { user } = process.cpuUsage();
  await candidates(rows);
  expect((process.cpuUsage().user - user) / 1000).toBeLessThan(1000);
});
