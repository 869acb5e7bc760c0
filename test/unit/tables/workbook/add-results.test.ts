import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it, test } from 'vitest';
import { copyWorkbook } from '../../../../src/tables/workbook/copy-workbook.ts';
import { addResults, type Additions } from '../../../../src/tables/workbook/edit/add-results.ts';
import { addToRows } from '../../../../src/tables/workbook/edit/sheet-rows.ts';
import { parseWorkbook } from '../../../../src/tables/workbook/parse-workbook.ts';
import { unzip, zip } from '../../../../src/tables/workbook/zip.ts';
import { LIST_HEAD, officeParts, officeWorkbook, type ListRow } from '../../../support/office-workbook.ts';

const ROWS: readonly ListRow[] = Array.from({ length: 6 }, (_, at) => [
  `虚构第${String(at + 1)}网络科技有限公司 <甲&乙>`,
  `京B2-2020900${String(at)}`,
  46_000 + at,
  900 + at * 100,
]);

const ADDED: Additions = {
  tables: [
    {
      sheet: '名录 & 报价',
      rows: [
        { row: LIST_HEAD - 1, cells: ['状态', '许可证数'], isTitle: true },
        ...ROWS.map((_, at) => ({ row: at + LIST_HEAD, cells: ['=SUM(A1)', at] })),
      ],
    },
  ],
  sheets: [
    {
      name: '许可证',
      rows: [
        ['企业', '许可证号'],
        ['甲', '京B2-20209001'],
      ],
    },
    { name: '备注', rows: [['原因'], ['_x0041_ & <b>']] },
  ],
};

const CHART_SHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet';

const partsOf = (bytes: Uint8Array) =>
  new Map(
    unzip(bytes, () => true, 10_000_000).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
  );

