import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { startInOneWindow } from './set-up.ts';
import {
  clearNotifications,
  closeSearch,
  openFirstLicense,
  unfoldCompany,
  panelWith,
  searchCompany,
  searchTitle,
  typeCompany,
} from './telecom-licences.ts';

// A first window, sample data, a mouse: what somebody sees who tries the extension. The tests go on from each other.

const { name } = notable.vendorSample;

const { workbench } = await startInOneWindow();

const row = (text: string) => workbench.treeRows.filter({ hasText: text });

test('the empty view says that the data is invented and offers a search', async () => {
  await workbench.showViewContainer('Telecom Licences');
  const sideBar = workbench.page.locator('.part.sidebar');
  await sideBar.getByText('You are looking at sample data').waitFor();
  await workbench.welcome.getByRole('button', { name: 'Search Company…' }).waitFor();
  await workbench.page.getByRole('button', { name: 'QCC: sample data' }).waitFor();
  await workbench.page.locator('.activitybar .badge:visible').first().waitFor({ state: 'hidden' });
  await workbench.savePicture('welcome');
});

test('typing a name costs nothing and says what Enter will cost', async () => {
  await typeCompany(workbench, name);
  const ask = workbench.quickInputRows.first();
  await workbench.savePicture('search-ask');
  expect(await workbench.quickInputRows.count()).toBe(1);
  expect(await ask.textContent()).toContain(`Search QCC for “${name}”`);
  expect(await ask.textContent()).toContain('1 call, sample data: free · 0 of 100 calls today');
});

test('the answer shows every licence, and says where it is from and how old it is', async () => {
  await workbench.page.keyboard.press('Enter');
  await searchTitle(workbench, /^sample data · 3 licences · asked just now$/).waitFor();
  await workbench.savePicture('search-results');
  for (const { licenseNumber } of notable.vendorSample.licenses) {
    await workbench.quickInputRows.filter({ hasText: licenseNumber }).waitFor();
  }
});

test('the tree lists the company with its licences', async () => {
  await closeSearch(workbench);
  await unfoldCompany(workbench, name);
  await expect.poll(() => workbench.treeRows.count()).toBe(4);
  await workbench.savePicture('tree');
  expect(await row(name).textContent()).toContain('3 valid');
});

test('a click on a licence opens its panel, without a call for the report', async () => {
  await row('B1.B2-20169101').click();
  const page = await panelWith(workbench, name, 'B1.B2-20169101');
  await workbench.page.getByRole('tab', { name: 'B1.B2-20169101 · 示例（北京）网络…' }).waitFor();
  await page.getByRole('button', { name: 'Fetch annual report (1 call, sample data: free)' }).waitFor();
  await workbench.savePicture('panel');
  const words = await page.locator('body').innerText();
  for (const word of ['valid', 'B1.B2-20169101', 'Sample data', 'just now', 'TELECOMLICENSE', '是']) {
    expect(words).toContain(word);
  }
  expect(words).toContain('Not fetched.');
});

test('the annual report comes with one call, every field of it, and its age', async () => {
  const page = await workbench.webview();
  await page.getByRole('button', { name: 'Fetch annual report' }).click();
  await page.getByRole('heading', { name: 'Complaints', exact: true }).waitFor();
  await workbench.savePicture('panel-report');
  const words = await page.locator('body').innerText();
  const report = notable.vendorSample.licenses[0]?.annualReport;
  const { EntInfo, OperInfo, ...fields } = report ?? {};
  for (const value of Object.values({ ...fields, ...EntInfo, ...OperInfo })) {
    expect(words).toContain(value === '' ? 'not given' : value);
  }
  expect(await page.getByRole('button', { name: 'Refresh (1 call, sample data: free)' }).isVisible()).toBe(
    true,
  );
});

