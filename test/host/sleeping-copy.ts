import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/lib/bootstrap.mjs';

/** What an installed extension consists of, beside its package.json. */
const PARTS = ['dist', 'l10n', 'media', 'package.nls.json', 'package.nls.zh-cn.json'];

/**
 * Copies the built extension without its activation events: VS Code opens documents of its own while it starts, and
 * with them wakes the extension before any test can look.
 * @returns the folder
 */
export async function copyAsleep(folder: string): Promise<string> {
  for (const part of PARTS) await cp(join(root, part), join(folder, part), { recursive: true });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as object;
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
  return folder;
}
