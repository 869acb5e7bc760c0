import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import papaparse from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import { vendorDay } from '../../src/domain/vendor-day.ts';
import { generatedCompanies } from '../../src/sandbox/data/generated-companies.ts';
import { encode } from '../../src/tables/encodings.ts';
import { zip } from '../../src/tables/workbook/zip.ts';
import { LIST_HEAD, LIST_TITLES, officeParts, type ListRow } from '../support/office-workbook.ts';
import { ownCellsOf } from '../support/sheet-cells.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import { chooseFolder, clearNotifications, signIn } from './telecom-licences.ts';

// A folder with two CSV and a workbook of two lists, checked at once and given back file by file. The tests go on from
// each other.

const sandbox = await useSandbox();
const { server, workbench } = await startInOneWindow({
  settings: { 'telecomLicense.request.spacingMilliseconds': 0, 'telecomLicense.usage.dailyLimit': 0 },
});
const { page } = workbench;
const FOLDER = 'quarter';
const toast = (words: string) => page.locator('.notification-toast').filter({ hasText: words });

const crowd = generatedCompanies().slice(0, 24);
const nameAt = (at: number): string => crowd[at]?.name ?? '';
const numberAt = (at: number): string => crowd[at]?.licenses[0]?.licenseNumber ?? '';

/** The companies of each table, some of them in two, and the one whose number each of them claims. */
const TABLES = {
  'east.csv': [0, 1, 2, 3, 4, 5].map((at) => [at, at] as const),
  'west.csv': [4, 5, 6, 7, 8, 9].map((at) => [at, at === 6 ? 0 : at] as const),
  first: [8, 9, 10, 11, 12, 13].map((at) => [at, at] as const),
  second: [12, 13, 14, 15].map((at) => [at, at === 15 ? 14 : at] as const),
};
type Table = keyof typeof TABLES;
const DISTINCT = 16;

const EAST = `企业名称;许可证号\n${TABLES['east.csv'].map(([at, of]) => `${nameAt(at)};${numberAt(of)}\n`).join('')}`;
const WEST = `许可证号,企业名称\r\n${TABLES['west.csv'].map(([at, of]) => `${numberAt(of)},${nameAt(at)}\r\n`).join('')}`;
const FIRST = TABLES.first.map(([at, of], row): ListRow => [
  nameAt(at),
  numberAt(of),
  46_000 + row,
  1000 + row,
]);
const [SHEET, OTHER_SHEET] = ['名录 & 报价', '备注'];

/** The workbook of an office program, whose second sheet holds a list as well. */
const WORKBOOK = zip(
  officeParts(FIRST).map((part) =>
    part.name === 'xl/worksheets/sheet2.xml' ? { ...part, bytes: secondSheet() } : part,
  ),
  'packed',
);

function secondSheet(): Uint8Array {
  const lines = [
    ['企业名称', '许可证号'],
    ...TABLES.second.map(([at, of]) => [nameAt(at), numberAt(of)]),
  ].map((cells, row) => {
    const texts = cells.map(
      (text, column) =>
        `<c r="${column === 0 ? 'A' : 'B'}${String(row + 1)}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${String(row + 1)}">${texts.join('')}</row>`;
  });
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  );
}

const FILES: Readonly<Record<string, Uint8Array>> = {
  'east.csv': encode(EAST, { encoding: 'utf-8', hasMark: true }),
  'west.csv': encode(WEST, { encoding: 'gb18030', hasMark: false }),
  'workbook.xlsx': WORKBOOK,
};

beforeAll(async () => {
  await mkdir(join(server.workspace, FOLDER));
  await mkdir(join(server.workspace, 'results'));
  for (const [name, bytes] of Object.entries(FILES))
    await writeFile(join(server.workspace, FOLDER, name), bytes);
  // The explorer of a window that is just opening may miss the files.
  await workbench.reload();
  await signIn(workbench, sandbox);
  await clearNotifications(workbench);
});

/** Takes the likeliest column of a table. */
async function takeColumn(title: string): Promise<void> {
  await workbench.quickInput.getByText(`Which column of ${title} names the companies?`).waitFor();
  await page.keyboard.press('Enter');
}

