import { beforeEach, expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { clearDialogs, dialogs, opened, ran } from '../../../support/vscode-double.ts';

vi.mock('vscode', async () => {
  const double = await import('../../../support/vscode-double.ts');
  return { ...double, env: { ...double.env, uiKind: double.UIKind.Desktop, remoteName: undefined } };
});
const { openSaved } = await import('../../../../src/vscode/files/save-file.ts');

beforeEach(() => {
  clearDialogs();
  opened.length = 0;
  ran.length = 0;
});

test.each([
  ['a workbook of this disk', 'file:///lists/a.xlsx', 'system'],
  ['a workbook that no disk holds', 'far-away:///lists/a.xlsx', 'editor'],
  ['a table of this disk', 'file:///lists/a.csv', 'editor'],
])('%s is opened where there is a program for it', async (_, file, program) => {
  dialogs.take = ['Open'];
  await openSaved(vscode.Uri.parse(file));
  expect(opened).toEqual(program === 'system' ? [file] : []);
  expect(ran.map(([command]) => command)).toEqual(program === 'editor' ? ['vscode.open'] : []);
});
