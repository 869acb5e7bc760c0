import { isUtf8 } from 'node:buffer';
import * as vscode from 'vscode';
import { candidatesOf, candidatesOfAll, type SourceCompanies } from '../../reading/candidates.ts';
import type { Mention } from '../../recognizer/mention.ts';
import { pickOne } from '../../vscode/labels.ts';
import type { Mentions } from '../../vscode/mentions.ts';
import { notify } from '../../vscode/notify.ts';
import { inTurns } from '../../tables/turns.ts';
import { columnsOf, companiesIn, isSampled, type Column } from '../../reading/columns.ts';
import { decode, LARGEST_FILE } from '../../tables/file-text.ts';
import type { Rows } from '../../tables/read-table.ts';

/** What is to be checked: the companies of a document, a selection or a table's column. */
export interface Source extends Pick<SourceCompanies, 'candidates'> {
  /** As the user knows it: a file's name. */
  readonly title: string;
}

type ReadSource = Source & SourceCompanies;

/**
 * Reads the companies of files, or of the active editor: its selections where there are any.
 * @param asked what the command was called with. The editor's menu gives its document, and means what is selected in
 * it; the explorer gives the file that was clicked and a list of all that are selected, and means all of them.
 * @returns `undefined` where the user left, or was told why there is nothing to read.
 */
export async function readSource(
  [clicked, listed]: readonly unknown[],
  mentions: Mentions,
): Promise<Source | undefined> {
  const editor = vscode.window.activeTextEditor;
  const files = Array.isArray(listed) ? listed.filter((each) => each instanceof vscode.Uri) : [];
  if (files.length > 1) return readAll(files, mentions);
  const uri = files[0] ?? (clicked instanceof vscode.Uri ? clicked : editor?.document.uri);
  if (!uri) {
    void notify.info(vscode.l10n.t('Open a document to check the companies in it.'));
    return undefined;
  }
  if (files.length === 0 && editor?.document.uri.toString() === uri.toString()) {
    const selected = selectedText(editor);
    if (selected !== '')
      return fromText(
        () => Promise.resolve(selected),
        vscode.l10n.t('{0}, selection', nameOf(uri)),
        mentions,
      );
  }
  return readOne(uri, mentions);
}

async function readAll(files: readonly vscode.Uri[], mentions: Mentions): Promise<Source | undefined> {
  const sources: ReadSource[] = [];
  for (const file of files) {
    const source = await readOne(file, mentions);
    if (!source) return undefined;
    sources.push(source);
  }
  const [first] = files;
  const title = first ? vscode.l10n.t('{0} and {1} more', nameOf(first), files.length - 1) : '';
  const candidates = await reading(title, (signal) => inTurns(candidatesOfAll(sources), signal));
  return candidates && { title, candidates };
}

async function readOne(uri: vscode.Uri, mentions: Mentions): Promise<ReadSource | undefined> {
  const title = nameOf(uri);
  if (/\.xlsx$/iu.test(uri.path)) {
    const rows = await readSheet(uri, title);
    return rows && fromTable(rows, title, mentions);
  }
  if (!/\.[ct]sv$/iu.test(uri.path)) return fromText(() => textOf(uri), title, mentions);
  const rows = await reading(title, async (signal) => {
    const text = await textOf(uri);
    return text === undefined
      ? undefined
      : (await import('../../tables/read-table.ts')).readCsv(text, signal);
  });
  return rows && fromTable(rows, title, mentions);
}

/** In their order, apart like paragraphs: what stands in one selection says nothing of the next. */
function selectedText({ document, selections }: vscode.TextEditor): string {
  return selections
    .filter(({ isEmpty }) => !isEmpty)
    .sort((a, b) => a.start.compareTo(b.start))
    .map((selection) => document.getText(selection))
    .join('\n\n');
}

function reading<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return notify.lateProgress(vscode.l10n.t('Reading {0}', title), work);
}

async function fromText(
  textOf: () => Promise<string | undefined>,
  title: string,
  mentions: Mentions,
): Promise<ReadSource | undefined> {
  return reading(title, async (signal) => {
    const text = await textOf();
    const read = text === undefined ? undefined : await mentions.read(text, signal);
    const candidates = read && (await inTurns(candidatesOf(read.mentions, read.owners), signal));
    return candidates && { title, candidates, owners: read.owners };
  });
}

async function fromTable(rows: Rows, title: string, mentions: Mentions): Promise<ReadSource | undefined> {
  const mentionsIn = (text: string): readonly Mention[] => mentions.between(text, 0, text.length);
  const columns = await reading(title, (signal) => columnsOf(rows, mentionsIn, signal));
  if (!columns) return undefined;
  if (columns.length === 0) {
    void notify.info(vscode.l10n.t('{0} is empty.', title));
    return undefined;
  }
  const items = columns.map((column) => ({
    label: column.title,
    description: cellWords(column, isSampled(rows)),
    detail: column.examples.join(', '),
    column,
  }));
  const chosen = await pickOne(items, {
    title: vscode.l10n.t('Which column of {0} names the companies?', title),
    placeHolder: vscode.l10n.t('The likeliest is the first'),
  });
  if (!chosen) return undefined;
  const companies = await reading(title, (signal) => companiesIn(rows, chosen.column, mentionsIn, signal));
  return companies && { title, ...companies };
}

function cellWords({ recognized, filled }: Column, isSample: boolean): string {
  return isSample
    ? vscode.l10n.t('{0} of {1} cells looked at name a company', recognized, filled)
    : vscode.l10n.t('{0} of {1} cells name a company', recognized, filled);
}

async function readSheet(uri: vscode.Uri, title: string): Promise<Rows | undefined> {
  try {
    const sheets = await reading(title, async (signal) => {
      const bytes = await bytesOf(uri);
      const read = bytes && (await (await import('../../tables/read-table.ts')).readXlsx(bytes));
      return signal.aborted ? undefined : read;
    });
    if (!sheets) return undefined;
    if (sheets.length < 2) return sheets[0]?.rows ?? [];
    const chosen = await pickOne(
      sheets.map(({ name, rows }) => ({
        label: name,
        description: vscode.l10n.t('{0} rows', rows.length),
        rows,
      })),
      { title: vscode.l10n.t('Which sheet of {0}?', title) },
    );
    return chosen?.rows;
  } catch {
    void notify.warn(vscode.l10n.t('{0} is not a workbook that can be read.', title));
    return undefined;
  }
}

/** As it is in the editor, with changes that are not saved; from the file where no editor can have it. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const text = open?.getText();
  // The editor takes a file for UTF-8 unless it is told otherwise: what it could not read, it shows by this mark.
  if (text?.includes('\uFFFD') === false) return text;
  const bytes = await bytesOf(uri, text !== undefined);
  if (!bytes || (open?.isDirty === true && isUtf8(bytes))) return text;
  return decode(bytes);
}

/** @param quietly where there is something else to go by. */
async function bytesOf(uri: vscode.Uri, quietly = false): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size <= LARGEST_FILE) return await vscode.workspace.fs.readFile(uri);
    if (quietly) return undefined;
    const most = LARGEST_FILE / 1024 / 1024;
    void notify.warn(vscode.l10n.t('{0} is larger than {1} MB.', nameOf(uri), most));
  } catch {
    if (!quietly) void notify.warn(vscode.l10n.t('{0} cannot be read.', nameOf(uri)));
  }
  return undefined;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
