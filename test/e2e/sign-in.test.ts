import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { token } from '../../src/api/signing/token.ts';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { filesWith } from '../support/files.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import {
  clearNotifications,
  closeSearch,
  requestsTo,
  searchCompany,
  signIn,
  typeCompany,
} from './telecom-licences.ts';

// A person with a key, from signing in to signing out. The tests go on from each other.

const { name } = notable.vendorSample;
const started = Date.now();

const sandbox = await useSandbox();
const { server, workbench } = await startInOneWindow();

const statusBar = (text: string | RegExp) =>
  workbench.page.locator('.part.statusbar').getByText(text, { exact: true });

/** Everything that asks for attention by itself. */
const popUps = () => workbench.page.locator('.monaco-dialog-box, .notification-toast');

/** The secret and every token that it can have signed while these tests ran. */
function secrets(): readonly string[] {
  const { appKey, secretKey } = sandbox;
  const seconds = Math.ceil((Date.now() - started) / 1000) + 2;
  const first = Math.floor(started / 1000) - 1;
  const tokens = Array.from({ length: seconds }, (_, index) =>
    token(appKey, String(first + index), secretKey),
  );
  return [appKey, secretKey, ...tokens];
}

/** All that the browser keeps for this editor. */
async function browserStorage(): Promise<string> {
  return JSON.stringify(await workbench.page.context().storageState({ indexedDB: true }));
}

test('the SecretKey goes into a password field, and storing it sends nothing', async () => {
  await workbench.runCommand('Telecom License: Sign In…');
  const { quickInput, page } = workbench;
  await workbench.quickInputRows.filter({ hasText: 'Other address…' }).click();
  const input = workbench.quickInputBox;
  const question = (text: string) => quickInput.getByText(text).waitFor();

  await question('Address of the service');
  await input.fill('http://telecom.example.invalid/api/yj');
  await page.keyboard.press('Enter');
  await question('Only https is allowed');
  await input.fill(sandbox.endpoint);
  await page.keyboard.press('Enter');

  await question('AppKey');
  expect(await input.getAttribute('type')).toBe('text');
  await input.fill(sandbox.appKey);
  await page.keyboard.press('Enter');

  await question('SecretKey');
  expect(await input.getAttribute('type')).toBe('password');
  await input.fill(sandbox.secretKey);
  await workbench.savePicture('sign-in-secret');
  await page.keyboard.press('Enter');
  await quickInput.getByText('1 call, may be charged').waitFor();
  await workbench.quickInputRows.filter({ hasText: 'No call.' }).click();
  await statusBar(/QCC · \d/u).waitFor();
  expect(await requestsTo(sandbox)).toBe(0);
});

test('a search reaches the service with one call', async () => {
  await searchCompany(workbench, name);
  expect(await requestsTo(sandbox)).toBe(1);
  expect(sandbox.countedCalls()).toBe(1);
  await closeSearch(workbench);
});

// This host keeps secrets in memory alone: what is found on the disk or in the browser has leaked.
test('key, secret and token are in no file and not in what the browser keeps', async () => {
  const folder = dirname(server.workspace);
  expect(await filesWith(folder, ['"telemetry.telemetryLevel"'])).not.toEqual([]); // it does look into files
  expect(await filesWith(folder, secrets())).toEqual([]);

  const kept = await browserStorage();
  expect(kept).toContain('vscode-web-db'); // it does look into databases
  expect(secrets().filter((secret) => kept.includes(secret))).toEqual([]);
});

test('a key that is not accepted is a state, and asks for no attention by itself', async () => {
  await clearNotifications(workbench);
  await signIn(workbench, { ...sandbox, secretKey: 'wrong' });
  await popUps().filter({ hasText: 'Signed in.' }).waitFor();
  await clearNotifications(workbench);
  await workbench.showViewContainer('Telecom Licences');
  await typeCompany(workbench, notable.renamed.name);
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInputRows.filter({ hasText: 'The vendor did not accept the key' }).waitFor();
  await closeSearch(workbench);
  await statusBar('QCC: key rejected').waitFor();
  await workbench.page.locator('.part.sidebar').getByText('The vendor did not accept the key').waitFor();
  await workbench.savePicture('key-rejected');
  expect(await popUps().count()).toBe(0);
});

test('signing out forgets the key', async () => {
  await signIn(workbench, sandbox);
  const before = await requestsTo(sandbox);
  await workbench.runCommand('Telecom License: Sign Out');
  await statusBar('QCC: not connected').waitFor();
  await typeCompany(workbench, name);
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInputRows.filter({ hasText: 'Not connected.' }).waitFor();
  expect(await requestsTo(sandbox)).toBe(before);
});
