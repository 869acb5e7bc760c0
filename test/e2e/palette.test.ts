import { expect, test } from 'vitest';
import { startInOneWindow } from './set-up.ts';

const { workbench } = await startInOneWindow();

const CATEGORY = 'Telecom License: ';

/** The extension's commands that the palette offers, by their titles. */
async function offered(): Promise<readonly string[]> {
  await workbench.findCommand(`${CATEGORY}Use Sample Data`);
  await workbench.typeQuickInput(`>${CATEGORY}`);
  await workbench.quickInputRows.filter({ hasText: 'Show Log' }).waitFor();
  const labels = await workbench.quickInputRows.locator('.quick-input-list-rows .label-name').allInnerTexts();
  await workbench.page.keyboard.press('Escape');
  const titles = labels
    .map((label) => label.replaceAll('\u00a0', ' '))
    .filter((label) => label.startsWith(CATEGORY));
  return titles.map((title) => title.slice(CATEGORY.length)).sort();
}

test('the palette offers what needs no argument, and nothing else', async () => {
  await workbench.showViewContainer('Telecom Licences');
  await workbench.page.getByRole('button', { name: 'QCC: sample data' }).waitFor();
  expect(await offered()).toEqual([
    'Account and Usage…',
    'Check Companies in This Document…',
    'Clear Stored Answers…',
    'Export Calls as CSV…',
    'Filter Companies…',
    'Look Up Selection',
    'Search Company…',
    'Show Log',
    'Show Usage',
    'Sign In…',
    'Sign Out',
    'Switch Connection…',
    'Test Connection…',
    'Use Sample Data',
  ]);
});

test('signed out, it offers neither to sign out nor to test', async () => {
  await workbench.runCommand('Telecom License: Sign Out');
  await workbench.page.getByRole('button', { name: 'QCC: not connected' }).waitFor();
  expect(await offered()).toEqual([
    'Account and Usage…',
    'Check Companies in This Document…',
    'Clear Stored Answers…',
    'Export Calls as CSV…',
    'Filter Companies…',
    'Look Up Selection',
    'Search Company…',
    'Show Log',
    'Show Usage',
    'Sign In…',
    'Switch Connection…',
    'Use Sample Data',
  ]);
});
