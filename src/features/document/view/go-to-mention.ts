import * as vscode from 'vscode';
import type { DocumentCompany } from '../knowledge/document-companies.ts';
import type { WatchedDocument } from '../watching/watched-document.ts';
import { nextMention } from './next-mention.ts';

/** Selects the next mention of a company in its document, and brings it into sight. */
export async function goToNextMention(
  watched: WatchedDocument,
  { mentions }: DocumentCompany,
): Promise<void> {
  const { document } = watched;
  const editor = await shownEditor(document);
  const offset = (place: vscode.Position): number => document.offsetAt(place);
  const { start, end } = editor.selection;
  const next = nextMention(mentions, { start: offset(start), end: offset(end) });
  if (!next) return;
  const range = watched.range(next);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * The document's editor, with the focus: the one on screen where there is one. No second editor is opened beside a panel
 * that has the focus, or for one side of a comparison.
 */
async function shownEditor(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  if (!visible) return vscode.window.showTextDocument(document);
  const { viewColumn } = visible;
  // A side of a comparison has no column, and cannot be shown by itself.
  return viewColumn === undefined ? visible : vscode.window.showTextDocument(document, { viewColumn });
}
