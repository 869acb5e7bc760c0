import * as vscode from 'vscode';
import type { TableFormat } from '../../tables/table-file.ts';
import { notify } from '../notify.ts';
import { exportedWords, fileName } from './file-words.ts';
import { isOpenedHere } from './reveal.ts';
import { proposedName } from './save-table.ts';

/** What the dialog for a file of one format says. */
export interface FileDialog {
  /** Of the dialog: what is done. */
  readonly title: string;
  /** Proposed for the file, without an ending; may hold anything. */
  readonly name: string;
  readonly format: TableFormat;
  /** Of the file's name, where that is not the format's own. */
  readonly ending?: string;
}

/**
 * Asks for a file of one format, which is that of its name.
 * @returns `undefined` where the user leaves, or where an ending that was left out would replace another file.
 */
export async function askForFile({
  title,
  name,
  format,
  ending = format,
}: FileDialog): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const proposed = `${proposedName(name)}.${ending}`;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, proposed) } : {}),
    filters: { [FORMATS[format]]: [ending] },
    title,
  });
  if (!target) return undefined;
  if (target.path.toLowerCase().endsWith(`.${ending}`)) return target;
  // The dialog has asked whether to replace the file that was named, and not this one.
  const whole = target.with({ path: `${target.path}.${ending}` });
  if (!(await isThere(whole))) return whole;
  void notify.warn(
    vscode.l10n.t(
      'Nothing was saved: {0} is there already. Type its whole name to replace it.',
      fileName(whole),
    ),
  );
  return undefined;
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

const FORMATS: Readonly<Record<TableFormat, string>> = {
  xlsx: 'Excel',
  csv: 'CSV',
  md: 'Markdown',
  json: 'JSON',
};

/**
 * Says that a file was written, and offers to open it: a workbook where the system opens one, else in the editor.
 * @param words what is said; that it was exported if left out.
 */
export async function openSaved(target: vscode.Uri, words = exportedWords(target)): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await notify.info(words, open)) !== open) return;
  const isWorkbook = target.path.toLowerCase().endsWith('.xlsx');
  if (isWorkbook && isOpenedHere(target)) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
