import { readdir, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { build } from 'rolldown';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { hostsFolder } from '../../scripts/lib/vscode-host.ts';
import type { Scenario } from './scenarios.ts';

/**
 * Bundles a scenario's tests.
 * @returns the module whose `run` VS Code calls
 */
export async function bundleTests({ name }: Scenario): Promise<string> {
  const source = join(import.meta.dirname, name);
  const testFiles = (await readdir(source)).filter((file) => file.endsWith('.test.ts'));
  const folder = await bundleForHost(`host-tests/${name}`, {
    inside: join(import.meta.dirname, 'inside.ts'),
    ...Object.fromEntries(testFiles.map((file) => [file.replace(/\.ts$/, ''), join(source, file)] as const)),
  });
  return join(folder, 'inside.cjs');
}

/**
 * Bundles files for an extension host, which reads no TypeScript.
 * @param name of the folder in .vscode-test/ that the bundles go into; what was in it goes
 * @param files by the names of their bundles
 * @returns the folder, with a `NAME.cjs` for each file
 */
export async function bundleForHost(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const dir = join(hostsFolder, name);
  await rm(dir, { recursive: true, force: true });
  await build({
    input: files,
    tsconfig: join(root, 'tsconfig.json'),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id), // found in node_modules, above the output
    output: {
      dir,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'shared/[name].cjs',
      sourcemap: 'inline',
    },
  });
  return dir;
}
