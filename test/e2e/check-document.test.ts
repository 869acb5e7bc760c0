import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { vendorDay } from '../../src/domain/vendor-day.ts';
import { allCompanies } from '../../src/sandbox/sandbox.ts';
import type { SandboxCompany, SandboxLicense } from '../../src/sandbox/data/company.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import { clearNotifications, saveAs, signIn } from './telecom-licences.ts';

// One check, from the list to its export. The tests go on from each other.

/** In the environment of the extension host, to be found by. */
const MARK = `CHECK_TEST=${String(process.pid)}`;
const LIMIT = 150;
const settings = {
  'telecomLicense.request.spacingMilliseconds': 0,
  'workbench.editor.useModal': 'off', // so that the settings open as a tab
};

const sandbox = await useSandbox({ latencyMs: 40 });
const { server, workbench } = await startInOneWindow({
  keepsSecrets: true,
  settings: { ...settings, 'telecomLicense.usage.dailyLimit': LIMIT },
  env: { CHECK_TEST: String(process.pid) },
});
const { page } = workbench;

const known = allCompanies()
  .map(({ name }) => name)
  .filter((name) => /公司$/u.test(name) && !/[=<|]/u.test(name))
  .slice(0, 60);
const made = Array.from({ length: 200 }, (_, index) => `虚构编号${String(index + 1)}网络科技有限公司`);
const distinct = [...known, ...made];
/** 300 rows: some companies stand there twice, brackets in the other width. */
const rows = Array.from({ length: 300 }, (_, index) => {
  const name = distinct[index % distinct.length] ?? '';
  return index < distinct.length ? name : name.replace('（', '(').replace('）', ')');
});

/** What the list claims: the number of a licence of its own, a filing's, or nothing. */
const claims = rows.map((name, index) => {
  const own = allCompanies().find((company) => company.name === name)?.licenses[0]?.licenseNumber ?? '';
  return index % 3 === 0 ? own : index % 3 === 1 ? '京ICP备13999021号-1' : '';
});
const LIST = ['编号,供应商,地区,许可证号', ...rows.map(lineOf), ''].join('\r\n');

function lineOf(name: string, index: number): string {
  return `S${String(index + 1)},${name},"北京, 上海",${claims[index] ?? ''}`;
}

const toast = (words: string) => page.locator('.notification-toast').filter({ hasText: words });
const firstLook = page.locator('.monaco-dialog-box').filter({ hasText: 'before anything is asked' });
const check = (title: string) => workbench.runCommand(`Telecom License: ${title}`);
const status = (words: RegExp) => page.locator('.part.statusbar .statusbar-item').filter({ hasText: words });

beforeAll(async () => {
  await writeFile(join(server.workspace, 'suppliers-300.csv'), LIST);
  await signIn(workbench, sandbox);
  await clearNotifications(workbench);
  await workbench.openFile('suppliers-300.csv');
});

test('the list says beforehand what it comes to, and Escape asks nothing', async () => {
  await check('Check Companies in This Document…');
  await workbench.quickInput.getByText('Which column of suppliers-300.csv names the companies?').waitFor();
  await workbench.quickInputRows.filter({ hasText: '300 of 300 cells name a company' }).first().waitFor();
  await workbench.savePicture('check-column');
  await page.keyboard.press('Enter');
  // What is seen for free is there to be read whole, before the price.
  await firstLook.getByText('twice in the list: 262, 263, 264, 265, 266, 267, 268, 269, +32').waitFor();
  await firstLook.getByText('a claimed number that is no licence: 3, 6,').waitFor();
  await workbench.savePicture('check-look');
  await firstLook.getByRole('button', { name: 'Show List and Price' }).click();
  const sum = `${String(distinct.length)} companies, ${String(distinct.length)} calls`;
  await workbench.quickInput.getByText(`${sum} · 150 of 150 left today · pauses at the limit`).waitFor();
  await workbench.savePicture('check-list');
  await page.keyboard.press('Escape');
  await workbench.quickInput.waitFor({ state: 'hidden' });
  expect(sandbox.countedCalls()).toBe(0);
});

