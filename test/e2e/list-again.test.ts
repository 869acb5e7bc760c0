import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import { generatedCompanies } from '../../src/sandbox/data/generated-companies.ts';
import type { SandboxCompany, SandboxLicense } from '../../src/sandbox/data/company.ts';
import { LIST_HEAD, LIST_TITLES, officeWorkbook, type ListRow } from '../support/office-workbook.ts';
import { ownCellsOf } from '../support/sheet-cells.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import { clearNotifications, saveAs, signIn } from './telecom-licences.ts';

// A buyer's workbook of 300 rows, checked, given back, and checked again after some of its companies have changed. The
// tests go on from each other.

const sandbox = await useSandbox();
const { server, workbench } = await startInOneWindow({
  settings: { 'telecomLicense.request.spacingMilliseconds': 0, 'telecomLicense.usage.dailyLimit': 0 },
});
const { page } = workbench;
const LIST = 'suppliers.xlsx';
const SHEET = '名录 & 报价';
const toast = (words: string) => page.locator('.notification-toast').filter({ hasText: words });

const crowd = generatedCompanies();
/** 12 that change, 36 that stay as they are, and 212 that nobody knows. */
const distinct = [
  ...crowd.map(({ name }) => name),
  ...Array.from({ length: 212 }, (_, at) => `虚构编号${String(at + 1)}网络科技有限公司`),
];

const CALLS = '国内呼叫中心业务：北京市;上海市';
const ACCESS = '互联网接入服务业务：四川省';
const license = (at: number, to: Partial<SandboxLicense> = {}): SandboxLicense => ({
  ...{ id: `changing-${String(at)}`, licenseNumber: numberOf(at), scope: CALLS, isValid: '是' },
  annualReport: null,
  ...to,
});
const numberOf = (at: number): string => `B2-2024${String(9500 + at)}`;
const further = (at: number, to: Partial<SandboxLicense> = {}): SandboxLicense =>
  license(at, { id: `further-${String(at)}`, licenseNumber: `京B2-2025${String(9600 + at)}`, ...to });

interface Changing {
  readonly before: readonly SandboxLicense[];
  readonly after: (company: SandboxCompany) => Partial<SandboxCompany>;
  /** What the page and the workbook say of it. */
  readonly words: (name: string) => readonly string[];
  /** Whether it may run call centres in Beijing, before and after. */
  readonly needs: readonly [before: string, after: string];
}

const COVERED = ['covered', 'covered'] as const;

const renamed = (at: number, to: (name: string) => string): Changing => ({
  before: [license(at)],
  after: ({ name }) => ({ name: to(name), formerName: name }),
  words: (name) => [`renamed: was ${name}, is ${to(name)}`],
  needs: ['covered', 'cannot be told'],
});
const licenses = (
  before: readonly SandboxLicense[],
  after: readonly SandboxLicense[],
  words: string,
  needs: Changing['needs'] = COVERED,
): Changing => ({ before, after: () => ({ licenses: after }), words: () => [words], needs });

/** What becomes of the first 12 companies of the list: two of each kind, each in a way of its own. */
const CHANGING: readonly Changing[] = [
  renamed(0, (name) => `改名${name}`),
  renamed(1, (name) => name.replace(/(?:有限责任|股份有限|有限)公司$/u, '集团有限公司')),
  licenses([license(2)], [license(2, { isValid: '否' })], `${numberOf(2)}: was valid, is invalid`, [
    'covered',
    'not covered',
  ]),
  licenses(
    [license(3), further(3)],
    [license(3), further(3, { isValid: '否' })],
    '京B2-20259603: was valid, is invalid',
  ),
  licenses(
    [license(4)],
    [license(4, { scope: `${CALLS};广东省` })],
    `${numberOf(4)}: scope grew by B24-1 国内呼叫中心业务：广东省`,
  ),
  licenses(
    [license(5)],
    [license(5, { scope: CALLS + ACCESS })],
    `${numberOf(5)}: scope grew by B14 互联网接入服务业务：四川省`,
  ),
  licenses(
    [license(6)],
    [license(6, { scope: '国内呼叫中心业务：上海市' })],
    `${numberOf(6)}: scope lost B24-1 国内呼叫中心业务：北京市`,
    ['covered', 'not covered'],
  ),
  licenses(
    [license(7, { scope: CALLS + ACCESS })],
    [license(7)],
    `${numberOf(7)}: scope lost B14 互联网接入服务业务：四川省`,
  ),
  licenses([license(8)], [license(8), further(8)], 'new licence: 京B2-20259608, valid'),
  licenses([license(9)], [license(9), further(9, { isValid: '否' })], 'new licence: 京B2-20259609, invalid'),
  licenses(
    [license(10), further(10)],
    [license(10)],
    'licence gone: 京B2-20259610 is no longer in the answer',
  ),
  licenses([license(11)], [], `licence gone: ${numberOf(11)} is no longer in the answer`, [
    'covered',
    'cannot be told',
  ]),
];

