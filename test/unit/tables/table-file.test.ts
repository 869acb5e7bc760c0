import fc from 'fast-check';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { tableFile, type TableFormat } from '../../../src/tables/table-file.ts';
import type { Cell, Table } from '../../../src/tables/table.ts';
import { xlsxFile } from '../../../src/tables/xlsx.ts';

const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '=cmd|"/c calc"!A1',
  ' =1',
];

function table(rows: readonly (readonly Cell[])[]): Table {
  const columns = [
    { key: 'first', title: 'First' },
    { key: 'second', title: '第二' },
  ];
  return { title: 'A table', columns, rows };
}

async function text(format: TableFormat, rows: readonly (readonly Cell[])[]): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await tableFile(format, table(rows)));
}

async function sheet(rows: readonly (readonly Cell[])[]): Promise<readonly (readonly unknown[])[]> {
  const titles = table(rows).columns.map(({ title }) => title);
  return readSheet(Buffer.from(await xlsxFile(titles, rows)), { trim: false });
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme' }),
);
const anyRows = fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 8 });

describe('a workbook', () => {
  /** What XML cannot hold is left out; its readers make one line break of every kind. */
  const kept = (cell: string) =>
    cell
      .replace(
        /[^\t\n\r -~\u0085\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFC\u{10000}-\u{10FFFF}]|\p{NChar}/gu,
        '',
      )
      .replace(/\r\n?/g, '\n');

  it('gives every text back as the same text', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const [, ...back] = await sheet(rows.map(([first, second]) => [`a${first}`, `b${second}`]));
        expect(back).toEqual(rows.map(([first, second]) => [kept(`a${first}`), kept(`b${second}`)]));
      }),
      { numRuns: 60 },
    );
  });

  it('holds what looks like a formula as text', async () => {
    const [, ...back] = await sheet(hostile.map((cell) => [cell, 'x']));
    expect(back.map(([cell]) => cell)).toEqual(hostile);
  });

  it('knows titles, numbers and empty cells', async () => {
    expect(
      await sheet([
        [-5, null],
        ['', 'x'],
      ]),
    ).toEqual([
      ['First', '第二'],
      [-5, null],
      [null, 'x'],
    ]);
  });

  it('cuts a cell that no spreadsheet takes', async () => {
    const [, row] = await sheet([['字'.repeat(40_000), 'x']]);
    expect(row).toEqual(['字'.repeat(32_767), 'x']);
  });
});

describe('a CSV file', () => {
  it('is marked as Unicode, and gives every text back, with apostrophes before what would be run', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const file = await text('csv', rows);
        expect(file.startsWith('\uFEFF')).toBe(true);
        const { data } = Papa.parse<string[]>(file, {
          delimiter: ',',
          newline: '\r\n',
          skipEmptyLines: false,
        });
        const cells = data.slice(1, -1).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
        const sent = rows.flat().map((cell) => cell.toWellFormed());
        const without = (cell: string): string => cell.replaceAll("'", '');
        expect(cells.map(without)).toEqual(sent.map(without));
      }),
    );
  });
});

describe('JSON', () => {
  it('gives every text back by the key of its column', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        expect(JSON.parse(await text('json', rows))).toEqual(
          rows.map(([first, second]) => ({ first, second })),
        );
      }),
    );
  });
});

describe('Markdown', () => {
  it('has one line for each row, and as many cells in each', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const file = await text('md', [...rows, ['last', 1]]);
        const lines = file.trimEnd().split('\n').slice(2);
        expect(lines.length).toBe(rows.length + 3);
        for (const line of lines) expect(line.match(/(?<!\\)(?:\\\\)*\|/g)?.length).toBe(3);
      }),
    );
  });

  it('is written downwards for one row', async () => {
    expect(await text('md', [['=1', null]])).toBe(
      '# A table\n\n|  |  |\n| --- | --- |\n| First | \\=1 |\n| 第二 |  |\n',
    );
  });
});
