import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files under a folder, however deep, that hold one of these texts in UTF-8 or UTF-16. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const wanted = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    if (wanted.some((text) => content.includes(text))) found.push(path);
  }
  return found;
}