/** A number that the company has, a filing's, one that it has not, or none. */
function claimOf(at: number): string {
  if (at < CHANGING.length) return numberOf(at);
  const own = crowd[at]?.licenses[0]?.licenseNumber ?? '京B2-20209999';
  return [own, '京ICP备13999021号-1', ''][at % 3] ?? '';
}

/** 300 rows: 40 companies stand there a second time, with what they claimed before. */
const rows = Array.from({ length: 300 }, (_, at): ListRow => {
  const of = at % distinct.length;
  return [distinct[of] ?? '', claimOf(of), 46_000 + at, 1000 + at];
});

/** How many calls one round over the list is. */
const ROUND = distinct.length;

/** What the list's export has to say of a claimed number. */
function claimWordsOf(at: number, after: boolean): string {
  const of = at % distinct.length;
  const [, claimed = ''] = rows[at] ?? [];
  if (claimed === '') return '';
  if (claimed.includes('备')) return `${claimed}: the number of a filing, which is no licence`;
  const known = companyAt(of, after)?.licenses.find(({ licenseNumber }) => licenseNumber === claimed);
  if (!known) return `${claimed}: none of the licences found of this company has this number`;
  const word = { 是: 'valid', 否: 'invalid', 已过期: 'invalid' }[known.isValid ?? ''] ?? 'validity unknown';
  return `${claimed}: found, ${word}`;
}

function companyAt(of: number, after: boolean): Pick<SandboxCompany, 'licenses'> | undefined {
  const [company, changing] = [crowd[of], CHANGING[of]];
  if (!company || !changing) return company;
  return { ...company, licenses: changing.before, ...(after ? changing.after(company) : {}) };
}

beforeAll(async () => {
  for (const [at, { before }] of CHANGING.entries())
    sandbox.change(distinct[at] ?? '', (company) => ({ ...company, licenses: before }));
  await writeFile(join(server.workspace, LIST), officeWorkbook(rows));
  // The explorer of a window that is just opening may miss the file.
  await workbench.reload();
  await signIn(workbench, sandbox);
  await clearNotifications(workbench);
});

test('a workbook is checked from the explorer after a look at its price', async () => {
  await workbench.showViewContainer('Explorer');
  await workbench.treeRows.filter({ hasText: LIST }).click({ button: 'right' });
  const item = page.getByRole('menuitem', { name: 'Check Companies in This Document…' });
  await item.hover();
  await page.waitForTimeout(500); // a menu that has just opened heeds no click
  await item.click();
  await workbench.quickInput.getByText(`Which sheet of ${LIST}?`).waitFor();
  await workbench.quickInputRows.filter({ hasText: SHEET }).click();
  await workbench.quickInput.getByText(`Which column of ${LIST} names the companies?`).waitFor();
  // Where the pointer rests on the row, the editor's own words over it take a click: the row in focus is taken by its key.
  await workbench.quickInputRows
    .and(page.locator('.focused'))
    .filter({ hasText: '300 of 301 cells name a company' })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Show List and Price' }).click();
  await workbench.quickInput.getByText(`${String(ROUND)} companies, ${String(ROUND)} calls`).waitFor();
  expect(sandbox.countedCalls()).toBe(0);
  await page.waitForTimeout(1000); // only a press with the sum in sight is heeded
  await page.keyboard.press('Enter');
  await toast('is finished').waitFor({ timeout: 60_000 });
  await clearNotifications(workbench);
  expect(sandbox.countedCalls()).toBe(ROUND);
  const result = await workbench.webview();
  await result.getByText('Do the licences of all of them cover what is needed?').click();
  await result.getByLabel('Businesses needed').fill('B24-1');
  await result.getByLabel('Region').selectOption('110000');
  await result.getByRole('button', { name: 'Compare' }).click();
  await result.getByRole('columnheader', { name: 'B24-1 国内呼叫中心业务' }).waitFor();
});

