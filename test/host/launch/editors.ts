import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import * as z from 'zod/mini';
import { Problem } from '../../../scripts/lib/problem.mjs';
import { hostsFolder } from '../../../scripts/lib/vscode-host.ts';

/** A VS Code as `runTests` of @vscode/test-electron starts it. */
export interface Editor {
  readonly executable: string;
  /** Words that come before those of test-electron. */
  readonly args: readonly string[];
}

const productSchema = z.object({ applicationName: z.string(), nameShort: z.string() });

/** The VS Code from the package registry, in a browser. `TEST_VSCODE_VERSION` names its version. */
export const registryEditor: Editor = {
  executable: process.execPath,
  args: [join(import.meta.dirname, 'server.ts')],
};

/**
 * A desktop VS Code that test-electron downloads into .vscode-test/ where it is not there yet.
 * @param version e.g. `1.139.1`
 * @throws {Problem} where its download site cannot be reached
 */
export async function downloadedEditor(version: string): Promise<Editor> {
  try {
    return { executable: await downloadAndUnzipVSCode({ version, cachePath: hostsFolder }), args: [] };
  } catch (error) {
    throw new Problem(
      `VS Code ${version} for the desktop could not be downloaded: ${String(error)}`,
      'Name the folder of an installed one with --vscode PATH, or leave --desktop out.',
    );
  }
}

/**
 * A desktop VS Code, or a fork of it, that is installed on this machine.
 * @param folder where it is installed, e.g. `/usr/share/code` or `/Applications/Visual Studio Code.app`
 * @throws {Problem} where there is none
 */
export async function installedEditor(folder: string): Promise<Editor> {
  const isApp = existsSync(join(folder, 'Contents'));
  const product = await readProduct(
    join(folder, isApp ? 'Contents/Resources' : 'resources', 'app', 'product.json'),
  );
  const programs = isApp
    ? ['Contents/MacOS/Electron', `Contents/MacOS/${product?.nameShort ?? ''}`]
    : [`${product?.nameShort ?? ''}.exe`, product?.applicationName ?? ''];
  const executable = programs.map((name) => join(folder, name)).find((file) => existsSync(file));
  if (product && executable !== undefined) return { executable, args: [] };
  throw new Problem(
    `There is no VS Code in ${folder}.`,
    'Name the folder that holds its program and its resources/, e.g. --vscode /usr/share/code.',
  );
}

async function readProduct(file: string): Promise<z.infer<typeof productSchema> | undefined> {
  try {
    return productSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The editor as given, but with the trust of workspaces, which test-electron always turns off. */
export function withWorkspaceTrust({ executable, args }: Editor): Editor {
  return {
    executable: process.execPath,
    args: [join(import.meta.dirname, 'with-workspace-trust.ts'), executable, ...args],
  };
}
