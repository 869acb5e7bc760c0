import * as vscode from 'vscode';
import type { Mentions } from '../../../reading/mentions.ts';
import { notify } from '../../../vscode/notify.ts';
import { inLines, inSentences } from '../../../wording/parts.ts';
import { fileName } from '../../../vscode/files/file-words.ts';
import { partsOf, textSource, type FilePart } from './file-parts.ts';
import { folderFiles, isFolder, titledApart, type FolderFile } from './folder-files.ts';
import { leftWords, nothingToRead } from './folder-words.ts';
import { meantFile } from './meant-file.ts';
import { whileReading, type ReadSource, type Source } from './source.ts';
import { together } from './together.ts';
import { unreadKindWords } from './unread-kinds.ts';

/**
 * Reads the companies of files and folders, or of what is in front: the selections of the active editor where there are any.
 * @param asked what the command was called with. The editor's menu gives its document, and means what is selected in
 * it; the explorer gives the file or folder that was clicked and a list of all that are selected, and means all of them.
 * @param listed the document whose companies the side bar lists.
 * @returns `undefined` where the user left, or was told why there is nothing to read.
 */
export async function readSource(
  asked: readonly unknown[],
  mentions: Mentions,
  listed: () => vscode.Uri | undefined,
): Promise<Source | undefined> {
  const editor = vscode.window.activeTextEditor;
  const [, selection] = asked;
  const files = Array.isArray(selection) ? selection.filter((each) => each instanceof vscode.Uri) : [];
  if (files.length > 1) return readFiles(files, mentions);
  const uri = files[0] ?? meantFile(asked, listed);
  if (!uri) {
    void notify.info(
      vscode.l10n.t('Open a document to check the companies in it, or right-click a file in the Explorer.'),
    );
    return undefined;
  }
  const isOfEditor = files.length === 0 && editor?.document.uri.toString() === uri.toString();
  const selected = isOfEditor ? selectedText(editor) : '';
  if (selected === '') return readFiles([uri], mentions);
  const title = vscode.l10n.t('{0}, selection', fileName(uri));
  return textSource(() => Promise.resolve(selected), title, mentions);
}

/** The companies of files and of what is below folders; `undefined` where the user left or was told why there are none. */
async function readFiles(meant: readonly vscode.Uri[], mentions: Mentions): Promise<Source | undefined> {
  const files = new Map<string, FolderFile>();
  const left: string[] = [];
  for (const uri of meant) {
    const below = (await isFolder(uri))
      ? await filesBelow(uri)
      : { files: [{ uri, title: fileName(uri) }], left: '' };
    if (!below) return undefined;
    left.push(below.left);
    for (const file of below.files) if (!files.has(file.uri.toString())) files.set(file.uri.toString(), file);
  }
  const source = await readFound([...files.values()], meant, mentions);
  return source && { ...source, left: inLines(...left) };
}

/**
 * The companies of the files that were found; `undefined` where the user left or was told why there are none.
 * @param meant the files and folders that the user chose.
 */
async function readFound(
  files: readonly FolderFile[],
  meant: readonly vscode.Uri[],
  mentions: Mentions,
): Promise<Source | undefined> {
  const [first, ...others] = files;
  if (!first) return undefined;
  if (others.length > 0) {
    const [clicked = first.uri] = meant;
    const title =
      meant.length === 1
        ? vscode.l10n.t('{0} (folder, {1} files)', fileName(clicked), files.length)
        : vscode.l10n.t('{0} and {1} more', fileName(first.uri), others.length);
    return readAll(titledApart(files), title, mentions);
  }
  const title = fileName(first.uri);
  const unread = unreadKindWords(first.uri.path, title);
  if (unread !== undefined) {
    void notify.warn(unread);
    return undefined;
  }
  const parts = await partsOf({ uri: first.uri, title }, mentions);
  const [only, ...more] = parts ?? [];
  if (!only) return undefined;
  if (more.length === 0) return only.read(title);
  const sources = await readParts([only, ...more]);
  return sources && together(sources, title);
}

/** Files that are to be read. */
interface FilesBelow {
  readonly files: readonly FolderFile[];
  /** Which files of the folder are not, in words; empty where all are. */
  readonly left: string;
}

/** The files below a folder; where there are none the user is told. `undefined` where the user left. */
async function filesBelow(folder: vscode.Uri): Promise<FilesBelow | undefined> {
  const name = fileName(folder);
  const found = await whileReading(name, (signal) => folderFiles(folder, signal));
  if (!found) return undefined;
  const left = leftWords(name, found);
  if (found.files.length === 0) await notify.tell(nothingToRead(name), left);
  return { files: found.files, left };
}

/** The companies of several files, each once; `undefined` where the user left. */
async function readAll(
  files: readonly FolderFile[],
  title: string,
  mentions: Mentions,
): Promise<Source | undefined> {
  const sources: ReadSource[] = [];
  for (const file of files) {
    const unread = unreadKindWords(file.uri.path, file.title);
    const parts = unread === undefined ? await partsOf(file, mentions) : undefined;
    const nothing = { title: file.title, unread, read: () => Promise.resolve(undefined) };
    const read = await readParts(parts ?? [nothing]);
    if (!read) return undefined;
    sources.push(...read);
  }
  return together(sources, title);
}

/** The companies of each part, without those that the user agrees to go on without; `undefined` where the user left. */
async function readParts(parts: readonly FilePart[]): Promise<readonly ReadSource[] | undefined> {
  const sources: ReadSource[] = [];
  for (const part of parts) {
    const source = await part.read(part.title);
    if (source) sources.push(source);
    else if (!(await goesOnWithout(part))) return undefined;
  }
  return sources;
}

/** Whether to go on with the others where one file or sheet cannot be read, or the user left it. */
function goesOnWithout({ title, unread = '' }: FilePart): Promise<boolean> {
  return notify.confirm(
    vscode.l10n.t('{0} is not read. Go on with the others?', title),
    inSentences(unread, vscode.l10n.t('Its companies will not be in the list.')),
    vscode.l10n.t('Go On'),
  );
}

/** All that is selected, in the order of the text; apart like paragraphs: one selection says nothing of the next. */
function selectedText({ document, selections }: vscode.TextEditor): string {
  return selections
    .filter(({ isEmpty }) => !isEmpty)
    .sort((a, b) => a.start.compareTo(b.start))
    .map((selection) => document.getText(selection))
    .join('\n\n');
}
