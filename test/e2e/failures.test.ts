import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { useSandbox, useSandboxInTest } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import {
  callsToday,
  clearNotifications,
  closeSearch,
  requestsTo,
  searchTitle,
  signIn,
  typeCompany,
} from './telecom-licences.ts';

const sandbox = await useSandbox();
const { workbench } = await startInOneWindow();
await workbench.showViewContainer('Telecom Licences');
await signIn(workbench, sandbox);
await clearNotifications(workbench);

async function ask(query: string): Promise<void> {
  await typeCompany(workbench, query);
  await workbench.page.keyboard.press('Enter');
}

const popUps = () => workbench.page.locator('.monaco-dialog-box, .notification-toast').count();

test.each([
  [
    'STATUS-110',
    ['The vendor locked this query', 'after two hours', '110 · 【有效请求】当前相同查询连续出错'],
  ],
  ['FAULT-html', ['The answer is not one of this interface', 'Check the endpoint']],
  ['STATUS-102', ['does not serve this account', 'Check balance', '102 · 【无效请求】当前KEY已欠费']],
])('the answer to %s is told in words where the question was asked', async (query, words) => {
  await ask(query);
  await workbench.quickInputRows.filter({ hasText: 'Copy Diagnostics' }).waitFor();
  const told = await workbench.quickInput.innerText();
  for (const word of words) expect(told).toContain(word);
  expect(await popUps()).toBe(0);
  await closeSearch(workbench);
});

test('an account that is not served is a state: in the view, in the status bar, and over what is known', async () => {
  const view = workbench.page.locator('.part.sidebar');
  await view.getByText('The vendor does not serve this account at present.').waitFor();
  await workbench.page.getByRole('button', { name: 'QCC: account stopped' }).waitFor();
  await ask(notable.vendorSample.name);
  await workbench.quickInputRows.filter({ hasText: 'Nothing was sent.' }).waitFor();
  await workbench.savePicture('search-blocked');
  await workbench.quickInputRows.filter({ hasText: 'Try once anyway' }).click();
  await searchTitle(workbench, /\d+ licences?/).waitFor();
  await closeSearch(workbench);
  await callsToday(workbench).waitFor();
  await ask('STATUS-102');
  await workbench.quickInputRows.filter({ hasText: 'Copy Diagnostics' }).waitFor();
  await workbench.treeRows.filter({ hasText: 'QCC: account stopped' }).waitFor();
  await workbench.treeRows.filter({ hasText: notable.vendorSample.name }).waitFor();
  await workbench.savePicture('error-state');
  expect(await popUps()).toBe(0);
  await closeSearch(workbench);
});

test('signed out, the view offers the ways in', async () => {
  await workbench.runCommand('Telecom License: Sign Out');
  const view = workbench.page.locator('.part.sidebar');
  await view.getByText('Not connected. Sign in with the AppKey').waitFor();
  await workbench.welcome.getByRole('button', { name: 'Sign In…' }).waitFor();
  await workbench.welcome.getByRole('button', { name: 'Use Sample Data' }).waitFor();
  await workbench.page.getByRole('button', { name: 'QCC: not connected' }).waitFor();
  await clearNotifications(workbench);
  await workbench.savePicture('not-connected');
});

test('Escape leaves a call that takes long at once; its answer, which may be charged, is kept', async () => {
  const patient = await useSandboxInTest();
  await signIn(workbench, patient);
  await clearNotifications(workbench);
  await ask('FAULT-slow-2');
  await workbench.quickInput.locator('.monaco-progress-container.active').waitFor();
  await closeSearch(workbench);
  const before = await requestsTo(patient);
  await workbench.page.waitForTimeout(2500);
  expect(await workbench.quickInput.count()).toBe(0);
  await ask('FAULT-slow-2');
  await searchTitle(workbench, /stored answer, no call/).waitFor();
  expect(await requestsTo(patient)).toBe(before);
  await closeSearch(workbench);
});
