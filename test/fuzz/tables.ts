import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { columnsOf } from '../../src/reading/columns.ts';
import { csvText } from '../../src/tables/csv.ts';
import { decode } from '../../src/tables/file-text.ts';
import { readCsv } from '../../src/tables/read-table.ts';
import { tableFile } from '../../src/tables/table-file.ts';
import { parseWorkbook } from '../../src/tables/workbook/parse-workbook.ts';
import { unzip, zip, type ZipEntry } from '../../src/tables/workbook/zip.ts';
import { target, type Judged } from './target.ts';
import { textUpTo } from './texts.ts';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '=1+1',
    '@SUM(A1)',
    '"',
    '""',
    '"a',
    ';',
    '\t',
    '\r\n',
    '\n',
    ',',
    '\uFEFF',
    '企业名称',
  ),
  textUpTo(40),
);

/** Longer files are read in portions, with turns for others; in UTF-16 units. */
const LONGEST_CSV = 40_000;

const csv = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.array(cell)),
    )
    .map(([delimiter, end, rows]) => rows.map((cells) => cells.join(delimiter)).join(end)),
  fc.tuple(cell, fc.nat(LONGEST_CSV)).map(([unit, times]) => unit.repeat(times).slice(0, LONGEST_CSV)),
);

const bytes = fc.oneof(
  csv.map((text) => Buffer.from(text)),
  csv.map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  fc.uint8Array({ maxLength: 2000 }).map((all) => Buffer.from(all)),
);

/** What spreadsheets take for the end of a cell, by the language of the system. */
const SPLITTERS = [',', ';', '\t'];

const NOTHING_SECRET: Judged = { shown: null, secrets: [] };

/** A file of text, read as a table; then what would be written of it. */
export const csvFiles = target('csv', bytes, async (file) => {
  const rows = (await readCsv(await decode(file))) ?? [];
  await columnsOf(rows.slice(0, 50), () => []);
  const written = csvText([], rows.slice(0, 200));
  for (const delimiter of SPLITTERS)
    for (const line of papaparse.parse<string[]>(written, { delimiter }).data)
      if (line.some((value) => /^[=+\-@＝＋－＠]/u.test(value)))
        throw new Error(`a cell that a spreadsheet runs, where it splits at ${JSON.stringify(delimiter)}`);
  return NOTHING_SECRET;
});

const [column] = [{ key: 'name', title: '名称' }];
const whole = await tableFile('xlsx', { title: '', columns: [column], rows: [['云梦虚构有限公司'], [1]] });
const parts = unzip(whole, () => true, 1_000_000);

const markup = [
  ...[
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="A1" t="s"><v>999999</v></c>',
    '<row r="1048577"/>',
    '<v>1e999</v>',
  ],
  ...[
    '<c r="ZZ9" t="inlineStr"><is><t>x</t></is></c>',
    '<c r="A1" t="d"><v>x</v></c>',
    '<c r="B2"><f>A1</f></c>',
  ],
  ...['<!DOCTYPE a [<!ENTITY b "cc">]>', '&b;', '&#0;', '<mergeCell ref="A1:ZZ9"/>', '</row>', '<row>', '<'],
  ...[
    '<sheet name="x" sheetId="1" r:id="rId9"/>',
    '<Relationship Id="rId1" Target="../../x"/>',
    '<si/>',
    ']]>',
  ],
];

/** Where something is put into a part, as a share of its length, and what takes its place. */
const edit = fc.record({
  part: fc.nat(parts.length - 1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.nat(40),
  put: fc.oneof(fc.constantFrom(...markup), fc.string({ maxLength: 10 })),
  times: fc.constantFrom(1, 1, 1, 50),
});

const workbook = fc.oneof(
  fc
    .record({ edits: fc.array(edit, { maxLength: 4 }), dropped: fc.nat(3 * parts.length) })
    .map(({ edits, dropped }): Uint8Array =>
      zip(
        parts
          .filter((_, at) => at !== dropped)
          .map((part, at) =>
            edited(
              part,
              edits.filter((one) => one.part === at),
            ),
          ),
      ),
    ),
  fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }).map((spots): Uint8Array => {
    const copy = Uint8Array.from(whole);
    for (const [at, value] of spots) copy[at] = value;
    return copy;
  }),
  fc
    .nat(1_000_000)
    .map((length): Uint8Array => zip([{ name: 'a.xml', bytes: deflateRawSync(Buffer.alloc(length)) }])),
);

function edited(
  part: ZipEntry,
  edits: readonly (typeof edit extends fc.Arbitrary<infer Case> ? Case : never)[],
): ZipEntry {
  let text = Buffer.from(part.bytes).toString();
  for (const { at, gone, put, times } of edits) {
    const from = Math.floor(at * text.length);
    text = text.slice(0, from) + put.repeat(times) + text.slice(from + gone);
  }
  return { name: part.name, bytes: Buffer.from(text) };
}

/** A workbook is read or refused, whatever is in it. In the editor this runs in a thread of its own. */
export const workbooks = target('workbooks', workbook, async (file) => {
  try {
    for (const { rows } of await parseWorkbook(file))
      if (rows.flat().some((value) => typeof value !== 'string'))
        throw new TypeError('a cell that is no text');
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith('a cell')) throw error;
  }
  return NOTHING_SECRET;
});
