import * as vscode from 'vscode';
import { draftName } from '../../../vscode/files/draft-name.ts';
import { freeName } from '../../../vscode/files/free-name.ts';
import { fileProblem } from '../../../vscode/files/file-words.ts';
import type { PackageFile } from '../package/checksums.ts';

/** What became of writing a package. */
export type Written =
  | { readonly kind: 'written'; readonly folder: vscode.Uri }
  /**
   * It could not be written. `remains`: the folder that is left, since it could not be taken away again; `null` where
   * nothing is.
   */
  | { readonly kind: 'failed'; readonly problem: string; readonly remains: vscode.Uri | null };

/** Another window may take the name between the look and the renaming; this often the next number is tried. */
const TRIES = 5;

/**
 * Writes files into a new folder. They are written under another name first, so that a folder of the package's own name is
 * never half of one; nothing that is there is touched.
 * @param name of the folder; a number is added where there is one of this name.
 * @param signal gives it up: what was written is taken away again, and it throws.
 */
export async function writePackage(
  parent: vscode.Uri,
  name: string,
  files: readonly PackageFile[],
  signal: AbortSignal,
): Promise<Written> {
  const { fs } = vscode.workspace;
  let draft: vscode.Uri | undefined;
  try {
    const own = vscode.Uri.joinPath(parent, draftName(name));
    await fs.createDirectory(own);
    draft = own;
    for (const { path, bytes } of files) {
      signal.throwIfAborted();
      await fs.writeFile(vscode.Uri.joinPath(own, ...path.split('/')), bytes);
    }
    return { kind: 'written', folder: await renamed(own, parent, name) };
  } catch (error) {
    const remains = draft ? await remainsOf(draft) : null;
    if (signal.aborted && !remains) throw error;
    return { kind: 'failed', problem: fileProblem(error), remains };
  }
}

async function renamed(draft: vscode.Uri, parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let tries = 1; ; tries += 1) {
    const folder = vscode.Uri.joinPath(parent, freeName(name, await namesIn(parent)));
    try {
      await vscode.workspace.fs.rename(draft, folder, { overwrite: false });
      return folder;
    } catch (error) {
      const isTaken = error instanceof vscode.FileSystemError && error.code === 'FileExists';
      if (!isTaken || tries >= TRIES) throw error;
    }
  }
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
}

/** Takes a folder that was begun away again. @returns it where that failed. */
async function remainsOf(draft: vscode.Uri): Promise<vscode.Uri | null> {
  try {
    await vscode.workspace.fs.delete(draft, { recursive: true, useTrash: false });
    return null;
  } catch {
    return draft;
  }
}
