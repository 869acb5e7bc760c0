import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import { closeSearch, searchCompany, signIn, typeCompany } from './telecom-licences.ts';

// A name that no resolver knows, as every name is where there is no network.
const NOWHERE = 'https://telecom.example.invalid/api/yj';

const { name } = notable.vendorSample;

const sandbox = await useSandbox();
const { workbench } = await startInOneWindow({ folder: null });
await workbench.showViewContainer('Telecom Licences');

test('a window without a folder searches, lists and counts as any other', async () => {
  await signIn(workbench, sandbox);
  await searchCompany(workbench, name);
  await closeSearch(workbench);
  await workbench.treeRows.filter({ hasText: name }).waitFor();
  expect(sandbox.countedCalls()).toBe(1);
});

test('without a network a call says so and is not counted', async () => {
  await signIn(workbench, { ...sandbox, endpoint: NOWHERE });
  await typeCompany(workbench, name);
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInputRows
    .filter({ hasText: 'The vendor could not be reached.' })
    .filter({ hasText: 'Check the network and the proxy' })
    .waitFor();
  await closeSearch(workbench);
  await workbench.page.getByRole('button', { name: 'QCC: offline' }).waitFor();
  await typeCompany(workbench, name);
  await workbench.quickInputRows.filter({ hasText: '0 of 100 calls today' }).waitFor();
  await closeSearch(workbench);
});

test('what was asked before is there without a network, and costs nothing', async () => {
  await signIn(workbench, sandbox);
  await typeCompany(workbench, name);
  await workbench.quickInputRows.filter({ hasText: 'Show the stored answer' }).waitFor();
  await closeSearch(workbench);
  expect(sandbox.countedCalls()).toBe(1);
});

test('Copy Diagnostics tells where this is, and neither the address nor the company', async () => {
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await workbench.runCommand('Telecom License: Copy Diagnostics');
  await workbench.page
    .locator('.notification-toast')
    .filter({ hasText: 'Diagnostics were copied' })
    .waitFor();
  const text = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
  for (const told of [
    'in a browser',
    'folders: 0',
    'connection: real',
    'state: ready',
    'stored companies: 1',
  ])
    expect(text).toContain(told);
  expect(text).toContain('calls this month: GetList 200: 1');
  for (const secret of [name, sandbox.appKey, sandbox.secretKey, sandbox.endpoint])
    expect(text).not.toContain(secret);
});
