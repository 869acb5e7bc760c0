import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { DocumentDouble } from '../../../../support/document-double.ts';

/** As much of the editor as has documents in tabs. */
const editor = vi.hoisted(() => {
  class TabInputText {
    readonly uri: string;
    constructor(uri: string) {
      this.uri = uri;
    }
  }
  class OtherInput {
    readonly kind = 'other';
  }
  const followers: (() => void)[] = [];
  const unknown = (): unknown => undefined;
  const nothing = { dispose: () => undefined };
  const follow = (follower: () => void) => {
    followers.push(follower);
    return nothing;
  };
  return {
    TabInputText,
    TabInputTextDiff: OtherInput,
    TabInputCustom: OtherInput,
    EventEmitter: class {
      event = () => nothing;
      fire = () => undefined;
      dispose = () => undefined;
    },
    workspace: { onDidChangeTextDocument: () => nothing },
    window: {
      activeTextEditor: unknown(),
      visibleTextEditors: [] as unknown[],
      onDidChangeVisibleTextEditors: follow,
      onDidChangeActiveTextEditor: follow,
      tabGroups: { all: [{ tabs: [] as { input: unknown }[] }], onDidChangeTabs: follow },
    },
    changed: () => {
      for (const follower of followers) follower();
    },
  };
});
vi.mock('vscode', async () => ({
  ...(await import('../../../../support/vscode-double.ts')),
  ...(await import('../../../../support/editor-places.ts')),
  ...editor,
}));
const { WatchedDocuments } =
  await import('../../../../../src/features/document/watching/watched-documents.ts');

function documentOf(name: string, scheme = 'file') {
  return new DocumentDouble(vscode.Uri.parse(`${scheme}:${name}`));
}

/** The editor as it is with these tabs, of which the document of the first is in front. */
function show(front: vscode.TextDocument | 'panel', ...behind: readonly vscode.TextDocument[]): void {
  const { window } = editor;
  const shown = front === 'panel' ? [] : [front];
  window.visibleTextEditors = shown.map((document) => ({ document, visibleRanges: [] }));
  window.activeTextEditor = window.visibleTextEditors[0];
  window.tabGroups.all = [
    { tabs: [...shown, ...behind].map(({ uri }) => ({ input: new editor.TabInputText(uri.toString()) })) },
  ];
  editor.changed();
}

const names = new KnownNames();
const contract = documentOf('contract.md');
const list = documentOf('list.csv');

describe('the document that the view is about', () => {
  let watched: InstanceType<typeof WatchedDocuments>;

  beforeEach(() => {
    vi.useFakeTimers();
    show(contract);
    watched = new WatchedDocuments({ names }, new Mentions(() => names));
    return () => {
      watched.dispose();
      vi.useRealTimers();
    };
  });

  const active = () => watched.active?.document;

  test('stays when a panel opens in front of it, and is not read anew', () => {
    const before = watched.active;
    expect(active()).toBe(contract);
    show('panel', contract);
    expect(watched.active).toBe(before);
    show(contract);
    expect(watched.active).toBe(before);
  });

  test('is another one as soon as that is active, and then nobody reads the first', () => {
    show(list, contract);
    expect(active()).toBe(list);
    expect(watched.all.map(({ document }) => document)).toEqual([list]);
  });

  test('goes with its tab', () => {
    show('panel', contract);
    show('panel');
    expect([active(), watched.all]).toEqual([undefined, []]);
  });

  test('is none of the editor’s own', () => {
    show(documentOf('log', 'output'), contract);
    expect(active()).toBe(contract);
  });
});
