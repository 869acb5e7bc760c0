import * as vscode from 'vscode';
import { draftName } from './draft-name.ts';
import { freeName } from './free-name.ts';

/** Another window may take the name between the look and the renaming; this often the next number is tried. */
const TRIES = 5;

/** What a new file is called: its ending stands behind the number that it may get. */
export interface NewFileName {
  readonly name: string;
  /** With its dot. */
  readonly ending: string;
}

/**
 * Writes a new file into a folder. It is written under another name first, so that a file of its own name is never half of
 * one; nothing that is there is touched: where a file has its name, it gets a number.
 * @returns the file. @throws what the file system says, and then nothing is left, or nothing but what could not be taken away.
 */
export async function writeNewFile(
  folder: vscode.Uri,
  { name, ending }: NewFileName,
  bytes: Uint8Array,
): Promise<vscode.Uri> {
  const { fs } = vscode.workspace;
  const draft = vscode.Uri.joinPath(folder, draftName(name, ending));
  try {
    await fs.writeFile(draft, bytes);
    for (let tries = 1; ; tries += 1) {
      const taken = (await fs.readDirectory(folder)).map(([each]) => each);
      const file = vscode.Uri.joinPath(folder, freeName(name, taken, ending));
      try {
        await fs.rename(draft, file, { overwrite: false });
        return file;
      } catch (error) {
        const isTaken = error instanceof vscode.FileSystemError && error.code === 'FileExists';
        if (!isTaken || tries >= TRIES) throw error;
      }
    }
  } catch (error) {
    // It need not be there; what cannot be taken away stays.
    await fs.delete(draft, { useTrash: false }).then(undefined, () => undefined);
    throw error;
  }
}
