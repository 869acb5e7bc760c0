import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notable } from '../../src/sandbox/data/notable-companies.ts';
import { startFaultySandbox, type FaultySandbox } from '../../scripts/sandbox/start.ts';
import { installSharing, type SharingInstallation } from '../support/desktop-secrets.ts';
import { keepEvidence } from '../support/evidence.ts';
import { openWindow, startVsCode, type VsCode, Workbench } from '../support/workbench.ts';
import { closeSearch, searchCompany, signIn } from './telecom-licences.ts';

// One person, two windows of one VS Code. The tests go on from each other.

const { name } = notable.vendorSample;

let sandbox: FaultySandbox;
let vscode: VsCode;
let first: Workbench;
let second: Workbench;
keepEvidence(() => second);

const status = ({ page }: Workbench, text: string | RegExp): Locator =>
  page.locator('.part.statusbar').getByText(text, { exact: true });

/** Shows the extension's view, whatever the window had in sight. */
const wake = (window: Workbench): Promise<void> =>
  window.runCommand('Telecom Licences: Focus on Companies View');

/** The second one in the browser of the first. */
async function openBoth(): Promise<void> {
  first = await openWindow(vscode);
  const page = await first.page.context().newPage();
  await page.goto(first.page.url());
  second = new Workbench({ page, violations: [], pageErrors: [] });
  await second.ready();
  for (const window of [first, second]) {
    await wake(window);
    await status(window, /QCC: sample data/u).waitFor();
  }
}

describe('where windows are told of a change of secrets, as on a desktop', () => {
  let installation: SharingInstallation;

  beforeAll(async () => {
    sandbox = await startFaultySandbox();
    installation = await installSharing();
    vscode = await startVsCode({ extensionsFolder: installation.extensionsFolder });
    await openBoth();
  });
  afterAll(async () => {
    await vscode.stop();
    await installation.remove();
    await sandbox.close();
  });

  test('signing in in one window signs the other in, and neither sends anything', async () => {
    await signIn(first, sandbox);
    await status(second, /QCC · \d/u).waitFor();
    expect(sandbox.countedCalls()).toBe(0);
  });

  test('the other window asks with the key it was never given', async () => {
    await searchCompany(second, name);
    expect(sandbox.countedCalls()).toBe(1);
    await closeSearch(second);
  });

  test('a new key takes the place of the old one in both', async () => {
    const other = await startFaultySandbox();
    try {
      await signIn(second, other);
      await expect.poll(() => first.treeRows.count()).toBe(0);
      await searchCompany(first, name);
      expect([sandbox.countedCalls(), other.countedCalls()]).toEqual([1, 1]);
      await closeSearch(first);
    } finally {
      await other.close();
    }
  });

  test('signing out in one window signs the other out, and so back to sample data', async () => {
    await second.runCommand('Telecom License: Sign Out');
    await status(first, 'QCC: not connected').waitFor();
    await first.runCommand('Telecom License: Use Sample Data');
    await status(second, /QCC: sample data/u).waitFor();
    expect(sandbox.countedCalls()).toBe(1);
  });
});

describe('where windows are told nothing of each other’s secrets, as in a browser', () => {
  beforeAll(async () => {
    sandbox = await startFaultySandbox();
    vscode = await startVsCode({ keepsSecrets: true });
    await openBoth();
  });
  afterAll(async () => {
    await vscode.stop();
    await sandbox.close();
  });

  async function reload(window: Workbench): Promise<void> {
    await window.reload();
    await wake(window);
  }

  test('the other window has the key after a reload, and sends nothing by itself', async () => {
    await signIn(first, sandbox);
    await reload(second);
    await status(second, /QCC · \d/u).waitFor();
    await second.page.waitForTimeout(1000);
    expect(sandbox.countedCalls()).toBe(0);
    await searchCompany(second, name);
    expect(sandbox.countedCalls()).toBe(1);
    await closeSearch(second);
  });

  test('after signing out no other window asks with it any more, also after a reload', async () => {
    await first.runCommand('Telecom License: Sign Out');
    await status(first, 'QCC: not connected').waitFor();
    await status(second, 'QCC: not connected').waitFor();
    await reload(second);
    await status(second, 'QCC: not connected').waitFor();
    expect(sandbox.countedCalls()).toBe(1);
  });

  test('signing in again works in the window that was told of the end', async () => {
    await signIn(second, sandbox);
    await status(second, /QCC · \d/u).waitFor();
    expect(sandbox.countedCalls()).toBe(1);
  });
});
