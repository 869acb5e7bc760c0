import { expect, test } from 'vitest';
import { columnsOf } from '../../../../src/features/check/columns.ts';
import { decode, readCsv, readXlsx } from '../../../../src/features/check/read-table.ts';
import { checkDigit } from '../../../../src/domain/credit-code.ts';
import { Recognizer } from '../../../../src/recognizer/recognizer.ts';
import { tableFile } from '../../../../src/vscode/table-file.ts';

const recognizer = new Recognizer();
const mentionsIn = (text: string) => recognizer.recognize(text);
const body = '91110105MA0QX7TJ3';
const code = `${body}${checkDigit(body)}`;

test('a cell that is a name is that name, whatever it begins with', async () => {
  const names = ['雪原示例（北京）呼叫中心服务股份有限公司', '月桥虚构网络科技股份有限公司'];
  const [column] = await columnsOf([...names.map((name) => [name])], mentionsIn);
  expect(column?.candidates.map(({ query }) => query)).toEqual(names);
});

const CSV = [
  '编号,供应商,代码,备注',
  `1,北京清泉云桥科技有限公司,${code},"甲, 乙"`,
  '2,上海星岚数据服务股份有限公司,,',
  '3,老街口电信营业部,,',
  '4,北京清泉云桥科技有限公司,,',
].join('\r\n');

test('the column that names companies comes first, without its title; other values are offered unticked', async () => {
  const [first] = await columnsOf(await readCsv(CSV), mentionsIn);
  expect(first?.title).toBe('供应商');
  expect(first?.candidates).toEqual([
    { query: '北京清泉云桥科技有限公司', count: 2, sure: true },
    { query: '上海星岚数据服务股份有限公司', count: 1, sure: true },
    { query: '老街口电信营业部', count: 1, sure: false },
  ]);
});

test('a workbook reads like a CSV of the same cells', async () => {
  const rows = await readCsv(CSV);
  const [columns = [], ...body] = rows;
  const titled = columns.map((title) => ({ key: title, title }));
  const bytes = await tableFile('xlsx', { title: '', columns: titled, rows: body });
  const [sheet] = await readXlsx(bytes);
  expect(sheet?.rows).toEqual(rows);
});

test('a file of an older system in GB 18030 is read as well as one in UTF-8', () => {
  expect(decode(new TextEncoder().encode('供应商'))).toBe('供应商');
  expect(decode(new TextEncoder().encode('\uFEFF供应商'))).toBe('供应商');
  expect(decode(Uint8Array.of(0xb9, 0xa9, 0xd3, 0xa6, 0xc9, 0xcc))).toBe('供应商');
});
