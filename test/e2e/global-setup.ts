import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../scripts/lib/chromium.ts';
import { vsixPath } from '../../scripts/lib/package.ts';
import { Problem } from '../../scripts/lib/problem.mjs';
import { ensureVsCode } from '../../scripts/lib/vscode-host.ts';
import { installExtension } from '../../scripts/lib/vscode-server.ts';
import { testedVersion } from '../support/vscode-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that the packaged extension is installed in. */
    installedExtensions: string;
  }
}

/** Installs the packaged extension as a user would, for this run alone: another may go on beside it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const vsix = await vsixPath();
  if (!existsSync(vsix)) throw new Problem(`${vsix} is missing.`, 'Run "npm run package" first.');
  await ensureChromium();
  const folder = await mkdtemp(join(tmpdir(), 'installed-extensions-'));
  await installExtension(await ensureVsCode(testedVersion), vsix, folder);
  project.provide('installedExtensions', folder);
  return () => rm(folder, { recursive: true, force: true });
}
