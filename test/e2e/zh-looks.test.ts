import { type Frame } from 'playwright-core';
import { test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { testPanelLooks } from './panel-looks.ts';
import { startInOneWindow } from './set-up.ts';
import { panelWith, searchTitle } from './telecom-licences.ts';

const { workbench } = await startInOneWindow({ locale: 'zh-cn' });
const { name } = notable.vendorSample;
let page: Frame;

test('the page of a licence opens with its report, in Chinese', async () => {
  await workbench.runCommand('电信许可: 搜索企业…');
  await workbench.quickInput.getByPlaceholder(/KeyNo/).waitFor();
  await workbench.typeQuickInput(name);
  await workbench.quickInputRows.filter({ hasText: `在企查查搜索“${name}”` }).waitFor();
  await workbench.page.keyboard.press('Enter');
  await searchTitle(workbench, /共 3 张许可证/).waitFor();
  await workbench.page.keyboard.press('Enter');
  page = await panelWith(workbench, name);
  await page.getByRole('button', { name: /获取年报公示/ }).click();
  await page.getByRole('heading', { name: '投诉', exact: true }).waitFor();
  await workbench.runCommand('View: Maximize Editor Group and Hide Side Bars');
});

testPanelLooks(workbench, () => page, 'zh-panel');
