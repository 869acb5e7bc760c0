import * as vscode from 'vscode';
import { isOtherWorkbook } from './unread-kinds.ts';

/** The files that companies are read from by their name, as the explorer's menu offers them; any text can be read that is open. */
export const READ_BY_NAME = /\.(csv|tsv|xlsx|md|txt|json)$/iu;

/**
 * The file or document that is meant where no list of files is: what was clicked, else what is in the active editor or tab,
 * else what is listed while a panel is in front.
 * @param asked what the command was called with. The title of the view of a document hands one of its rows, or nothing in
 * a row's place, and means the document that it lists.
 * @param listed the document whose companies the side bar lists.
 */
export function meantFile(
  asked: readonly unknown[],
  listed: () => vscode.Uri | undefined,
): vscode.Uri | undefined {
  const [clicked] = asked;
  if (clicked instanceof vscode.Uri) return clicked;
  const ofView = asked.length > 0 ? listed() : undefined;
  return ofView ?? vscode.window.activeTextEditor?.document.uri ?? fileOfTab() ?? listed();
}

/**
 * The file in the active tab, in an editor of whatever kind, such as one for workbooks; none that cannot be read, but for
 * workbooks of other forms: whoever has one in front is told what to do with it.
 */
function fileOfTab(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  if (!isFile) return undefined;
  const { uri } = input;
  return READ_BY_NAME.test(uri.path) || isOtherWorkbook(uri.path) ? uri : undefined;
}
