import { expect, test } from 'vitest';
import { claimedColumn, claimedNumbers } from '../../../src/reading/claimed-numbers.ts';
import { listRows } from '../../../src/reading/list-rows.ts';
import { Mentions } from '../../../src/reading/mentions.ts';
import { tableRow } from '../../../src/reading/table-rows.ts';
import { KnownNames } from '../../../src/recognizer/known/known-names.ts';

const mentions = new Mentions(() => new KnownNames());
const mentionsIn = (text: string) => mentions.between(text, 0, text.length);
const [A, B] = ['北京清泉云桥科技有限公司', '上海远山信息技术有限公司'];

test('each row tells what it asks for, what it claims, and what of it is a branch or a wrong code', async () => {
  const rows = [
    ['供应商名录', '', ''],
    ['序号', '供应商', '许可证号'],
    ['1', A, '京B2-20209001'],
    ['2', `${B}杭州分公司`, ''],
    ['3', '91110108MA01A2B3C5', '京ICP备13999021号-1'],
  ];
  const read = await listRows(rows, 1, {
    asking: [tableRow(3, A, [A], 'noName')],
    sure: [A],
    mentionsIn,
  });
  expect(read?.claimed).toBe(2);
  expect(read?.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  expect(read?.rows[1]).toEqual({ row: 2, text: A, keys: [A], beside: [], claimed: '京B2-20209001' });
  expect(read?.rows[2]?.branchOf).toBe(B);
  expect(read?.rows[3]?.wrongCodes).toEqual(['91110108MA01A2B3C5']);
});

test('of several names in a cell, those are told that are not ticked, and those not read as a company’s', async () => {
  const rows = [
    [`${A}/${B}`],
    [`${A}；张三烟酒商行`],
    [`${A}、${B}`],
    [A],
    [`${A}，联系人李四，010-62000000`],
  ];
  const asking = [
    tableRow(1, `${A}/${B}`, [A, B], 'noName'),
    tableRow(2, A, [A], 'noName'),
    tableRow(3, A, [A, B], 'noName'),
    tableRow(4, A, [A], 'noName'),
    tableRow(5, A, [A], 'noName'),
  ];
  const of = async (...sure: readonly string[]) =>
    (await listRows(rows, 0, { asking, sure, mentionsIn }))?.rows.map(({ unsure, unread }) => [
      unsure,
      unread,
    ]);
  const unread = ['张三烟酒商行'];
  const none = [undefined, undefined];
  expect(await of(A)).toEqual([[[B], undefined], [undefined, unread], [[B], undefined], none, none]);
  expect(await of(A, B)).toEqual([none, [undefined, unread], none, none, none]);
});

test('several claimed numbers of a cell are read apart, and a number with commas in it is one', () => {
  const numbers = (cell: string) => claimedNumbers(cell).map(({ normalized }) => normalized);
  expect(numbers('京B2-20209001；B1.B2-20169001')).toEqual(['京B2-20209001', 'B1.B2-20169001']);
  expect(numbers('京B2-20209001、京B2-20209002')).toEqual(['京B2-20209001', '京B2-20209002']);
  expect(numbers('B1、B2-20169001')).toEqual(['B1.B2-20169001']);
  expect(numbers(' ')).toEqual([]);
});

test('a column of claimed numbers is known by its cells, and an empty one by its title', () => {
  expect(
    claimedColumn(
      [
        ['名称', '备注'],
        [A, '京B2-20209001'],
      ],
      0,
      0,
    ),
  ).toBe(1);
  expect(
    claimedColumn(
      [
        ['名称', '许可证号'],
        [A, ''],
      ],
      0,
      0,
    ),
  ).toBe(1);
  expect(
    claimedColumn(
      [
        ['名称', '备注'],
        [A, '无'],
      ],
      0,
      0,
    ),
  ).toBeUndefined();
});