/** Exports the list with its results, and gives its sheets as another library than the writer's reads them. */
async function exported(file: string) {
  await page.locator('.editor-actions').getByRole('button', { name: 'Export Result of Check…' }).click();
  await workbench.quickInputRows
    .filter({ hasText: /^Your list with the results/u })
    .first()
    .click();
  const path = join(server.workspace, file);
  await saveAs(workbench, '.xlsx', path);
  await clearNotifications(workbench);
  const bytes = await readFile(path);
  const sheets = new Map((await readXlsxFile(bytes)).map(({ sheet, data }) => [sheet, data]));
  const [titles = [], ...lines] = sheets.get(SHEET)?.slice(LIST_HEAD - 1) ?? [];
  const column = (title: string): readonly unknown[] => {
    const at = titles.indexOf(title);
    expect(at, title).toBeGreaterThanOrEqual(LIST_TITLES.length);
    return lines.map((cells) => cells[at] ?? '');
  };
  return { bytes, sheets, titles, column };
}

/** That every cell of the list's own stands where it stood, with its value and its format. */
async function expectOwnCells({ bytes, sheets }: Awaited<ReturnType<typeof exported>>): Promise<void> {
  const own = officeWorkbook(rows);
  for (const { sheet, data } of await readXlsxFile(Buffer.from(own))) {
    const back = sheets.get(sheet)?.map((cells) => cells.slice(0, data[0]?.length));
    expect(back, sheet).toEqual(data);
  }
  expect(ownCellsOf(bytes, LIST_TITLES.length)).toEqual(ownCellsOf(own, LIST_TITLES.length));
  expect(await readFile(join(server.workspace, LIST))).toEqual(Buffer.from(own));
}

test('it comes back cell by cell, with each claimed number and the need answered in its row', async () => {
  const back = await exported('checked.xlsx');
  await expectOwnCells(back);
  expect([...back.sheets.keys()]).toEqual([SHEET, '备注', 'Licences found', 'To be looked at']);
  expect(back.column('Claimed number against what was found')).toEqual(
    rows.map((_, at) => claimWordsOf(at, false)),
  );
  const verdicts = back.column('B24-1 国内呼叫中心业务 · 北京市');
  for (const [at, verdict] of verdicts.entries()) {
    const of = at % distinct.length;
    if (of < CHANGING.length) expect(verdict, distinct[of]).toBe(CHANGING[of]?.needs[0]);
    else if (of >= crowd.length) expect(verdict, distinct[of]).toBe('cannot be told');
    else expect(verdict).toMatch(/^(?:covered|not covered|cannot be told)$/u);
  }
  expect(sandbox.countedCalls()).toBe(ROUND);
});

test('checked again after 12 companies have changed, it names each change exactly, and nothing else', async () => {
  for (const [at, { after }] of CHANGING.entries())
    sandbox.change(distinct[at] ?? '', (company) => ({ ...company, ...after(company) }));
  await (await workbench.webview()).getByRole('button', { name: /^Check Again/u }).click();
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.getByText(`${String(ROUND)} companies, ${String(ROUND)} calls`).waitFor();
  await workbench.savePicture('check-again');
  await dialog.getByRole('button', { name: 'Check Again' }).click();
  await toast('is finished').waitFor({ timeout: 60_000 });
  await clearNotifications(workbench);
  const result = await workbench.webview();
  await result.getByText('Changed: 12 companies').waitFor();
  await workbench.savePicture('check-changes');
  const expected = CHANGING.map(({ words }, at) => [distinct[at] ?? '', ...words(distinct[at] ?? '')]);
  const lines = await result.locator('.changes > li').allInnerTexts();
  expect(lines.map((line) => line.split('\n').filter((each) => each.trim() !== ''))).toEqual(expected);
  await result.getByText(`Unchanged: ${String(ROUND - CHANGING.length)} companies`).waitFor();
  expect(sandbox.countedCalls()).toBe(2 * ROUND);
});

test('its second export names the changes in the rows of their companies, and on a sheet of their own', async () => {
  const back = await exported('checked-again.xlsx');
  await expectOwnCells(back);
  expect(back.column('Claimed number against what was found')).toEqual(
    rows.map((_, at) => claimWordsOf(at, true)),
  );
  const verdicts = back.column('B24-1 国内呼叫中心业务 · 北京市');
  expect(verdicts.slice(0, CHANGING.length)).toEqual(CHANGING.map(({ needs }) => needs[1]));
  const changes = back.titles.find((title) => String(title).startsWith('What changed since')) ?? '';
  expect(back.column(String(changes))).toEqual(
    rows.map(([name], at) => CHANGING[at % distinct.length]?.words(name).join('\n') ?? 'unchanged'),
  );
  const [, ...told] = back.sheets.get('Changes') ?? [];
  expect(told.filter(([company]) => company !== null)).toEqual(
    CHANGING.flatMap(({ words }, at) => words(distinct[at] ?? '').map((each) => [distinct[at] ?? '', each])),
  );
  expect(sandbox.countedCalls()).toBe(2 * ROUND);
});
