import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepEvidence } from '../support/evidence.ts';
import { openWindow, startVsCode, type VsCode, type Workbench } from '../support/workbench.ts';

let vscode: VsCode;
let workbench: Workbench;
keepEvidence(() => workbench);

beforeAll(async () => {
  vscode = await startVsCode();
  workbench = await openWindow(vscode);
});
afterAll(() => vscode.stop());

test('the palette of a window with the packaged extension offers the company search', async () => {
  const command = await workbench.findCommand('Telecom License: Search Company…');
  await workbench.savePicture('palette');
  expect(await command.isVisible()).toBe(true);
  expect(workbench.violations).toEqual([]);
  expect(workbench.pageErrors).toEqual([]);
});
