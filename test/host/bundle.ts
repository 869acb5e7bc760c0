import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
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
  await build({
    entryPoints: [
      { in: join(import.meta.dirname, 'inside.ts'), out: 'inside' },
      ...testFiles.map((file) => ({ in: join(source, file), out: file.replace(/\.ts$/, '') })),
    ],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    packages: 'external', // found in node_modules, above the output
    external: ['vscode'],
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'inside.cjs');
}
