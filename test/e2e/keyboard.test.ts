import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { startInOneWindow } from './set-up.ts';
import { panelWith, searchTitle } from './telecom-licences.ts';

const { workbench } = await startInOneWindow();

/** What a reader of the screen would hear the focus is on: in the page of a webview if it is there. */
async function focused(): Promise<string> {
  const frame = await workbench.webview();
  return frame.evaluate<string>(
    'document.hasFocus() ? (document.activeElement?.textContent ?? "").trim() : ""',
  );
}

async function runByKeyboard(title: string): Promise<void> {
  await workbench.findCommand(title);
  await workbench.page.keyboard.press('Enter');
}

test('the main job needs no mouse', async () => {
  const { keyboard } = workbench.page;
  const { name } = notable.vendorSample;

  await runByKeyboard('Telecom License: Search Company…');
  await workbench.quickInput.getByPlaceholder(/KeyNo/).waitFor();
  await keyboard.insertText(name);
  await workbench.quickInputRows.filter({ hasText: name }).waitFor();
  await keyboard.press('Enter');
  await searchTitle(workbench, /3 licences/).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');

  const panel = await panelWith(workbench, name);
  const passed: string[] = [];
  while (!passed.at(-1)?.startsWith('Fetch annual report') && passed.length < 15) {
    await keyboard.press('Tab');
    passed.push((await focused()).split('\n')[0] ?? '');
  }
  expect(passed).toEqual([
    'Licence number B1.B2-20169101',
    'Checks: 3 consistent · 4 that want the annual report',
    'Fetch annual report (1 call, sample data: free)',
  ]);
  await keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Complaints', exact: true }).waitFor();
  expect(await focused()).toBe('Refresh (1 call, sample data: free)');
  const further: string[] = [];
  while (further.at(-1) !== 'Scope, as sent' && further.length < 15) {
    await keyboard.press('Tab');
    further.push((await focused()).split('\n')[0] ?? '');
  }
  expect(further).toEqual([
    'Copy Licence Number',
    'Copy as Sentence…',
    'Copy as Markdown',
    'Export…',
    'Save Evidence…',
    'Company Overview',
    '', // which businesses the map shows
    '黑龙江3', // the map
    '黑龙江省 · the whole province · businesses: 3, entries: 3', // what it says of the tile
    'Scope, as sent',
  ]);

  await runByKeyboard('Telecom Licences: Focus on Companies View');
  await workbench.treeRows.first().waitFor();
  // The view takes the focus a moment after the command: keys before that go nowhere.
  await expect
    .poll(async () => {
      await keyboard.press('Home');
      await keyboard.press('ArrowRight');
      return workbench.treeRows.count();
    })
    .toBe(4);
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await panelWith(workbench, name, '京ICP证159102号');
});
