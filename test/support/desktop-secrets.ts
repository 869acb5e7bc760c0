import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

const STAND_IN = 'shared-secrets.cjs';

/** The packaged extension as it is installed, but over secrets that windows share as those of a desktop VS Code do. */
export interface SharingInstallation {
  readonly extensionsFolder: string;
  readonly remove: () => Promise<void>;
}

export async function installSharing(): Promise<SharingInstallation> {
  const installed = inject('installedExtensions');
  const extensionsFolder = await mkdtemp(join(tmpdir(), 'extensions-'));
  for (const name of await readdir(installed)) {
    if (!name.includes('qcc-telecom-license')) continue; // not the list of what is installed where
    const extension = join(extensionsFolder, name);
    await cp(join(installed, name), extension, { recursive: true });
    await cp(join(import.meta.dirname, STAND_IN), join(extension, STAND_IN));
    const manifestFile = join(extension, 'package.json');
    const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as object;
    await writeFile(manifestFile, JSON.stringify({ ...manifest, main: `./${STAND_IN}` }));
  }
  return { extensionsFolder, remove: () => rm(extensionsFolder, { recursive: true, force: true }) };
}
