import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { axeFindings } from '../support/axe.ts';
import { startInOneWindow } from './set-up.ts';
import { closeSearch, openCompanyFromTree, panelWith, searchCompany } from './telecom-licences.ts';

const { workbench } = await startInOneWindow();
await workbench.showViewContainer('Telecom Licences');
const { name } = notable.vendorSample;
const NUMBER = 'B1.B2-20169101';

/** Soon enough for a reminder, whenever this runs. */
const soon = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);

test('what the regulator shows is recorded in the licence’s page, and stands beside what the vendor says', async () => {
  await searchCompany(workbench, name);
  await closeSearch(workbench);
  const company = await openCompanyFromTree(workbench, name);
  await company.getByRole('button', { name: NUMBER }).click();
  const page = await panelWith(workbench, name, NUMBER);
  await page.getByText('Record what the regulator shows').click();
  await page.getByRole('button', { name: 'Save Record' }).click();
  await page.getByText('Nothing to record yet.').waitFor();
  await page.getByLabel('Valid until').fill('2027-02-30');
  await page.getByRole('button', { name: 'Save Record' }).click();
  await page.getByText('No day of the calendar.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await workbench.savePicture('regulator-form');
  await page.getByLabel('Valid until').fill(soon);
  await page.getByLabel('Status as shown').fill('有效');
  await page.getByLabel('Scope as shown').fill('互联网数据中心业务：北京市');
  await page.getByRole('button', { name: 'Save Record' }).click();
  await page.getByRole('heading', { name: /^Recorded by you on / }).waitFor();
  await page.getByRole('heading', { name: "Your record of the regulator's page" }).scrollIntoViewIfNeeded();
  expect(await axeFindings(page)).toEqual([]);
  await workbench.savePicture('regulator-license');
});

test('the tree and the list of renewals remind of it, and nothing was asked for that', async () => {
  await workbench.page.getByRole('treeitem', { name: /Renewal due by your records: 1/ }).waitFor();
  await workbench.savePicture('regulator-tree');
  await workbench.runCommand('Telecom License: Show Renewal Dates…');
  await workbench.quickInputRows.filter({ hasText: NUMBER }).filter({ hasText: soon }).waitFor();
  await workbench.savePicture('regulator-list');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.getByRole('button', { name: 'QCC: sample data · 1/100' }).waitFor();
});

test('a hover tells it as the user’s own', async () => {
  await workbench.openFile('contract.md');
  const hover = await workbench.hoverOver(name);
  await hover.getByRole('link', { name: NUMBER }).waitFor();
  expect(await hover.innerText()).toContain(`your record: until ${soon}`);
  await workbench.savePicture('regulator-hover');
});
