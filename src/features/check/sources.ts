import * as vscode from 'vscode';
import { candidatesOf, type Candidate } from '../../licenses/candidates.ts';
import { withProgress } from '../../vscode/cancellation.ts';
import type { Mentions } from '../../vscode/mentions.ts';
import { columnsOf } from './columns.ts';
import { decode, LARGEST_FILE, readCsv, readXlsx, type Rows } from './read-table.ts';

/** What is to be checked: the companies of a document, a selection or a table's column. */
export interface Source {
  /** As the user knows it: a file's name. */
  readonly title: string;
  readonly candidates: readonly Candidate[];
}

/**
 * Reads the companies of a file, or of the active editor: its selection where there is one.
 * @returns `undefined` where the user left, or was told why there is nothing to read.
 */
export async function readSource(
  uri: vscode.Uri | undefined,
  mentions: Mentions,
): Promise<Source | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!uri && !editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a document to check the companies in it.'));
    return undefined;
  }
  if (!uri && editor && !editor.selection.isEmpty) {
    const text = editor.document.getText(editor.selection);
    return fromText(text, vscode.l10n.t('{0}, selection', nameOf(editor.document.uri)), mentions);
  }
  const target = uri ?? editor?.document.uri;
  if (!target) return undefined;
  const title = nameOf(target);
  if (/\.xlsx$/iu.test(target.path)) {
    const rows = await readSheet(target, title);
    return rows && fromTable(rows, title, mentions);
  }
  const text = await textOf(target);
  if (text === undefined) return undefined;
  if (/\.[ct]sv$/iu.test(target.path)) return fromTable(await readCsv(text), title, mentions);
  return fromText(text, title, mentions);
}

async function fromText(text: string, title: string, mentions: Mentions): Promise<Source | undefined> {
  const read = await withProgress(vscode.l10n.t('Reading {0}', title), (signal) =>
    mentions.read(text, signal),
  );
  return read && { title, candidates: candidatesOf(read.mentions, read.owners) };
}

async function fromTable(rows: Rows, title: string, mentions: Mentions): Promise<Source | undefined> {
  const columns = await columnsOf(rows, (text) => mentions.between(text, 0, text.length));
  const items = columns.map((column) => ({
    label: column.title,
    description: vscode.l10n.t('{0} of {1} cells name a company', column.recognized, column.filled),
    detail: column.candidates
      .slice(0, 3)
      .map(({ query }) => query)
      .join(', '),
    column,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which column of {0} names the companies?', title),
    placeHolder: vscode.l10n.t('The likeliest is the first'),
  });
  return chosen && { title, candidates: chosen.column.candidates };
}

async function readSheet(uri: vscode.Uri, title: string): Promise<Rows | undefined> {
  const bytes = await bytesOf(uri);
  if (!bytes) return undefined;
  try {
    const sheets = await readXlsx(bytes);
    if (sheets.length < 2) return sheets[0]?.rows ?? [];
    const chosen = await vscode.window.showQuickPick(
      sheets.map(({ name, rows }) => ({
        label: name,
        description: vscode.l10n.t('{0} rows', rows.length),
        rows,
      })),
      { title: vscode.l10n.t('Which sheet of {0}?', title) },
    );
    return chosen?.rows;
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} is not a workbook that can be read.', title));
    return undefined;
  }
}

/** As it is in the editor, with changes that are not saved; from the file where no editor can have it. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const bytes = await bytesOf(uri);
  return bytes && decode(bytes);
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size <= LARGEST_FILE) return await vscode.workspace.fs.readFile(uri);
    const most = LARGEST_FILE / 1024 / 1024;
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} is larger than {1} MB.', nameOf(uri), most));
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be read.', nameOf(uri)));
  }
  return undefined;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
