import * as vscode from 'vscode';
import type { Validity } from '../../domain/license.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { MentionsMode, Setting } from '../../vscode/settings.ts';
import { DocumentWork } from './watching/document-work.ts';
import type { DocumentKnowledge } from './knowledge/document-knowledge.ts';
import type { WatchedDocument } from './watching/watched-document.ts';
import type { WatchedDocuments } from './watching/watched-documents.ts';

/** How each validity is underlined: in the theme's colours, and by style too, for who does not see the colours. */
const MARKS: Readonly<Record<Validity, { readonly style: string; readonly color: string }>> = {
  invalid: { style: 'dashed', color: 'editorWarning.foreground' },
  unknown: { style: 'dotted', color: 'editorInfo.foreground' },
  valid: { style: 'solid', color: 'testing.iconPassed' },
};

/**
 * Underlines the companies of the documents on screen that stored answers tell something of. Never spends.
 * @returns `update` draws them anew after a change of what is known.
 */
export function registerMentionMarks(
  watched: WatchedDocuments,
  knowledge: DocumentKnowledge,
  setting: Setting<MentionsMode>,
): Disposable & { update(): void } {
  const disposables = new DisposableStore();
  const types = {
    invalid: disposables.add(mark('invalid')),
    unknown: disposables.add(mark('unknown')),
    valid: disposables.add(mark('valid')),
  };
  const draw = async (document: WatchedDocument, signal: AbortSignal): Promise<void> => {
    const mode = setting.value;
    if (mode !== 'off' && !(await knowledge.prepare(document.mentions, signal))) return;
    // Those of now: where the text was edited meanwhile, the others are in places of before.
    const mentions = mode === 'off' ? [] : document.mentions;
    const ranges = { invalid: [], unknown: [], valid: [] } as Record<Validity, vscode.Range[]>;
    for (const mention of mentions) {
      const known = knowledge.of(mention);
      if (known.kind !== 'known' || known.validity === null) continue;
      if (mode === 'all' || known.validity === 'invalid')
        ranges[known.validity].push(document.range(mention));
    }
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document.document) continue;
      for (const validity of ['invalid', 'unknown', 'valid'] as const)
        editor.setDecorations(types[validity], ranges[validity]);
    }
  };
  const work = disposables.add(new DocumentWork(watched, draw));
  const drawAll = (): void => {
    for (const document of watched.all) void work.run(document);
  };
  disposables.add(watched.onDidRead((document) => void work.run(document)));
  disposables.add(setting.onDidChange(drawAll));
  // A second editor of the same document has no marks of its own yet.
  disposables.add(vscode.window.onDidChangeVisibleTextEditors(drawAll));
  return {
    update: drawAll,
    dispose: () => {
      disposables.dispose();
    },
  };
}

function mark(validity: Validity): vscode.TextEditorDecorationType {
  const { style, color } = MARKS[validity];
  return vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 2px 0',
    borderStyle: style,
    borderColor: new vscode.ThemeColor(color),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(validity === 'invalid'
      ? {
          overviewRulerColor: new vscode.ThemeColor(color),
          overviewRulerLane: vscode.OverviewRulerLane.Right,
        }
      : {}),
  });
}
