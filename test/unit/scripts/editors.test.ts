import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installedEditor, withWorkspaceTrust } from '../../host/launch/editors.ts';

const PRODUCT = JSON.stringify({ applicationName: 'code-oss', nameShort: 'Code - OSS' });

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'editors-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function installed(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

test.each([
  ['Linux', 'resources/app/product.json', 'code-oss'],
  ['Windows', 'resources/app/product.json', 'Code - OSS.exe'],
  ['macOS', 'Contents/Resources/app/product.json', 'Contents/MacOS/Electron'],
  ['a newer macOS build', 'Contents/Resources/app/product.json', 'Contents/MacOS/Code - OSS'],
])('an installed editor on %s is found by what its product says', async (_system, product, program) => {
  await installed({ [product]: PRODUCT, [program]: '' });
  expect(await installedEditor(folder)).toEqual({ executable: join(folder, program), args: [] });
});

test.each([
  ['nothing', {}],
  ['a product without its program', { 'resources/app/product.json': PRODUCT }],
  ['a product that is none', { 'resources/app/product.json': '{', 'code-oss': '' }],
])('a folder with %s is refused with what to name instead', async (_what, files) => {
  await installed(files);
  await expect(installedEditor(folder)).rejects.toThrow(/There is no VS Code in .*\n.*--vscode/);
});

test('an editor with workspace trust is started by way of a script, with its own words after it', () => {
  const { executable, args } = withWorkspaceTrust({ executable: '/opt/code/code', args: ['first'] });
  expect(executable).toBe(process.execPath);
  expect(args.slice(1)).toEqual(['/opt/code/code', 'first']);
});
