import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { axeFindings } from '../support/axe.ts';
import { startInOneWindow } from './set-up.ts';
import { openFirstLicense } from './telecom-licences.ts';

const { workbench } = await startInOneWindow();

test('the panel can be read before the annual report is there', async () => {
  await workbench.showViewContainer('Telecom Licences');
  const page = await openFirstLicense(workbench, notable.vendorSample.name);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Fetch annual report' }).click();
  await page.getByRole('heading', { name: 'Complaints', exact: true }).waitFor();
});

test.each([
  ['Light Modern', 'vscode-light', 'panel-light'],
  ['Dark Modern', 'vscode-dark', 'panel-dark'],
  ['Dark High Contrast', 'vscode-high-contrast', 'panel-hc'],
  ['Light High Contrast', 'vscode-high-contrast-light', 'panel-hc-light'],
])('the panel can be read in %s', async (theme, kind, picture) => {
  await workbench.runCommand('Preferences: Color Theme');
  await workbench.typeQuickInput(theme);
  await workbench.quickInputRows.filter({ hasText: theme }).first().click();
  const page = await workbench.webview();
  await page.locator(`body.${kind}`).waitFor();
  await workbench.savePicture(picture);
  expect(await axeFindings(page)).toEqual([]);
});