test('a folder is checked at once: each company is asked once, whichever of the tables name it', async () => {
  await workbench.showViewContainer('Explorer');
  await workbench.treeRows.filter({ hasText: FOLDER }).click({ button: 'right' });
  const item = page.getByRole('menuitem', { name: 'Check Companies in This Folder…' });
  await item.hover();
  await page.waitForTimeout(500); // a menu that has just opened heeds no click
  await item.click();
  await takeColumn('east.csv');
  await takeColumn('west.csv');
  await workbench.quickInput.getByText('Which sheet of workbook.xlsx?').waitFor();
  await workbench.quickInputRows.filter({ hasText: 'All sheets' }).click();
  await takeColumn(`workbook.xlsx · ${SHEET}`);
  await takeColumn(`workbook.xlsx · ${OTHER_SHEET}`);
  const look = page.locator('.monaco-dialog-box');
  await look.getByText('In all 4 tables:').waitFor();
  await look.getByText('In west.csv, by row:').waitFor();
  await workbench.savePicture('tables-look');
  await look.getByRole('button', { name: 'Show List and Price' }).click();
  await workbench.quickInput.getByText(`${String(DISTINCT)} companies, ${String(DISTINCT)} calls`).waitFor();
  expect(sandbox.countedCalls()).toBe(0);
  await page.waitForTimeout(1000); // only a press with the sum in sight is heeded
  await page.keyboard.press('Enter');
  await toast('is finished').waitFor({ timeout: 60_000 });
  await clearNotifications(workbench);
  expect(sandbox.countedCalls()).toBe(DISTINCT);
});

test('its page says in which table a company stands, and is searched by that', async () => {
  const result = await workbench.webview();
  await result.getByRole('searchbox').fill('west.csv');
  await result.getByText('east.csv; row 6').waitFor();
  expect(await result.locator('.check-body > .check-row').count()).toBe(TABLES['west.csv'].length);
  await workbench.savePicture('tables-result');
  await result.getByRole('searchbox').fill('');
});

/** Whether a table claims another company's number for one of its own. */
const isOfAnother = (table: Table, row: number): boolean => {
  const [at, of] = TABLES[table][row] ?? [0, 0];
  return at !== of;
};

/** That each row of a table has what became of the number that it claims. */
function expectClaims(table: Table, told: readonly unknown[]): void {
  for (const [row, [, of]] of TABLES[table].entries()) {
    const words = String(told[row]);
    expect(words.startsWith(`${numberAt(of)}: `), words).toBe(true);
    if (isOfAnother(table, row)) expect(words).toContain(`it is a licence of ${nameAt(of)}`);
    else expect(words).toContain(': found, ');
  }
}

test('each file comes back in a copy of its own, cell by cell, with the results of its own rows', async () => {
  await page.locator('.editor-actions').getByRole('button', { name: 'Export Result of Check…' }).click();
  await workbench.quickInputRows.filter({ hasText: 'Your lists with the results' }).first().click();
  const folder = join(server.workspace, 'results');
  await chooseFolder(workbench, folder);
  await toast('3 copies with results were saved in results.').waitFor({ timeout: 60_000 });
  await workbench.savePicture('tables-copies');
  const day = vendorDay(Date.now());
  const copy = (name: string, ending: string): Promise<Buffer> =>
    readFile(join(folder, `${name}, licences ${day}.${ending}`));
  expect(await readdir(folder)).toHaveLength(3);
  for (const [name, own, encoding] of [
    ['east', EAST, 'utf-8'],
    ['west', WEST, 'gb18030'],
  ] as const) {
    const text = new TextDecoder(encoding).decode(await copy(name, 'csv'));
    const [before = [], after = []] = [own, text].map(
      (each) => papaparse.parse<string[]>(each.trimEnd()).data,
    );
    expect(after.map((cells) => cells.slice(0, 2))).toEqual(before);
    const column = after[0]?.indexOf('Claimed number against what was found') ?? -1;
    expectClaims(
      `${name}.csv`,
      after.slice(1).map((cells) => cells[column]),
    );
  }
  const bytes = await copy('workbook', 'xlsx');
  const [own, back] = [await readXlsxFile(Buffer.from(WORKBOOK)), await readXlsxFile(bytes)];
  expect(back.map(({ sheet }) => sheet)).toEqual([SHEET, OTHER_SHEET, 'Licences found', 'To be looked at']);
  for (const [at, { data }] of own.entries())
    expect(back[at]?.data.map((cells) => cells.slice(0, data[0]?.length))).toEqual(data);
  expect(ownCellsOf(bytes, LIST_TITLES.length)).toEqual(ownCellsOf(WORKBOOK, LIST_TITLES.length));
  for (const [table, at, head] of [
    ['first', 0, LIST_HEAD],
    ['second', 1, 1],
  ] as const) {
    const [titles = [], ...rows] = back[at]?.data.slice(head - 1) ?? [];
    const column = titles.indexOf('Claimed number against what was found');
    expectClaims(
      table,
      rows.map((cells) => cells[column]),
    );
  }
  for (const [name, before] of Object.entries(FILES))
    expect(await readFile(join(server.workspace, FOLDER, name))).toEqual(Buffer.from(before));
  expect(sandbox.countedCalls()).toBe(DISTINCT);
});