test('a killed window asks nothing by itself when it is back, and goes on when told to', async () => {
  await check('Check Companies in This Document…');
  await workbench.quickInput.getByText('Which column of').waitFor();
  await page.keyboard.press('Enter');
  await firstLook.waitFor();
  await page.keyboard.press('Enter');
  await workbench.quickInput.getByText('companies,').waitFor();
  // A key held down since before the list was there asks for nothing; only one that is pressed when the sum can be read does.
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(25);
  }
  await workbench.quickInput.getByPlaceholder('Enter was pressed before').waitFor();
  expect(sandbox.countedCalls()).toBe(0);
  await page.waitForTimeout(1000);
  await page.keyboard.press('Enter');
  await expect.poll(() => sandbox.countedCalls(), { timeout: 30_000 }).toBeGreaterThan(60);
  killExtensionHost();
  await workbench.reload();
  await workbench.showViewContainer('Telecom Licences');
  await status(/^\s*\d+\/260/u).waitFor();
  const before = sandbox.countedCalls();
  await page.waitForTimeout(1500);
  expect(sandbox.countedCalls()).toBe(before);
  expect(before).toBeLessThan(LIMIT);
  await workbench.treeRows.filter({ hasText: /Check: \d+ of 260.*paused, click to resume/u }).waitFor();
  await workbench.savePicture('check-waiting');
});

test('it pauses by itself at the limit, with what to do', async () => {
  await check('Resume Check');
  await toast('The check is paused.').waitFor({ timeout: 60_000 });
  await workbench.savePicture('check-paused');
  expect(sandbox.countedCalls()).toBeLessThanOrEqual(LIMIT);
  expect(sandbox.countedCalls()).toBeGreaterThanOrEqual(LIMIT - 1);
});

test('with another limit it goes on to its end, and shows the result', async () => {
  await workbench.changeUserSettings({ ...settings, 'telecomLicense.usage.dailyLimit': 0 });
  await status(/limit reached/).waitFor({ state: 'hidden' });
  // The notification leaves after a while, which a slow machine needs for the settings: the command does the same.
  const resume = toast('The check is paused.').getByRole('button', { name: 'Resume' });
  if (await resume.isVisible()) await resume.click();
  else await check('Resume Check');
  await expect
    .poll(() => page.getByText('suppliers-300.csv, licences').count(), { timeout: 60_000 })
    .toBeGreaterThan(0);
  if (sandbox.countedCalls() < distinct.length) {
    // The request that was under way at the crash had not left: asked once more on purpose, it is asked once.
    await toast('no certain outcome').getByRole('button', { name: 'Ask Again' }).click();
    await expect.poll(() => sandbox.countedCalls()).toBe(distinct.length);
  }
  const result = await workbench.webview();
  await result
    .getByRole('heading', { name: 'Telecom licences of the companies in suppliers-300.csv' })
    .waitFor();
  await result.getByRole('searchbox').fill(known[0] ?? '');
  await result.getByRole('button', { name: known[0] ?? '' }).waitFor();
  await result.getByRole('searchbox').fill('');
  await clearNotifications(workbench);
  await workbench.savePicture('check-result');
  expect(sandbox.countedCalls()).toBe(distinct.length);
});

/** Exports the result in a format, and gives the file's text. */
async function exported(format: RegExp, proposed: string, file: string): Promise<string> {
  await page.locator('.editor-actions').getByRole('button', { name: 'Export Result of Check…' }).click();
  await workbench.quickInputRows.filter({ hasText: format }).first().click();
  await saveAs(workbench, proposed, join(server.workspace, file));
  return readFile(join(server.workspace, file), 'utf8');
}

test('the export has one row for each company, with its order number and time', async () => {
  const day = vendorDay(Date.now());
  const text = await exported(/^CSV/u, `licences ${day}.csv`, 'result.csv');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data } = papaparse.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map((row) => row['Company'])).toEqual(distinct);
  const answered = data.filter((row) => row['Order number'] !== '' && row['Time (UTC)'] !== '');
  expect(answered.length).toBeGreaterThanOrEqual(distinct.length - 1);
  expect(sandbox.countedCalls()).toBe(distinct.length);
});

test('the list comes back with claimed numbers held against what was found, and a need answered for every row', async () => {
  const result = await workbench.webview();
  await result.getByText('Do the licences of all of them cover what is needed?').click();
  await result.getByLabel('Businesses needed').fill('B25');
  await result.getByRole('button', { name: 'Compare' }).click();
  await result.getByRole('columnheader', { name: 'B25 信息服务业务' }).waitFor();
  await workbench.savePicture('check-need');
  const text = await exported(/^Your list with the results/u, '.csv', 'list-with-results.csv');
  const [own, back] = [LIST, text].map((each) => papaparse.parse<string[]>(each.trimEnd()).data);
  expect(back?.map((cells) => cells.slice(0, 4))).toEqual(own);
  const [titles = [], ...lines] = back?.map((cells) => cells.slice(4)) ?? [];
  const column = (title: string): readonly string[] => {
    const at = titles.indexOf(title);
    expect(at, title).toBeGreaterThanOrEqual(0);
    return lines.map((cells) => cells[at] ?? '');
  };
  for (const [index, words] of column('Claimed number against what was found').entries()) {
    const claimed = claims[index] ?? '';
    if (claimed === '') expect(words).toBe('');
    else expect(words.startsWith(`${claimed}: `), words).toBe(true);
  }
  const verdicts = new Set(column('B25 信息服务业务'));
  expect(verdicts).toContain('covered');
  expect(
    [...verdicts].filter(
      (verdict) => !/^(?:covered|partly covered|not covered|cannot be told)$/u.test(verdict),
    ),
  ).toEqual([]);
  expect(column('State').every((state) => state !== '')).toBe(true);
  expect(await readFile(join(server.workspace, 'suppliers-300.csv'), 'utf8')).toBe(LIST);
  expect(sandbox.countedCalls()).toBe(distinct.length);
});

