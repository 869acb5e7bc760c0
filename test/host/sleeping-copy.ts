import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { root } from '../../scripts/lib/bootstrap.mjs';

/** What an installed extension consists of. */
const PARTS = ['package.json', 'dist', 'l10n', 'media', 'package.nls.json', 'package.nls.zh-cn.json'];

/**
 * Copies the built extension without its activation events.
 * @returns the folder
 */
export async function copyAsleep(folder: string): Promise<string> {
  for (const part of PARTS) await cp(join(root, part), join(folder, part), { recursive: true });
  await putToSleep(folder);
  return folder;
}

/**
 * Takes the activation events from an extension: VS Code opens documents of its own while it starts, and with them
 * wakes the extension before any test can look.
 */
export async function putToSleep(extension: string): Promise<void> {
  const file = join(extension, 'package.json');
  const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(file, 'utf8')));
  await writeFile(file, JSON.stringify({ ...manifest, activationEvents: [] }));
}
