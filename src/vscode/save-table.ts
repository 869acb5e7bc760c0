import * as vscode from 'vscode';
import { TABLE_FORMATS, tableFile, type Table, type TableFormat } from './table.ts';

/** Writes a table into a file of the user's choice; the name's ending chooses the format. @param name without ending. */
export async function saveTable(name: string, table: () => Table): Promise<void> {
  const format = await chooseFormat();
  if (!format) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 80)}.${format}`;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, file) } : {}),
    filters: { [format.toUpperCase()]: [format] },
    title: vscode.l10n.t('Export…'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, await tableFile(table(), format));
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Exported to {0}.', target.path.split('/').at(-1) ?? ''),
    open,
  );
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', target);
}

async function chooseFormat(): Promise<TableFormat | undefined> {
  const labels: Readonly<Record<TableFormat, string>> = {
    md: 'Markdown',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    json: 'JSON',
  };
  const chosen = await vscode.window.showQuickPick(
    TABLE_FORMATS.map((format) => ({ label: labels[format], description: `.${format}`, format })),
    {
      title: vscode.l10n.t('Export…'),
      placeHolder: vscode.l10n.t('Nothing is asked: what is stored is written.'),
    },
  );
  return chosen?.format;
}
