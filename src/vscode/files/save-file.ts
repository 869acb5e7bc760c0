import * as vscode from 'vscode';
import type { TableFormat } from '../../tables/table-file.ts';
import { notify } from '../notify.ts';
import { fileName } from './file-words.ts';
import { proposedName } from './save-table.ts';

/**
 * Asks for a file of one format, which is that of its name.
 * @param name proposed for the file, without an ending; may hold anything.
 * @param ending of the file's name, where that is not the format's own.
 * @returns `undefined` where the user leaves, or where an ending that was left out would replace another file.
 */
export async function askForFile(
  name: string,
  format: TableFormat,
  ending: string = format,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const proposed = `${proposedName(name)}.${ending}`;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, proposed) } : {}),
    filters: { [FORMATS[format]]: [ending] },
    title: vscode.l10n.t('Export'),
  });
  if (!target) return undefined;
  if (target.path.toLowerCase().endsWith(`.${ending}`)) return target;
  // The dialog has asked whether to replace the file that was named, and not this one.
  const whole = target.with({ path: `${target.path}.${ending}` });
  if (!(await isThere(whole))) return whole;
  void notify.warn(
    vscode.l10n.t(
      'Nothing was exported: {0} is there already. Type its whole name to replace it.',
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

/** Says that a file was written, and offers to open it: a workbook where the system opens one, else in the editor. */
export async function openSaved(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await notify.info(vscode.l10n.t('Exported to {0}.', fileName(target)), open)) !== open) return;
  const isWorkbook = target.path.toLowerCase().endsWith('.xlsx');
  const isHere = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  if (isWorkbook && isHere) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
