import type * as vscode from 'vscode';
import { candidatesOf } from '../../../reading/candidates.ts';
import type { Mentions } from '../../../reading/mentions.ts';
import { inTurns } from '../../../tables/turns.ts';
import { inOneLine } from '../../../wording/parts.ts';
import { fileText } from './file.ts';
import type { FolderFile } from './folder-files.ts';
import { whileReading, type ReadSource } from './source.ts';
import { chosenSheets, csvRows, tableSource } from './table-source.ts';

/** What of a file is read by itself: all of it, or one sheet of a workbook. */
export interface FilePart {
  /** What the user knows it by: the file, and the sheet where the workbook has several. */
  readonly title: string;
  /** What to do about it where its kind is not read; left out where it is. */
  readonly unread?: string | undefined;
  /** Its companies, under this title; `undefined` where the user left, or was told why it cannot be read. */
  readonly read: (title: string) => Promise<ReadSource | undefined>;
}

/**
 * The parts of a file whose kind is read: of a workbook the sheets that the user chooses.
 * @returns `undefined` where the user left, or was told why it cannot be read.
 */
export async function partsOf(
  { uri, title }: FolderFile,
  mentions: Mentions,
): Promise<readonly FilePart[] | undefined> {
  const file = uri.toString();
  if (/\.xlsx$/iu.test(uri.path)) {
    const chosen = await chosenSheets(uri, title);
    return chosen?.sheets.map(({ name, rows }) => ({
      title: chosen.areAll && chosen.sheets.length === 1 ? title : inOneLine(title, name),
      read: (named) => tableSource({ title: named, file, kind: 'xlsx', sheet: name, rows }, mentions),
    }));
  }
  if (/\.[ct]sv$/iu.test(uri.path)) return [{ title, read: (named) => csvSource(uri, named, mentions) }];
  return [{ title, read: (named) => textSource(() => fileText(uri), named, mentions) }];
}

async function csvSource(
  uri: vscode.Uri,
  title: string,
  mentions: Mentions,
): Promise<ReadSource | undefined> {
  const rows = await csvRows(uri);
  return rows && tableSource({ title, file: uri.toString(), kind: 'csv', sheet: null, rows }, mentions);
}

/** The companies of a text that is no table. @param textOf reads the text; `undefined` where it cannot be read. */
export async function textSource(
  textOf: () => Promise<string | undefined>,
  title: string,
  mentions: Mentions,
): Promise<ReadSource | undefined> {
  return whileReading(title, async (signal) => {
    const text = await textOf();
    const read = text === undefined ? undefined : await mentions.read(text, signal);
    const candidates = read && (await inTurns(candidatesOf(read.mentions, read.owners), signal));
    return candidates && { title, candidates, owners: read.owners, rows: [], lists: [] };
  });
}
