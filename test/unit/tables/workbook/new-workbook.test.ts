import readXlsxFile from 'read-excel-file/node';
import { expect, it, vi } from 'vitest';
import type { Table } from '../../../../src/tables/table.ts';
import { tableFile } from '../../../../src/tables/table-file.ts';
import { newWorkbook } from '../../../../src/tables/workbook/new-workbook.ts';

/** A thread takes its time where much else runs. */
vi.setConfig({ testTimeout: 30_000 });

const TABLE: Table = {
  title: 'not in a workbook',
  columns: [
    { key: 'name', title: '企业' },
    { key: 'count', title: '许可证数' },
  ],
  rows: [
    ['=SUM(A1)', 3],
    [null, 0],
  ],
};
const ROWS = [
  ['企业', '许可证数'],
  ['=SUM(A1)', 3],
  [null, 0],
];

it('is a sheet of the table, and of each further sheet, made in a thread of its own', async () => {
  const sheets = [
    { name: '许可证', rows: [['许可证号'], ['京B2-20209001']] },
    { name: '备注', rows: [['原因']] },
  ];
  const made = await readXlsxFile(Buffer.from(await newWorkbook(TABLE, sheets)));
  expect(made.map(({ sheet, data }) => [sheet, data])).toEqual([
    ['Sheet1', ROWS],
    ...sheets.map(({ name, rows }) => [name, rows]),
  ]);
});

it('is what a table is written as where a workbook is wanted', async () => {
  const [only, ...others] = await readXlsxFile(Buffer.from(await tableFile('xlsx', TABLE)));
  expect([only?.data, others]).toEqual([ROWS, []]);
});

it('that cannot be made is an error, and the thread is gone', async () => {
  const symbol: unknown = Symbol('no cell');
  const broken = { ...TABLE, rows: [[symbol as string]] };
  await expect(newWorkbook(broken)).rejects.toThrow();
});
