import * as vscode from 'vscode';
import { LARGEST_FILE } from '../../../tables/file-text.ts';
import { turns } from '../../../tables/turns.ts';
import { READ_BY_NAME } from './meant-file.ts';
import { isOtherWorkbook } from './unread-kinds.ts';

/** So many files of a folder are read as one list; all together may have as many bytes as one file. */
export const MOST_OF_FOLDER = 50;

/** So many folders are looked into, so that a click on a whole disk comes to an end. */
const MOST_FOLDERS = 2000;

/** A file of a folder. */
export interface FolderFile {
  readonly uri: vscode.Uri;
  /** The way to it from the folder: two files may have one name. */
  readonly title: string;
}

/** What of a folder is not read, by the ways to it from the folder. */
export interface LeftOfFolder {
  /** Folders and files that are hidden, and what editors of tables put beside an open file. */
  readonly hidden: readonly string[];
  /** Folders of packages, which others wrote. */
  readonly packages: readonly string[];
  /** Links: what they lead to may lie anywhere. */
  readonly links: readonly string[];
  /** Workbooks that are not `.xlsx`. */
  readonly otherWorkbooks: readonly string[];
  /** Files of other kinds. */
  readonly otherKinds: readonly string[];
  readonly empty: readonly string[];
  /** What cannot be read. */
  readonly unreadable: readonly string[];
  /** Files beyond as many, or as many bytes, as are read. */
  readonly beyond: readonly string[];
  /** Folders that were not looked into, since there are too many. */
  readonly notLookedInto: readonly string[];
}

/** The files of a folder that are read, and what is not. */
export interface FolderFiles {
  readonly files: readonly FolderFile[];
  readonly left: LeftOfFolder;
}

interface Found {
  readonly files: FolderFile[];
  readonly left: { readonly [Reason in keyof LeftOfFolder]: string[] };
  bytes: number;
}

/** A folder to be looked into. */
interface Within {
  readonly uri: vscode.Uri;
  /** To its contents from the first folder: empty, or with a slash at its end. */
  readonly way: string;
}

/** Files by what tells them apart: those that share a title by where they lie. */
export function titledApart(files: readonly FolderFile[]): readonly FolderFile[] {
  const alike = Map.groupBy(files, ({ title }) => title);
  return files.map(({ uri, title }) => ({
    uri,
    title: (alike.get(title) ?? []).length > 1 ? vscode.workspace.asRelativePath(uri, true) : title,
  }));
}

/** Whether it is a folder, or a link to one: what is clicked is meant. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0;
  } catch {
    // A document without a file.
    return false;
  }
}

/**
 * The files below a folder that companies are read from, in the order of their names, those of a folder before those of its
 * folders. Nothing is opened.
 * @returns `undefined` where the signal gave it up.
 */
export async function folderFiles(folder: vscode.Uri, signal: AbortSignal): Promise<FolderFiles | undefined> {
  const turn = turns();
  const found: Found = {
    files: [],
    left: {
      ...{ hidden: [], packages: [], links: [] },
      ...{ otherWorkbooks: [], otherKinds: [] },
      ...{ empty: [], unreadable: [], beyond: [], notLookedInto: [] },
    },
    bytes: 0,
  };
  const folders: Within[] = [{ uri: folder, way: '' }];
  for (const [index, within] of folders.entries()) {
    await turn();
    if (signal.aborted) return undefined;
    if (index < MOST_FOLDERS) folders.push(...(await lookInto(within, found, signal)));
    else found.left.notLookedInto.push(within.way);
  }
  return signal.aborted ? undefined : found;
}

/** Sorts out what is in a folder. @returns the folders in it that are to be looked into. */
async function lookInto(within: Within, found: Found, signal: AbortSignal): Promise<readonly Within[]> {
  const { left } = found;
  const folders: Within[] = [];
  for (const [name, type] of await entriesOf(within, left)) {
    if (signal.aborted) return [];
    const [uri, path] = [vscode.Uri.joinPath(within.uri, name), within.way + name];
    if (name.startsWith('.') || name.startsWith('~$')) left.hidden.push(path);
    else if ((type & vscode.FileType.SymbolicLink) !== 0) left.links.push(path);
    else if (type === vscode.FileType.Directory && name === 'node_modules') left.packages.push(path);
    else if (type === vscode.FileType.Directory) folders.push({ uri, way: `${path}/` });
    else if (type === vscode.FileType.File && isOtherWorkbook(name)) left.otherWorkbooks.push(path);
    else if (type !== vscode.FileType.File || !READ_BY_NAME.test(name)) left.otherKinds.push(path);
    else await addFile({ uri, title: path }, found);
  }
  return folders;
}

async function entriesOf({ uri, way }: Within, left: Found['left']): Promise<[string, vscode.FileType][]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.sort(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }));
  } catch {
    left.unreadable.push(way === '' ? '.' : way);
    return [];
  }
}

async function addFile(file: FolderFile, found: Found): Promise<void> {
  const { files, left } = found;
  if (files.length >= MOST_OF_FOLDER) {
    left.beyond.push(file.title);
    return;
  }
  try {
    const { size } = await vscode.workspace.fs.stat(file.uri);
    if (size === 0) left.empty.push(file.title);
    else if (found.bytes + size > LARGEST_FILE) left.beyond.push(file.title);
    else {
      found.bytes += size;
      files.push(file);
    }
  } catch {
    left.unreadable.push(file.title);
  }
}
