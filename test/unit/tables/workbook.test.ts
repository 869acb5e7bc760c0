import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { tableFile } from '../../../src/tables/table-file.ts';
import { parseWorkbook } from '../../../src/tables/workbook/parse-workbook.ts';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';
import { TooLarge, unzip, zip, type ZipEntry } from '../../../src/tables/workbook/zip.ts';

const COMPANY = '北京清泉云桥科技有限公司';

async function workbook(): Promise<Uint8Array> {
  return tableFile('xlsx', { title: '', columns: [{ key: 'name', title: '名称' }], rows: [[COMPANY]] });
}

/** The files of a workbook, with its sheet's data written anew. */
async function withSheet(sheetData: string): Promise<readonly ZipEntry[]> {
  const entries = unzip(await workbook(), () => true, 1_000_000);
  return entries.map(({ name, bytes }) => {
    if (!/worksheets\/sheet\d+\.xml$/u.test(name)) return { name, bytes };
    const xml = Buffer.from(bytes).toString();
    const changed = xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${sheetData}</sheetData>`);
    expect(changed).not.toBe(xml);
    return { name, bytes: Buffer.from(changed) };
  });
}

/** An archive that is packed, and tells the packed size where the unpacked one belongs. */
function lying(entries: readonly ZipEntry[]): Uint8Array {
  const packed = entries.map(({ name, bytes }) => ({ name, bytes: deflateRawSync(bytes) }));
  const archive = Buffer.from(zip(packed));
  for (const [signature, method] of [
    ['PK\u0003\u0004', 8],
    ['PK\u0001\u0002', 10],
  ] as const) {
    for (let at = archive.indexOf(signature); at >= 0; at = archive.indexOf(signature, at + 4)) {
      archive.writeUInt16LE(8, at + method);
    }
  }
  return archive;
}

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

it('is read in a thread of its own', async () => {
  expect(await readWorkbook(await workbook())).toEqual({
    kind: 'read',
    sheets: [{ name: 'Sheet1', rows: [['名称'], [COMPANY]] }],
  });
});

it('with two cells in two corners is too large, not all cells between them', async () => {
  const rows = `<row r="1">${text('A1', 'a')}</row><row r="1048576">${text('ZZ1048576', 'z')}</row>`;
  const bytes = lying(await withSheet(rows));
  expect(bytes.length).toBeLessThan(20_000);
  expect(await readWorkbook(bytes)).toEqual({ kind: 'tooLarge' });
});

it('that unpacks to more than can be read is too large, whatever it says of its size', async () => {
  const cell = text('A1', 'a'.repeat(101 * 1024 * 1024));
  const bytes = lying(await withSheet(`<row r="1">${cell}</row>`));
  expect(bytes.length).toBeLessThan(200_000);
  const began = performance.now();
  expect(await readWorkbook(bytes)).toEqual({ kind: 'tooLarge' });
  expect(performance.now() - began).toBeLessThan(10_000);
});

it('with empty cells down to the last row, as a format of a whole column leaves them, is read', async () => {
  const rows = `<row r="1">${text('A1', COMPANY)}</row><row r="1048576"><c r="T1048576" s="1"/></row>`;
  const read = await readWorkbook(zip(await withSheet(rows)));
  expect(read).toMatchObject({ kind: 'read', sheets: [{ rows: [[COMPANY]] }] });
});

test.each([
  ['an address beyond the last column', text('XFE1', 'a')],
  ['an address of small letters, which the library counts as farther columns', text('zzzzzz1', 'a')],
  ['an address in character references', text('&#90;&#90;1', 'a')],
  ['a row beyond the last one', `</row><row r="1048577">${text('A1048577', 'a')}`],
])('with %s is no workbook', async (_, cells) => {
  const bytes = zip(await withSheet(`<row r="1">${cells}</row>`));
  await expect(parseWorkbook(bytes)).rejects.not.toBeInstanceOf(TooLarge);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a text', new TextEncoder().encode('名称\n')],
  ['an archive of nothing', zip([])],
  ['an archive that is cut off', zip([{ name: 'a.xml', bytes: new Uint8Array(100) }]).subarray(40)],
])('of %s is unreadable', async (_, bytes) => {
  expect(await readWorkbook(bytes)).toEqual({ kind: 'unreadable' });
});

it('that takes too long is given up, and so is one that the user leaves', async () => {
  const bytes = await workbook();
  expect(await readWorkbook(bytes, undefined, 1)).toEqual({ kind: 'tooSlow' });
  expect(await readWorkbook(bytes, AbortSignal.abort())).toBeUndefined();
});

it('is refused or read, whatever bytes of it are others', async () => {
  const whole = await workbook();
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(whole.length), async (spots, cut) => {
      const bytes = whole.slice(0, cut % 4 === 0 ? cut : whole.length);
      for (const [at, value] of spots) if (at < bytes.length) bytes[at] = value;
      const outcome = await parseWorkbook(bytes).catch((error: unknown) => error);
      expect(Array.isArray(outcome) || outcome instanceof Error).toBe(true);
    }),
    { numRuns: 200 },
  );
});
