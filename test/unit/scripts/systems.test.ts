import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { root } from '../../../scripts/lib/bootstrap.mjs';
import { browserOpener, desktopCommand } from '../../../scripts/lib/desktop.mjs';
import { toolScript } from '../../../scripts/lib/tool.mjs';
import { wrongCommands } from '../../support/npm-commands.ts';

/** Goes wrong in a path with blanks or Chinese, which an address spells in its own way. */
const PATH_OF_ADDRESS = /new URL\([^)]*import\.meta\.url\)\.pathname/;

/** What only some systems have. */
const NOT_EVERYWHERE = [
  /['"`]\/(usr|bin|tmp|etc)\//,
  /shell: true/,
  /spawn(Sync)?\(\s*['"`](bash|sh|npm|npx|code)['"`]/,
];

/** The sources below a folder, by their paths. */
function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mjs|cjs|ts)$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(root, folder, file));
}

/** What a file uses of these, but for its comments. */
function uses(file: string, patterns: readonly RegExp[]): readonly string[] {
  const text = readFileSync(file, 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '');
  return patterns.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${String(pattern)}`);
}

describe('what a contributor runs', () => {
  it('needs no shell and no path that only some systems have', () => {
    const files = [...sources('scripts'), ...sources('test/support'), ...sources('test/host')];
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((file) => uses(file, NOT_EVERYWHERE))).toEqual([]);
  });

  it('finds its files in a path with blanks and Chinese', () => {
    const files = [...sources('scripts'), ...sources('test')];
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => uses(file, [PATH_OF_ADDRESS]))).toEqual([]);
  });

  it('is Node and a script in every npm script', () => {
    const { scripts } = z.parse(
      z.object({ scripts: z.record(z.string(), z.string()) }),
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
    );
    const others = Object.entries(scripts).filter(([, line]) => !/^node scripts\/[\w/.-]+$/.test(line));
    expect(others).toEqual([['format', 'prettier --write .']]);
  });

  it('can be typed as the documents have it', () => {
    const documents = [
      ...readdirSync(root, { encoding: 'utf8' }),
      ...['docs', 'scripts'].flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
          join(folder, name),
        ),
      ),
    ].filter((name) => name.endsWith('.md') && !name.includes('node_modules'));
    const wrong = documents.flatMap((name) =>
      wrongCommands(readFileSync(join(root, name), 'utf8')).map((command) => `${name}: ${command}`),
    );
    expect(documents.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('finds tools by their scripts, which Node runs on every system', () => {
    for (const [name, command] of [
      ['typescript', 'tsc'],
      ['dependency-cruiser', 'depcruise'],
    ] as const) {
      expect(existsSync(toolScript(name, command)), command).toBe(true);
    }
    expect(() => toolScript('typescript', 'none')).toThrow('brings no command none');
  });

  it('asks the desktop as each system has it', () => {
    expect(desktopCommand('linux')).toEqual(['code']);
    expect(desktopCommand('win32')[0]).toBe('cmd.exe');
    expect(browserOpener({ platform: 'linux', env: {} })).toBeUndefined();
    expect(browserOpener({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe('xdg-open');
    expect(browserOpener({ platform: 'darwin', env: {} })).toBe('open');
    expect(browserOpener({ platform: 'win32', env: {} })).toBe('explorer.exe');
  });
});
