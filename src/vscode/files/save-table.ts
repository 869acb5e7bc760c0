import * as vscode from 'vscode';
import { tableFile, tableFormats, type TableFormat } from '../../tables/table-file.ts';
import type { Table } from '../../tables/table.ts';
import { notify } from '../notify.ts';
import { exportedWords } from './file-words.ts';

/** As much of a proposed name as every file system takes together with a folder and an ending. */
const LONGEST_NAME = 80;

/** What some file system forbids in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** A file that the user chose, and the format that its ending stands for. */
interface SavePlace {
  readonly target: vscode.Uri;
  readonly format: TableFormat;
}

/** What the dialog for a file of a format that the user chooses says. */
export interface TableDialog {
  /** Of the dialog: what is done. */
  readonly title: string;
  /** Proposed for the file, without an ending; may hold anything. */
  readonly name: string;
}

/**
 * Asks for a file and writes the table there, in the format of the file's ending. Says so when it is done.
 * @param markdown what is written as Markdown; the table if left out.
 */
export async function saveTable(dialog: TableDialog, table: Table, markdown?: string): Promise<void> {
  const place = await askWhereToSave(dialog);
  if (!place) return;
  const { target, format } = place;
  const bytes =
    format === 'md' && markdown !== undefined
      ? new TextEncoder().encode(markdown)
      : await tableFile(format, table);
  await vscode.workspace.fs.writeFile(target, bytes);
  void notify.info(exportedWords(target));
}

/**
 * Asks for a file; the ending of its name is the format, as everywhere in the editor. `undefined` where the user
 * cancels, or the ending is none that can be written: the user is told.
 */
async function askWhereToSave({ title, name }: TableDialog): Promise<SavePlace | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const proposed = `${proposedName(name)}.xlsx`;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, proposed) } : {}),
    filters: { [vscode.l10n.t('Excel workbook')]: ['xlsx'], CSV: ['csv'], Markdown: ['md'], JSON: ['json'] },
    title,
  });
  if (!target) return undefined;
  const format = formatOf(target.path);
  if (format) return { target, format };
  void notify.warn(
    vscode.l10n.t('Nothing was exported: the name of the file must end in .xlsx, .csv, .md or .json.'),
  );
  return undefined;
}

function formatOf(path: string): TableFormat | undefined {
  return tableFormats.find((format) => path.toLowerCase().endsWith(`.${format}`));
}

/** A name that every file system takes. @param name may hold anything. */
export function proposedName(name: string): string {
  const characters = Array.from(name.replace(FORBIDDEN, ' ').trim());
  return characters.slice(0, LONGEST_NAME).join('').trim();
}
