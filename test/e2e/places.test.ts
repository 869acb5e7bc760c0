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
