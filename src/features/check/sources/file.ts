import { isUtf8 } from 'node:buffer';
import * as vscode from 'vscode';
import { notify } from '../../../vscode/notify.ts';
import { fileName } from '../../../vscode/files/file-words.ts';
import { decode, LARGEST_FILE } from '../../../tables/file-text.ts';

/**
 * The text of a file or document: as it is in the editor, with changes that are not saved; from the file where no editor
 * has it, or the editor took it for another encoding.
 * @returns `undefined` where the user was told why it cannot be read.
 */
export async function fileText(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const text = open?.getText();
  // The editor takes a file for UTF-8 unless it is told otherwise: what it could not read, it shows by this mark.
  if (text?.includes('\uFFFD') === false) return text;
  const bytes = await fileBytes(uri, { quietly: text !== undefined });
  if (!bytes || (open?.isDirty === true && isUtf8(bytes))) return text;
  return decode(bytes);
}

/**
 * The bytes of a file.
 * @param options `quietly`: the user is not told what is wrong, for there is something else to go by.
 * @returns `undefined` where the file is too large or cannot be read.
 */
export async function fileBytes(uri: vscode.Uri, { quietly = false } = {}): Promise<Uint8Array | undefined> {
  const read = await readBytes(uri);
  if (read.kind === 'read') return read.bytes;
  if (!quietly) void notify.warn(unreadWords(read.kind, fileName(uri)));
  return undefined;
}

/** The bytes of a file, or why there are none. */
export type BytesRead =
  { readonly kind: 'read'; readonly bytes: Uint8Array } | { readonly kind: 'tooLarge' | 'unreadable' };

/** Reads a file, unless it is larger than any that is read. The user is told nothing. */
export async function readBytes(uri: vscode.Uri): Promise<BytesRead> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST_FILE) return { kind: 'tooLarge' };
    return { kind: 'read', bytes: await vscode.workspace.fs.readFile(uri) };
  } catch {
    return { kind: 'unreadable' };
  }
}

function unreadWords(why: Exclude<BytesRead['kind'], 'read'>, name: string): string {
  return why === 'tooLarge'
    ? vscode.l10n.t('{0} is larger than {1} MB.', name, LARGEST_FILE / 1024 / 1024)
    : vscode.l10n.t('{0} cannot be read.', name);
}
