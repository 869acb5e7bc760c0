import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { HELD_BACK, newestVersion, sortOutdated } from '../../../scripts/lib/held-back.mjs';
import { npmCommand } from '../../../scripts/lib/npm.mjs';
import { capture } from '../../../scripts/lib/steps.mjs';

const versionsShape = z.optional(z.record(z.string(), z.string()));
const manifestShape = z.object({
  dependencies: versionsShape,
  devDependencies: versionsShape,
  optionalDependencies: versionsShape,
});

const readText = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

describe.each([
  ['', []],
  ['scripts/mutation/', ['--legacy-peer-deps']], // as its .npmrc says
  ['scripts/publishing/', []],
])('the packages of ./%s', (folder, options) => {
  it('are pinned to one version each', () => {
    const { dependencies, devDependencies, optionalDependencies } = z.parse(
      manifestShape,
      JSON.parse(readText(`${folder}package.json`)),
    );
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it(
    'can be installed from a clean clone: the lock file names all that is wanted',
    { timeout: 60_000 },
    async () => {
      const copy = await mkdtemp(join(tmpdir(), 'clean clone '));
      try {
        for (const file of ['package.json', 'package-lock.json'])
          await writeFile(join(copy, file), readText(`${folder}${file}`));
        const [command, ...first] = npmCommand(process);
        const args = [
          ...first,
          'ci',
          ...options,
          '--dry-run',
          '--offline',
          '--ignore-scripts',
          '--no-audit',
          '--no-fund',
        ];
        const { code, output } = await capture(command, args, { cwd: copy });
        expect(code, output).toBe(0);
      } finally {
        await rm(copy, { recursive: true, force: true });
      }
    },
  );

  it('come from whatever registry the one who installs has set', () => {
    expect(readText(`${folder}package-lock.json`)).not.toContain('"resolved"');
  });
});

describe('what is behind', () => {
  const outdated = {
    lit: { wanted: '3.3.3', latest: '3.4.0' },
    typescript: { wanted: '6.0.3', latest: '7.0.2' },
    '@types/node': { wanted: '24.1.0', latest: '26.0.0' },
  };

  it('is told with the version to take, and what stays on its line with the reason', () => {
    const { behind, held } = sortOutdated(outdated, { typescript: '6.0.3', '@types/node': '24.2.0' });
    expect(behind).toEqual(['lit 3.3.3 → 3.4.0', '@types/node 24.1.0 → 24.2.0']);
    expect(held).toEqual([`typescript 6.0.3 stays on 6.0, not 7.0.2: ${HELD_BACK['typescript']?.why ?? ''}`]);
  });

  it('goes by the numbers of versions, in whatever order they come', () => {
    expect(newestVersion(['1.106.1', '1.106.10', '1.106.9'])).toBe('1.106.10');
    expect(newestVersion([])).toBeUndefined();
  });
});

describe('npm', () => {
  const execPath = '/programs/node 24/node';

  it('is the one that runs the script', () => {
    const env = { npm_execpath: '/npm/bin/npm-cli.js', npm_node_execpath: '/node' };
    expect(npmCommand({ env, platform: 'linux', execPath })).toEqual(['/node', '/npm/bin/npm-cli.js']);
  });

  it('is on Windows the script beside Node, since a batch file cannot be started', () => {
    const [node, cli] = npmCommand({ env: {}, platform: 'win32', execPath });
    expect(node).toBe(execPath);
    expect(cli?.replaceAll('\\', '/')).toBe('/programs/node 24/node_modules/npm/bin/npm-cli.js');
    expect(npmCommand({ env: {}, platform: 'darwin', execPath })).toEqual(['npm']);
  });
});
