import { expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { useSandbox } from '../support/use-sandbox.ts';
import { startInOneWindow } from './set-up.ts';
import {
  clearNotifications,
  openFirstLicense,
  panelWith,
  reloadWithPanels,
  signIn,
} from './telecom-licences.ts';

// In a browser VS Code keeps the layout across a reload, but forgets secrets: the connection is sample data again.

const sandbox = await useSandbox();
const { workbench } = await startInOneWindow();

const AGE = /(just now|\d+ minutes? ago) \(/g;

function withoutAge(words: string): string {
  return words.replaceAll(AGE, '(');
}

async function panelWords(): Promise<string> {
  const parts = (await workbench.webview()).locator('header, main');
  return (await parts.allInnerTexts()).join('\n');
}

test('signed out, a panel says why it cannot ask, and a reload brings every panel back without a call', async () => {
  const { vendorSample, halfWidthBrackets } = notable;
  const sample = await openFirstLicense(workbench, vendorSample.name);
  await sample.getByRole('button', { name: 'Fetch annual report' }).click();
  await sample.getByRole('heading', { name: 'Complaints', exact: true }).waitFor();
  const before = await panelWords();
  expect(before).toContain('sample data (1 call, free)');

  await signIn(workbench, sandbox);
  await openFirstLicense(workbench, halfWidthBrackets.name);
  await workbench.runCommand('Telecom License: Sign Out');
  await expect.poll(panelWords).toContain('Not connected. Sign in, or use sample data, to ask.');
  await clearNotifications(workbench);
  await workbench.savePicture('panel-not-connected');

  await reloadWithPanels(workbench);
  await expect
    .poll(panelWords)
    .toContain("This is the vendor's answer; you are connected to sample data now.");
  const real = await panelWith(workbench, halfWidthBrackets.name, 'stored answer (no call)');
  expect(await real.getByRole('button', { name: /1 call/ }).count()).toBe(0);

  await workbench.page.getByRole('tab', { name: 'B1.B2-20169101' }).click();
  await panelWith(workbench, vendorSample.name, 'stored answer (no call)');
  await workbench.savePicture('panel-restored');
  const after = await panelWords();
  expect(withoutAge(after)).toBe(
    withoutAge(before).replaceAll('sample data (1 call, free)', 'stored answer (no call)'),
  );
  expect(after).toMatch(AGE);

  expect(sandbox.countedCalls()).toBe(1);
  await workbench.page.getByRole('button', { name: 'QCC: sample data' }).hover();
  await workbench.page.locator('.monaco-hover:visible').getByText('2 of 100 calls today').waitFor();
});
