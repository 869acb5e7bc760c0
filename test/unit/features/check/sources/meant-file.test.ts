import { beforeEach, expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { dialogs, clearDialogs } from '../../../../support/vscode-double.ts';

/** As much of the editor as has a text editor or another tab in front. */
const editor = vi.hoisted(() => {
  class WithUri {
    readonly uri: unknown;
    constructor(uri: unknown) {
      this.uri = uri;
    }
  }
  return {
    TabInputText: class extends WithUri {},
    TabInputCustom: class extends WithUri {},
    TabInputWebview: class extends WithUri {},
    front: {
      activeTextEditor: undefined as { readonly document: { readonly uri: unknown } } | undefined,
      tabGroups: { activeTabGroup: { activeTab: undefined as { readonly input: unknown } | undefined } },
    },
  };
});
vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  return { ...double, ...editor, window: Object.assign(editor.front, double.window) };
});
const { meantFile } = await import('../../../../../src/features/check/sources/meant-file.ts');
const { readSource } = await import('../../../../../src/features/check/sources/read-source.ts');

const uriOf = (name: string): vscode.Uri => vscode.Uri.parse(`file:///lists/${name}`);
let listed: vscode.Uri | undefined;
const meant = (...asked: readonly unknown[]): string | undefined =>
  meantFile(asked, () => listed)?.toString();
const inFront = (input: unknown): void => {
  editor.front.tabGroups.activeTabGroup.activeTab = { input };
};

beforeEach(() => {
  clearDialogs();
  listed = undefined;
  editor.front.activeTextEditor = undefined;
  editor.front.tabGroups.activeTabGroup.activeTab = undefined;
});

test('a workbook in the tab in front is meant, though it is in no text editor', () => {
  listed = uriOf('contract.md');
  inFront(new editor.TabInputCustom(uriOf('suppliers.XLSX')));
  expect(meant()).toBe('file:///lists/suppliers.XLSX');
  inFront(new editor.TabInputText(uriOf('suppliers.xlsx')));
  expect(meant()).toBe('file:///lists/suppliers.xlsx');
  // It is not read, and its user is told what to do.
  inFront(new editor.TabInputText(uriOf('suppliers.xls')));
  expect(meant()).toBe('file:///lists/suppliers.xls');
});

test('behind a panel or a picture, the document that the side bar lists is meant', () => {
  listed = uriOf('contract.md');
  for (const input of [
    new editor.TabInputWebview(uriOf('panel.csv')),
    new editor.TabInputCustom(uriOf('a.png')),
  ]) {
    inFront(input);
    expect(meant()).toBe('file:///lists/contract.md');
  }
});

test('the view’s own title means the document that the view lists, whatever is in front', () => {
  listed = uriOf('contract.md');
  inFront(new editor.TabInputCustom(uriOf('suppliers.xlsx')));
  expect(meant({ kind: 'company', id: '1' })).toBe('file:///lists/contract.md');
  expect(meant(null)).toBe('file:///lists/contract.md');
  listed = undefined;
  expect(meant(null)).toBe('file:///lists/suppliers.xlsx');
});

test('the active text editor goes before all that nobody clicked', () => {
  listed = uriOf('contract.md');
  inFront(new editor.TabInputText(uriOf('notes.unknown')));
  editor.front.activeTextEditor = { document: { uri: uriOf('notes.unknown') } };
  expect(meant()).toBe('file:///lists/notes.unknown');
  expect(meant(uriOf('clicked.csv'))).toBe('file:///lists/clicked.csv');
});

test('where nothing is meant, one is told of both ways', async () => {
  expect(await readSource([], new Mentions(() => new KnownNames()), () => undefined)).toBeUndefined();
  expect(dialogs.said).toEqual([
    'Open a document to check the companies in it, or right-click a file in the Explorer.',
  ]);
});