test('the same list again, after 12 companies have changed, names each change and nothing else', async () => {
  // Of a company with a full page of licences a new one stands on the next page, which a check does not load.
  const having = known.filter((name) => {
    const count = companyOf(name)?.licenses.length ?? 0;
    return count > 0 && count < 50;
  });
  for (const [at, [to]] of CHANGES.entries()) sandbox.change(having[at] ?? '', to);
  await (await workbench.webview()).getByRole('button', { name: /^Check Again/u }).click();
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.getByText(`${String(distinct.length)} companies, ${String(distinct.length)} calls`).waitFor();
  await workbench.savePicture('check-again');
  await dialog.getByRole('button', { name: 'Check Again' }).click();
  await toast('is finished').waitFor({ timeout: 120_000 });
  await clearNotifications(workbench);
  const result = await workbench.webview();
  await result.getByText('Changed: 12 companies').waitFor();
  await workbench.savePicture('check-changes');
  const lines = await result.locator('.changes > li').allInnerTexts();
  expect(lines).toHaveLength(CHANGES.length);
  for (const [at, [, words]] of CHANGES.entries()) {
    const line = lines.find((text) => text.includes(having[at] ?? '-')) ?? '';
    expect(line, having[at]).toMatch(words);
  }
  expect(sandbox.countedCalls()).toBe(2 * distinct.length);
});

const companyOf = (name: string): SandboxCompany | undefined =>
  allCompanies().find((company) => company.name === name);

/** The same company with its first licence otherwise. */
const first =
  (to: (license: SandboxLicense) => Partial<SandboxLicense>) =>
  (company: SandboxCompany): SandboxCompany => ({
    ...company,
    licenses: company.licenses.map((license, at) => (at === 0 ? { ...license, ...to(license) } : license)),
  });

const renamed = (company: SandboxCompany): SandboxCompany => ({
  ...company,
  name: `改名${company.name}`,
  formerName: company.name,
});
const invalid = first(({ isValid }) => ({ isValid: isValid === '否' ? '是' : '否' }));
const grown = first(({ scope }) => ({ scope: `${scope}蜂窝移动通信业务：西藏自治区` }));
const shrunk = first(() => ({ scope: '' }));
const added = (company: SandboxCompany): SandboxCompany => ({
  ...company,
  licenses: [
    ...company.licenses,
    {
      id: `new-${company.keyNo}`,
      licenseNumber: 'B2-20259998',
      scope: '国内呼叫中心业务：全国',
      isValid: '是',
      annualReport: null,
    },
  ],
});
const gone = (company: SandboxCompany): SandboxCompany => ({
  ...company,
  licenses: company.licenses.slice(1),
});

/** What becomes of 12 companies, and how the page has to say it. */
const CHANGES: readonly (readonly [(company: SandboxCompany) => SandboxCompany, RegExp])[] = [
  [renamed, /renamed: was/u],
  [invalid, /: was .*, is (?:in)?valid/u],
  [grown, /scope grew by/u],
  [shrunk, /scope lost|the text of the scope changed/u],
  [added, /new licence: .*B2-20259998/u],
  [gone, /licence gone/u],
  [renamed, /renamed: was/u],
  [invalid, /: was .*, is (?:in)?valid/u],
  [grown, /scope grew by/u],
  [shrunk, /scope lost|the text of the scope changed/u],
  [added, /new licence: .*B2-20259998/u],
  [gone, /licence gone/u],
];

/** As a crash does: nothing gets a chance to put anything in order. */
function killExtensionHost(): void {
  const hosts = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => read(pid, 'cmdline').includes('extensionHost') && read(pid, 'environ').includes(MARK));
  expect(hosts.length).toBeGreaterThan(0);
  for (const pid of hosts) process.kill(Number(pid), 'SIGKILL');
}

function read(pid: string, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
