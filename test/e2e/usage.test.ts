import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import {
  clearNotifications,
  closeSearch,
  requestsTo,
  searchCompany,
  searchTitle,
  signIn,
  typeCompany,
} from './telecom-licences.ts';

const sandbox = await useSandbox();
const { workbench } = await startInOneWindow({ keepsSecrets: true });
await workbench.showViewContainer('Telecom Licences');
await signIn(workbench, sandbox);

const statusBar = (words: string) => workbench.page.getByRole('button', { name: words });

test('every call is counted where the user sees it, and a stored answer is not', async () => {
  await statusBar('QCC · 0/100').waitFor();
  await searchCompany(workbench, notable.vendorSample.name);
  await closeSearch(workbench);
  await statusBar('QCC · 1/100').waitFor();
  expect(await requestsTo(sandbox)).toBe(1);
  await typeCompany(workbench, notable.vendorSample.name);
  await workbench.quickInputRows.filter({ hasText: 'Show the stored answer' }).click();
  await searchTitle(workbench, /stored answer, no call/).waitFor();
  await closeSearch(workbench);
  await statusBar('QCC · 1/100').waitFor();
  expect(await requestsTo(sandbox)).toBe(1);
});

test('Usage tells calls by method and status, what was saved, and the last calls', async () => {
  await typeCompany(workbench, 'STATUS-202');
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInputRows.filter({ hasText: 'Copy Diagnostics' }).waitFor();
  await closeSearch(workbench);
  await workbench.runCommand('Telecom License: Show Usage');
  const row = (words: string | RegExp) => workbench.treeRows.filter({ hasText: words });
  await row(/Today.*2 of 100 calls today · 1 saved/).click();
  await row(/Search: licences found.*1 call · counted/).waitFor();
  await row(/Search: The vendor does not accept this query.*1 call · counted/).waitFor();
  expect(await row(/Search: .*1 call/).count()).toBe(2);
  await row(/Today/).click();
  await row(/Last calls/).click();
  await row(new RegExp(`Search: ${notable.vendorSample.name}.*licences found · counted`, 'u')).waitFor();
  expect(await row(/Search: .*[.d] · counted/).allInnerTexts()).toEqual([
    expect.stringMatching(/STATUS-202[\s\S]*does not accept this query\. · counted/),
    expect.stringMatching(/licences found · counted/),
  ]);
  expect(await requestsTo(sandbox)).toBe(2);
  await workbench.savePicture('usage');
});

test('answers, calls and blocks outlive the window', async () => {
  await workbench.reload();
  await workbench.showViewContainer('Telecom Licences');
  await statusBar('QCC · 2/100').waitFor();
  await workbench.treeRows.filter({ hasText: notable.vendorSample.name }).first().waitFor();
  // Shown from what was stored: the reload itself asked for nothing.
  expect(await requestsTo(sandbox)).toBe(2);
});

test('Clear Stored Answers names what goes and what stays, and keeps the ledger', async () => {
  await workbench.runCommand('Telecom License: Clear Stored Answers…');
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.getByText('Staying: pinned companies, the ledger of calls').waitFor();
  await workbench.savePicture('clear-answers');
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await workbench.page
    .locator('.notification-toast')
    .filter({ hasText: 'Stored answers cleared:' })
    .waitFor();
  await clearNotifications(workbench);
  await statusBar('QCC · 2/100').waitFor();
  await workbench.page.locator('.part.sidebar').getByText('No company looked up yet.').waitFor();
  expect(await workbench.treeRows.filter({ hasText: notable.vendorSample.name }).count()).toBeLessThanOrEqual(
    1,
  );
});
