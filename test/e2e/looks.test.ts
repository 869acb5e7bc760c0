import { type Frame } from 'playwright-core';
import { test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { testPanelLooks } from './panel-looks.ts';
import { startInOneWindow } from './set-up.ts';
import { openFirstLicense } from './telecom-licences.ts';

const { workbench } = await startInOneWindow();
let page: Frame;

test('the page of a licence opens with its report', async () => {
  page = await openFirstLicense(workbench, notable.vendorSample.name);
  await page.getByRole('button', { name: 'Fetch annual report' }).click();
  await page.getByRole('heading', { name: 'Complaints', exact: true }).waitFor();
  await workbench.runCommand('View: Maximize Editor Group and Hide Side Bars');
});

testPanelLooks(workbench, () => page, 'panel');
