import { expect, test } from 'vitest';
import { startInOneWindow } from './set-up.ts';

const { workbench } = await startInOneWindow();

const CATEGORY = 'Telecom License: ';

/** The extension's commands that the palette offers, by their titles. */
async function offered(): Promise<readonly string[]> {
  await workbench.findCommand(`${CATEGORY}Use Sample Data`);
  await workbench.typeQuickInput(`>${CATEGORY}`);
  await workbench.quickInputRows.filter({ hasText: 'Show Log' }).waitFor();
  const first = await drawn();
  // Only the rows in sight are drawn: from the first one, the arrow leads to the end of the list.
  await workbench.page.keyboard.press('ArrowUp');
  const focused = workbench.page.locator('.quick-input-list .monaco-list-row.focused');
  await expect.poll(() => focused.getAttribute('data-index')).not.toBe('0');
  const titles = new Set([...first, ...(await drawn())].filter((label) => label.startsWith(CATEGORY)));
  await workbench.page.keyboard.press('Escape');
  return [...titles].map((title) => title.slice(CATEGORY.length)).sort();
}

async function drawn(): Promise<readonly string[]> {
  const labels = await workbench.quickInputRows.locator('.quick-input-list-rows .label-name').allInnerTexts();
  return labels.map((label) => label.replaceAll('\u00a0', ' '));
}

test('the palette offers what needs no argument, and nothing else', async () => {
  await workbench.showViewContainer('Telecom Licences');
  await workbench.page.getByRole('button', { name: 'QCC: sample data' }).waitFor();
  expect(await offered()).toEqual([
    'Account and Usage…',
    'Check Again… (may be charged)',
    'Check Companies in This Document…',
    'Clear Stored Answers…',
    'Copy Diagnostics',
    'Create List Template…',
    'Delete Stored Answers Older Than…',
    'Export Calls as CSV…',
    "Export Records of the Regulator's Page…",
    'Filter Companies…',
    'Look Up Selection',
    'Search Company…',
    'Show Log',
    'Show Renewal Dates…',
    'Show Usage',
    'Sign In…',
    'Sign Out',
    'Switch Connection…',
    'Test Connection…',
    'Use Sample Data',
    'Verify Evidence…',
  ]);
});

test('signed out, it offers neither to sign out nor to test', async () => {
  await workbench.runCommand('Telecom License: Sign Out');
  await workbench.page.getByRole('button', { name: 'QCC: not connected' }).waitFor();
  expect(await offered()).toEqual([
    'Account and Usage…',
    'Check Companies in This Document…',
    'Clear Stored Answers…',
    'Copy Diagnostics',
    'Create List Template…',
    'Export Calls as CSV…',
    'Filter Companies…',
    'Look Up Selection',
    'Search Company…',
    'Show Log',
    'Show Usage',
    'Sign In…',
    'Switch Connection…',
    'Use Sample Data',
    'Verify Evidence…',
  ]);
});
