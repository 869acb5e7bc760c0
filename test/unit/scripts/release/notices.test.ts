import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noticesOf, packageFolders } from '../../../../scripts/release/notices.mjs';

const folder = await mkdtemp(join(tmpdir(), 'notices 许可 '));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A package on the disk with these files beside its manifest. */
async function made(name: string, license: string, files: Readonly<Record<string, string>>): Promise<string> {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  const all = { 'package.json': JSON.stringify({ name, version: '1.0.0', license }), ...files };
  for (const [file, text] of Object.entries(all)) await writeFile(join(place, file), text);
  return place;
}

describe('the notices of the packages in the bundles', () => {
  it('hold name, version, licence and its text, and what else the package gives notice of', async () => {
    const one = await made('one', 'MIT', { 'LICENSE.md': 'The text of one.\r\n', NOTICE: 'A notice.' });
    const other = await made('other', 'Apache-2.0', { license: 'The text of the other.' });
    const text = await noticesOf([one, other]);
    expect(text).toContain('one 1.0.0 (MIT)\n\nThe text of one.\n\nA notice.');
    expect(text).toContain('other 1.0.0 (Apache-2.0)\n\nThe text of the other.');
  });

  it('fail for a package without the text of its licence, by name', async () => {
    const bare = await made('bare', 'MIT', { 'README.md': 'MIT' });
    const noticeAlone = await made('notice-alone', 'MIT', { NOTICE: 'A notice.' });
    await expect(noticesOf([bare, noticeAlone])).rejects.toThrow(
      'bare has no file with the text of its licence\nnotice-alone has no file',
    );
  });

  it('fail for a package whose licence is not on the list, by name', async () => {
    const strict = await made('strict', 'GPL-3.0-only', { LICENSE: 'The text.' });
    await expect(noticesOf([strict])).rejects.toThrow('strict has the licence GPL-3.0-only');
  });
});

describe('the packages of modules', () => {
  it('are told by their folders, each once, with their scope, the innermost where they are nested', () => {
    const modules = [
      '/a 许可/src/main.ts',
      '/a 许可/node_modules/@scope/name/lib/x.js',
      '/a 许可/node_modules/@scope/name/lib/y.js?commonjs',
      '\0/a 许可/node_modules/outer/node_modules/inner/index.js',
      '\0rolldown/runtime.js',
    ];
    expect(packageFolders(modules).map((each) => each.replaceAll(sep, '/'))).toEqual([
      '/a 许可/node_modules/@scope/name',
      '/a 许可/node_modules/outer/node_modules/inner',
    ]);
    expect(packageFolders(['C:\\a 许可\\node_modules\\lit\\index.js'])).toEqual([
      ['C:', 'a 许可', 'node_modules', 'lit'].join(sep),
    ]);
  });
});
