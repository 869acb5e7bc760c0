import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { ensureChromium } from '../../scripts/lib/chromium.ts';
import { vsixPath } from '../../scripts/lib/package.ts';
import { Problem } from '../../scripts/lib/problem.mjs';
import { ensureVsCode } from '../../scripts/lib/vscode-host.ts';
import { installExtension } from '../../scripts/lib/vscode-server.ts';
import { installedExtensions, testedVersion } from '../support/vscode-server.ts';

/** Installs the packaged extension afresh, as a user would. */
export async function setup(): Promise<void> {
  const vsix = await vsixPath();
  if (!existsSync(vsix)) throw new Problem(`${vsix} is missing.`, 'Run "npm run package" first.');
  await ensureChromium();
  await rm(installedExtensions, { recursive: true, force: true });
  await installExtension(await ensureVsCode(testedVersion), vsix, installedExtensions);
}
