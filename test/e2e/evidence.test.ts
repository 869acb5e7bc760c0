import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import {
  chooseFolder,
  clearNotifications,
  closeSearch,
  openCompanyFromTree,
  openFirstLicense,
  requestsTo,
  searchUntil,
  signIn,
} from './telecom-licences.ts';

// Evidence of each kind, saved and verified in one window. The tests go on from each other.

const { none, validities, vendorSample } = notable;

const sandbox = await useSandbox();
const { server, workbench } = await startInOneWindow({
  keepsSecrets: true,
  settings: { 'telecomLicense.request.spacingMilliseconds': 0 },
});
const { page } = workbench;
const folder = join(server.workspace, 'evidence');
const toast = (words: string | RegExp) => page.locator('.notification-toast').filter({ hasText: words });

/** Chooses language and folder, and gives the new package's folder. */
async function saved(language: string): Promise<string> {
  const before = new Set(await readdir(folder));
  await workbench.quickInput.getByText('Language of the report').waitFor();
  await workbench.quickInputRows.filter({ hasText: language }).click();
  await chooseFolder(workbench, folder);
  await toast('Evidence saved').waitFor();
  const [name = ''] = (await readdir(folder)).filter((each) => !before.has(each));
  return join(folder, name);
}

interface Manifest {
  readonly subject: { readonly kind: string };
  readonly answers: readonly { readonly file: string | null }[];
}

const manifestOf = async (path: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as Manifest;

/** What is said of a package that is verified. */
async function verify(path: string): Promise<string> {
  await workbench.runCommand('Telecom License: Verify Evidence…');
  await chooseFolder(workbench, path);
  const said = toast(/whole|evidence package|cannot be/i).first();
  await said.waitFor();
  return said.innerText();
}

test('a licence, a company, a finding of none and a check are saved without a call', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(server.workspace, 'suppliers.csv'),
    ['供应商', vendorSample.name, none.name, validities.name, ''].join('\r\n'),
  );
  await workbench.showViewContainer('Telecom Licences');
  await signIn(workbench, sandbox);
  await clearNotifications(workbench);
  const licence = await openFirstLicense(workbench, vendorSample.name);
  await licence.getByRole('button', { name: /Fetch annual report/ }).click();
  await licence.getByRole('heading', { name: 'Annual report' }).waitFor();
  await searchUntil(workbench, none.name, workbench.treeRows.filter({ hasText: none.name }).first());
  await closeSearch(workbench);
  await expect.poll(() => requestsTo(sandbox)).toBe(3);

  await licence.getByRole('button', { name: 'Save Evidence…' }).click();
  const ofLicence = await saved('English');
  await workbench.savePicture('evidence-saved');
  await clearNotifications(workbench);
  const company = await openCompanyFromTree(workbench, vendorSample.name);
  await company.getByRole('button', { name: 'Save Evidence…' }).click();
  const ofCompany = await saved('简体中文');
  await clearNotifications(workbench);
  await workbench.treeRows.filter({ hasText: none.name }).first().click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Save Evidence…' }).click({ delay: 300 });
  const ofNone = await saved('English');
  await clearNotifications(workbench);
  expect(await requestsTo(sandbox)).toBe(3);

  const all = await Promise.all([ofLicence, ofCompany, ofNone].map(manifestOf));
  expect(all.map(({ subject }) => subject.kind)).toEqual(['license', 'company', 'noneFound']);
  for (const { answers } of all) expect(answers.map(({ file }) => file)).not.toContain(null);
  for (const path of [ofLicence, ofCompany, ofNone])
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: path, encoding: 'utf8' })).not.toContain(
      'FAILED',
    );
  expect(await readFile(join(ofCompany, 'report.html'), 'utf8')).toContain(vendorSample.name);
});

test('the check of a list is saved from its page', async () => {
  await workbench.openFile('suppliers.csv');
  await workbench.runCommand('Telecom License: Check Companies in This Document…');
  await workbench.quickInput.getByText('Which column of').waitFor();
  await page.keyboard.press('Enter');
  await workbench.quickInput.getByText('3 companies, 1 call').waitFor();
  await page.waitForTimeout(1000);
  await page.keyboard.press('Enter');
  await toast('suppliers.csv').getByRole('button', { name: 'Open Result' }).click();
  await expect
    .poll(async () => (await workbench.webview()).getByRole('button', { name: 'Save Evidence…' }).count())
    .toBe(1);
  await clearNotifications(workbench);
  await (await workbench.webview()).getByRole('button', { name: 'Save Evidence…' }).click();
  const path = await saved('English');
  const { subject, answers } = await manifestOf(path);
  // Three searches, and the call that brought a licence of theirs with its annual report.
  expect([subject.kind, answers.length]).toEqual(['check', 4]);
  await clearNotifications(workbench);
});

test('what was changed, removed or added since is found and named', async () => {
  const [name = ''] = (await readdir(folder)).filter((each) => each.startsWith(none.name));
  const path = join(folder, name);
  expect(await verify(path)).toContain('Whole: every file is the one that its manifest names.');
  await workbench.savePicture('evidence-whole');
  await clearNotifications(workbench);
  await appendFile(join(path, 'report.html'), ' ');
  await rm(join(path, 'README.txt'));
  await writeFile(join(path, 'note.txt'), 'added');
  expect(await verify(path)).toContain('NOT whole: changed 1, missing 1, added 1.');
  await page.locator('.view-line').filter({ hasText: 'note.txt' }).waitFor();
  await workbench.savePicture('evidence-changed');
});
