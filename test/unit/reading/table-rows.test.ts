import { expect, test } from 'vitest';
import { companiesIn } from '../../../src/reading/columns.ts';
import { leftOutOf } from '../../../src/reading/table-rows.ts';
import { checkDigit } from '../../../src/domain/company/credit-code.ts';
import { Recognizer } from '../../../src/recognizer/recognizer.ts';
import { finished } from '../../support/finished.ts';

const recognizer = new Recognizer();
const mentionsIn = (text: string) => recognizer.recognize(text);
const body = '91110105MA0QX7TJ3';
const digit = checkDigit(body);
const code = `${body}${digit}`;
const wrong = `${body}${digit === '0' ? '1' : '0'}`;
const [NAME, OTHER] = ['北京清泉云桥科技有限公司', '上海星岚数据服务股份有限公司'];

async function read(rows: readonly (readonly string[])[]) {
  const { signal } = new AbortController();
  const read = await companiesIn(rows, { index: 0 }, mentionsIn, signal);
  if (!read) throw new Error('given up');
  return read;
}

test('every row that asks for nothing is there, with its number, its text and the reason', async () => {
  const source = await read([
    ['供应商', '备注'],
    [NAME, ''],
    ['', '1'],
    ['=SUM(B2:B4)', '2'],
    [wrong, ''],
    ['B1.B2-20169101', ''],
  ]);
  expect(source.rows).toEqual([
    { file: null, row: 2, text: NAME, queries: [NAME], gap: null },
    { file: null, row: 3, text: '', queries: [], gap: 'empty' },
    { file: null, row: 4, text: '=SUM(B2:B4)', queries: [], gap: 'noName' },
    { file: null, row: 5, text: wrong, queries: [], gap: 'wrongCode' },
    { file: null, row: 6, text: 'B1.B2-20169101', queries: [], gap: 'otherNumber' },
  ]);
  expect(finished(leftOutOf(source, [NAME])).map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'empty'],
    [4, 'noName'],
    [5, 'wrongCode'],
    [6, 'otherNumber'],
  ]);
});

test('a good code beside a cell that names nobody is offered, not ticked, and the row is no longer lost', async () => {
  const source = await read([
    [NAME, ''],
    ['=C3', code],
  ]);
  expect(source.candidates).toEqual([
    { query: NAME, sure: true, count: 1 },
    { query: code, sure: false, count: 1, beside: true },
  ]);
  expect(source.rows[1]).toMatchObject({ row: 2, text: '=C3', queries: [code], gap: null });
  expect(source.rows.map(({ beside }) => beside)).toEqual([undefined, [{ column: 1, text: code }]]);
  expect(finished(leftOutOf(source, [NAME]))).toEqual([
    { file: null, row: 2, text: code, reason: 'notChosen' },
  ]);
  expect(finished(leftOutOf(source, [NAME, code]))).toEqual([]);
});

test('a code beside an empty cell whose company the column names is that company, asked for once', async () => {
  const source = await read([
    [`${NAME} ${code}`, ''],
    ['', code],
  ]);
  expect(source.candidates.map(({ query }) => query)).toEqual([NAME]);
  expect(source.rows.map(({ queries }) => queries)).toEqual([[NAME], [NAME]]);
});

test('a name that was not chosen is told for each of its rows, in whatever brackets', async () => {
  const [full, half] = ['云帆虚构（上海）信息技术有限公司', '云帆虚构(上海)信息技术有限公司'];
  const source = await read([[full], [`${OTHER}、${half}`]]);
  expect(finished(leftOutOf(source, [OTHER]))).toEqual([
    { file: null, row: 1, text: full, reason: 'notChosen' },
    { file: null, row: 2, text: half, reason: 'notChosen' },
  ]);
  expect(finished(leftOutOf(source, [half, OTHER]))).toEqual([]);
});

test('what was not chosen of a text has no row', () => {
  const left = finished(leftOutOf({ candidates: [{ query: NAME }, { query: OTHER }], rows: [] }, [NAME]));
  expect(left).toEqual([{ file: null, row: null, text: OTHER, reason: 'notChosen' }]);
});

test('what stands above the titles is no row of the list: it is neither counted nor told as not asked', async () => {
  const source = await read([
    ['2026年供应商清单', ''],
    ['', '编制：采购部'],
    ['供应商', '备注'],
    [NAME, ''],
    ['', '合计'],
  ]);
  expect(source.rows.filter(({ gap }) => gap !== null).map(({ row }) => row)).toEqual([5]);
  expect(finished(leftOutOf(source, [NAME])).map(({ row, reason }) => [row, reason])).toEqual([[5, 'empty']]);
});

test('what stands above the titles and may be a name is still offered', async () => {
  const source = await read([['云桥小店'], ['供应商'], [NAME]]);
  expect(source.candidates).toContainEqual({ query: '云桥小店', sure: false, count: 1 });
  expect(finished(leftOutOf(source, [NAME]))).toEqual([]);
});

test('a row of thousands of cells full of digits lets others have their turn, and is given up within', async () => {
  const stopping = new AbortController();
  setImmediate(() => {
    stopping.abort();
  });
  let looked = 0;
  const slowly = () => {
    looked += 1;
    const until = performance.now() + 1;
    while (performance.now() < until);
    return [];
  };
  for (const first of [NAME, '']) {
    const row = [first, ...Array.from({ length: 2000 }, () => '1234567890'.repeat(10))];
    expect(await companiesIn([row], { index: 0 }, slowly, stopping.signal)).toBeUndefined();
  }
  expect(looked).toBeLessThan(200);
});