test('copying puts the number, or all of it as Markdown, on the clipboard', async () => {
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await workbench.webview();
  const clipboard = () => workbench.page.evaluate<string>('navigator.clipboard.readText()');
  await page.getByRole('button', { name: 'Copy Licence Number' }).click();
  await expect.poll(clipboard).toBe('B1.B2-20169101');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(clipboard).toContain(`# ${name}`);
  expect(await clipboard()).toContain('| Unified social credit code | 91110199MA04913287 |');
});

test('copying as a sentence asks in which language, and shows the sentence of each', async () => {
  const page = await workbench.webview();
  await page.getByRole('button', { name: 'Copy as Sentence…' }).click();
  const chinese = workbench.quickInputRows.filter({ hasText: '中文' });
  expect(await chinese.textContent()).toContain(`查到${name}名下编号为B1.B2-20169101的电信业务经营许可证`);
  await chinese.click();
  await expect
    .poll(() => workbench.page.evaluate<string>('navigator.clipboard.readText()'))
    .toMatch(/^截至\d{4}年.*该数据源不含发证日期和有效期。（示例数据，企业均为虚构）$/);
});

test('what was asked for once is offered as a stored answer, without a call', async () => {
  await typeCompany(workbench, name);
  const stored = workbench.quickInputRows.filter({ hasText: 'Show the stored answer' });
  expect(await stored.textContent()).toContain('no call; asked just now');
  await stored.click();
  await searchTitle(workbench, /3 licences · stored answer, no call · just now$/).waitFor();
  await closeSearch(workbench);
});

test('an invalid licence stands out in the badge, the tree and the panel', async () => {
  const { validities } = notable;
  await searchCompany(workbench, validities.name);
  await closeSearch(workbench);
  const activity = workbench.page.locator('.activitybar').getByRole('tab', { name: /Telecom Licences/ });
  await expect.poll(() => activity.locator('.badge-content').textContent()).toBe('1');
  await unfoldCompany(workbench, validities.name);
  await row('B2-20229111').click();
  const page = await panelWith(workbench, 'B2-20229111');
  expect(await page.locator('.validity').innerText()).toBe('invalid');
  await workbench.savePicture('panel-invalid');
});

test('a company with more licences than a page holds is read on, page by page, by choice', async () => {
  const { hundredSeventeen } = notable;
  await searchCompany(workbench, hundredSeventeen.name);
  await searchTitle(workbench, /50 of 117 licences/).waitFor();
  await workbench.page.keyboard.press('ArrowUp'); // from the first row to the last
  await workbench.quickInputRows.filter({ hasText: 'Load more' }).click();
  await searchTitle(workbench, /100 of 117 licences/).waitFor();
  await closeSearch(workbench);
  await unfoldCompany(workbench, hundredSeventeen.name);
  await row(hundredSeventeen.name).filter({ hasText: '17 more' }).waitFor();
  // The rows come a moment after the click, and only those in sight are drawn: End before that ends elsewhere.
  await row('合字B2-20269208').waitFor();
  await workbench.page.keyboard.press('End');
  await row('Load more').click();
  await expect.poll(() => row('Load more').count()).toBe(0);
  await clearNotifications(workbench);
});

test('a name with other brackets than the registered one finds nothing, and the other form is offered', async () => {
  const halfWidth = notable.fullWidthBrackets.name.replace('（', '(').replace('）', ')');
  await typeCompany(workbench, halfWidth);
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInputRows
    .filter({ hasText: `The vendor has no licence for “${halfWidth}”` })
    .waitFor();
  await workbench.savePicture('search-empty');
  await workbench.quickInputRows.filter({ hasText: notable.fullWidthBrackets.name }).click();
  await searchTitle(workbench, /1 licence · /).waitFor();
  await closeSearch(workbench);
});

test('long names and text that looks like markup stay text, and stay within the panel', async () => {
  const { longName, markup } = notable;
  for (const { name: wild } of [longName, markup]) {
    const page = await openFirstLicense(workbench, wild);
    expect(
      await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0);
    await workbench.savePicture(wild === longName.name ? 'panel-long-name' : 'panel-markup');
  }
});
