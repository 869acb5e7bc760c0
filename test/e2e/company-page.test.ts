import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { axeFindings } from '../support/axe.ts';
import { startInOneWindow } from './set-up.ts';
import {
  closeSearch,
  openCompanyFromTree,
  panelWith,
  reloadWithPanels,
  searchCompany,
} from './telecom-licences.ts';

const { workbench } = await startInOneWindow();
await workbench.showViewContainer('Telecom Licences');
const { name } = notable.vendorSample;

test('a company opens with its licences side by side, and tells whether they cover a need', async () => {
  await searchCompany(workbench, name);
  await closeSearch(workbench);
  const page = await openCompanyFromTree(workbench, name);
  await page.getByRole('heading', { name: 'Businesses and regions' }).waitFor();
  await workbench.pointAway();
  await workbench.savePicture('overview');
  await page.getByLabel('Businesses needed').fill('B11');
  await page.locator('select[name=region]').selectOption({ label: '广东省' });
  await page.getByLabel('Businesses needed').press('Enter');
  await page.getByRole('heading', { name: /^B11 .*广东省$/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await workbench.savePicture('company-page');
});

test('it comes back after a reload with its question, without a call', async () => {
  await reloadWithPanels(workbench);
  const page = await panelWith(workbench, name);
  await page.getByRole('heading', { name: /^B11 .*广东省$/ }).waitFor();
  await workbench.page.getByRole('button', { name: 'QCC: sample data · 1/100' }).waitFor();
});

test.each([
  ['Light Modern', 'vscode-light'],
  ['Dark High Contrast', 'vscode-high-contrast'],
  ['Light High Contrast', 'vscode-high-contrast-light'],
])('it can be read in %s', async (theme, kind) => {
  await workbench.runCommand('Preferences: Color Theme');
  await workbench.typeQuickInput(theme);
  await workbench.quickInputRows.filter({ hasText: theme }).first().click();
  const page = await workbench.webview();
  await page.locator(`body.${kind}`).waitFor();
  await workbench.savePicture(`company-${kind}`);
  expect(await axeFindings(page)).toEqual([]);
});

test('a press on Refresh is one call', async () => {
  const page = await workbench.webview();
  await page.getByRole('button', { name: 'Refresh (1 call, sample data: free)' }).click();
  await workbench.page.getByRole('button', { name: 'QCC: sample data · 2/100' }).waitFor();
});

test('the editor opens the regulator’s page outside', async () => {
  const page = await workbench.webview();
  const context = workbench.page.context();
  await context.route('https://dxzhgl.miit.gov.cn/**', (route) =>
    route.fulfill({ body: 'no request leaves' }),
  );
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'https://dxzhgl.miit.gov.cn/', exact: true }).click();
  const opened = await opening;
  await opened.waitForURL('https://dxzhgl.miit.gov.cn/');
  await opened.close();
});
