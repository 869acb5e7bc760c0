import { afterAll, beforeAll, expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { expectCleanWindows } from '../support/cleanliness.ts';
import { keepEvidence } from '../support/evidence.ts';
import { openWindow, startVsCode, type VsCode, type Workbench } from '../support/workbench.ts';
import { closeSearch, openFirstLicense, panelWith, signIn, typeCompany } from './telecom-licences.ts';

// In a browser VS Code keeps the layout across a reload, but forgets secrets: the connection is sample data again.

/** A browser lets nothing be stored on the way out, so VS Code stores what is open every five seconds. */
const STORED_AFTER_MS = 7000;

let vscode: VsCode;
let workbench: Workbench;
keepEvidence(() => workbench);
expectCleanWindows(() => workbench);

beforeAll(async () => {
  vscode = await startVsCode();
  workbench = await openWindow(vscode);
});
afterAll(() => vscode.stop());

async function panelWords(): Promise<string> {
  const parts = (await workbench.webview()).locator('header, main');
  return (await parts.allInnerTexts()).join('\n');
}

test('a reload brings the panel back as it was, as a stored answer, without a call', async () => {
  const page = await openFirstLicense(workbench, notable.vendorSample.name);
  await page.getByRole('button', { name: 'Fetch annual report' }).click();
  await page.getByRole('heading', { name: 'Complaints', exact: true }).waitFor();
  const before = await panelWords();
  expect(before).toContain('the vendor (1 call)');

  await workbench.page.waitForTimeout(STORED_AFTER_MS);
  await workbench.reload();
  await expect.poll(panelWords).toContain('stored answer (no call)');
  await workbench.savePicture('panel-restored');
  const after = await panelWords();
  const withoutAge = (words: string) =>
    words
      .replaceAll('stored answer (no call)', 'the vendor (1 call)')
      .replaceAll(/(just now|\d+ minutes? ago) \(/g, '(');
  expect(withoutAge(after)).toBe(withoutAge(before));
  expect(after).toMatch(/(just now|\d+ minutes? ago) \(/);

  await typeCompany(workbench, notable.none.name);
  await workbench.quickInputRows.filter({ hasText: '0 of 100 calls today' }).waitFor();
  await closeSearch(workbench);
});

test('signed out, or connected to other data after a reload, a panel says why it cannot ask', async () => {
  const { name } = notable.halfWidthBrackets;
  const sandbox = await startSandbox();
  await signIn(workbench, sandbox);
  await openFirstLicense(workbench, name);
  await workbench.runCommand('Telecom License: Sign Out');
  await expect.poll(panelWords).toContain('Not connected. Sign in, or use sample data, to ask.');
  await workbench.savePicture('panel-not-connected');

  await workbench.page.waitForTimeout(STORED_AFTER_MS);
  await workbench.reload();
  await expect
    .poll(panelWords)
    .toContain("This is the vendor's answer; you are connected to sample data now.");
  const page = await panelWith(workbench, name, 'stored answer (no call)');
  expect(await page.getByRole('button', { name: /1 call/ }).count()).toBe(0);
  expect(sandbox.countedCalls()).toBe(1);
  await sandbox.close();
});