describe('a workbook given back', () => {
  it('has every cell of its own where it was, and the results behind them, for a reader that is not the writer', async () => {
    const before = await readXlsxFile(Buffer.from(officeWorkbook(ROWS)));
    const after = await readXlsxFile(Buffer.from(addResults(officeWorkbook(ROWS), ADDED)));
    const [list] = after;
    expect(after.map(({ sheet }) => sheet)).toEqual(['名录 & 报价', '备注', '许可证', '备注 (2)']);
    expect(list?.data.map((row) => row.slice(0, 6))).toEqual(before[0]?.data);
    expect(list?.data.map((row) => row.slice(6))).toEqual([
      [null, null],
      [null, null],
      ['状态', '许可证数'],
      ...ROWS.map((_, at) => ['=SUM(A1)', at]),
    ]);
    expect(after[1]).toEqual(before[1]);
    expect(after[2]?.data).toEqual([
      ['企业', '许可证号'],
      ['甲', '京B2-20209001'],
    ]);
    expect(after[3]?.data).toEqual([['原因'], ['_x0041_ & <b>']]);
  });

  it('leaves all other parts byte for byte, and of the sheet every character outside of the touched rows', () => {
    const before = partsOf(officeWorkbook(ROWS));
    const after = partsOf(addResults(officeWorkbook(ROWS), ADDED));
    const changed = [...before.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(changed.toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect([...after.keys()].slice(0, before.size)).toEqual([...before.keys()]);
    const [old = '', now = ''] = [before, after].map((parts) => parts.get('xl/worksheets/sheet1.xml'));
    const tail = old.slice(old.indexOf('</sheetData>'));
    expect(now.endsWith(tail)).toBe(true);
    const own = [...old.matchAll(/<c r="[A-F]\d+".*?(?:<\/c>|\/>)/gu)].map(([cell]) => cell);
    expect(own.length).toBeGreaterThan(40);
    for (const cell of own) expect(now).toContain(cell);
    expect(after.get('xl/workbook.xml')).toContain('localSheetId="0" name="_xlnm.Print_Titles"');
  });

  it('keeps the formats of empty cells, gives new titles the look of its own, and has no cell twice', () => {
    const now = partsOf(addResults(officeWorkbook(ROWS), ADDED)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(now).toContain('<c r="G4" s="5" t="inlineStr">');
    expect(now).toContain('<c r="G3" s="2" t="inlineStr">');
    const addresses = [...now.matchAll(/<c r="([A-Z]+\d+)"/gu)].map(([, address]) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(now).toContain('spans="1:8"');
    expect(now.match(/<col /gu)).toHaveLength(4);
    const [, fourth = ''] = /<row r="4".*?>(.*?)<\/row>/su.exec(now) ?? [];
    const letters = [...fourth.matchAll(/<c r="([A-Z]+)4"/gu)].map(([, letter]) => letter);
    expect(letters).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'K']);
  });

  it('keeps a chart on a sheet of its own, which is offered as no list', async () => {
    const added: Readonly<Record<string, readonly [before: string, more: string]>> = {
      'xl/workbook.xml': ['</sheets>', '<sheet name="图表" sheetId="3" r:id="rId9"/>'],
      'xl/_rels/workbook.xml.rels': [
        '</Relationships>',
        `<Relationship Id="rId9" Type="${CHART_SHEET}" Target="chartsheets/sheet1.xml"/>`,
      ],
    };
    const chart = { name: 'xl/chartsheets/sheet1.xml', bytes: Buffer.from('<chartsheet/>') };
    const parts = officeParts(ROWS).map(({ name, bytes }) => {
      const [before, more] = added[name] ?? [];
      const text = Buffer.from(bytes).toString();
      return { name, bytes: before ? Buffer.from(text.replace(before, `${more ?? ''}${before}`)) : bytes };
    });
    const workbook = zip([...parts, chart]);
    const copy = addResults(workbook, ADDED);
    const read = await parseWorkbook(copy);
    expect(read.map(({ name }) => name)).toEqual(['名录 & 报价', '备注', '许可证', '备注 (2)']);
    expect(partsOf(copy).get(chart.name)).toBe('<chartsheet/>');
    expect(partsOf(copy).get('xl/workbook.xml')).toContain('<sheet name="图表" sheetId="3" r:id="rId9"/>');
  });

  it('is made in a thread, and what is no workbook is refused', async () => {
    const copy = await copyWorkbook(officeWorkbook(ROWS), ADDED);
    expect(copy?.kind).toBe('copied');
    expect(await copyWorkbook(new Uint8Array(9), ADDED)).toEqual({ kind: 'unreadable' });
    expect(
      await copyWorkbook(officeWorkbook(ROWS), { ...ADDED, tables: [{ sheet: '没有', rows: [] }] }),
    ).toEqual({
      kind: 'unreadable',
    });
    const hostile = officeParts(ROWS).map(({ name, bytes }) =>
      name === 'xl/workbook.xml'
        ? { name, bytes: Buffer.from(`<!DOCTYPE a [<!ENTITY b "c">]>${Buffer.from(bytes).toString()}`) }
        : { name, bytes },
    );
    expect(await copyWorkbook(zip(hostile), ADDED)).toEqual({ kind: 'unreadable' });
    expect(await copyWorkbook(officeWorkbook(ROWS), ADDED, AbortSignal.abort())).toBeUndefined();
  });
});

test.each([
  [
    'rows and cells without addresses, in a prefix of their own',
    '<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    /<x:c><x:v>1<\/x:v><\/x:c><x:c r="B1" t="inlineStr"><x:is>/u,
  ],
  [
    'an empty row',
    '<worksheet><sheetData><row r="1" ht="9"/><row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
    /<row r="1" ht="9"><c r="B1".*?<\/c><\/row><row r="2">/u,
  ],
  [
    'a comment that looks like a cell',
    '<worksheet><sheetData><row r="1"><!-- <c r="Z1"><v/></c> --><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    /<c r="B1"/u,
  ],
  [
    'columns that speak of all columns, which are not told of twice',
    '<worksheet><cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    /<cols><col min="1" max="16384" width="9"\/><\/cols>/u,
  ],
])('a sheet with %s takes its cells', (_, xml, expected) => {
  expect(addToRows(xml, [{ row: 0, cells: ['甲'] }])).toMatch(expected);
});

describe('a sheet that readers may read in two ways', () => {
  const sheet = (rows: string, merged = ''): string =>
    `<worksheet><sheetData>${rows}</sheetData>${merged}</worksheet>`;
  const added = [{ row: 1, cells: ['状态'] }];

  it('is not copied where a cell says another row than its row', () => {
    const rows = '<row><c r="A1"><v>1</v></c></row><row><c r="A3"><v>2</v></c></row>';
    expect(() => addToRows(sheet(rows), added)).toThrow('a cell of another row');
  });

  it('has its results behind its own columns though a title is merged over all there are', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    const merged = '<mergeCells count="1"><mergeCell ref="A1:XFD1"/></mergeCells>';
    expect(addToRows(sheet(rows, merged), added)).toContain('r="B2"');
  });

  it('is not copied where no column is left', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="XFD2"><v>2</v></c></row>';
    expect(() => addToRows(sheet(rows), added)).toThrow('without room');
  });
});
