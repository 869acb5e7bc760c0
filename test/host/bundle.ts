import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'rolldown';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { hostsFolder } from '../../scripts/lib/vscode-host.ts';
import type { Scenario } from './scenarios.ts';

/**
 * Bundles a scenario's tests: the extension host reads no TypeScript.
 * @returns the module whose `run` VS Code calls
 */
export async function bundleTests({ name }: Scenario): Promise<string> {
  const source = join(import.meta.dirname, name);
  const outdir = join(hostsFolder, 'host-tests', name);
  await rm(outdir, { recursive: true, force: true });
  const testFiles = (await readdir(source)).filter((file) => file.endsWith('.test.ts'));
  const inputs: readonly (readonly [string, string])[] = [
    ['inside', join(import.meta.dirname, 'inside.ts')],
    ...testFiles.map((file) => [file.replace(/\.ts$/, ''), join(source, file)] as const),
  ];
  await build({
    input: Object.fromEntries(inputs),
    tsconfig: join(root, 'tsconfig.json'),
    platform: 'node',
    external: /^(?![./])/, // found in node_modules, above the output
    output: {
      dir: outdir,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'shared/[name].cjs',
      sourcemap: 'inline',
    },
  });
  return join(outdir, 'inside.cjs');
}
