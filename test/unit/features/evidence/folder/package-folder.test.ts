import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { fs } from '../../../../support/disk-double.ts';
import { license } from '../../../store/setup.ts';
import { madePackage } from '../package/made-package.ts';

vi.mock('vscode', async () => (await import('../../../../support/evidence-editor.ts')).evidenceEditor());
const { packagesIn } = await import('../../../../../src/features/evidence/folder/package-folder.ts');

const BEGINNING = '云梦虚构有限公司';
const made = await madePackage([license('1')]);

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'beside-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A package on the disk. @returns its folder. */
function written(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(join(folder, 'answers'), { recursive: true });
  for (const { path, bytes } of made.files) writeFileSync(join(folder, path), bytes);
  return folder;
}

async function found(parent: string, signal = new AbortController().signal): Promise<readonly string[]> {
  const packages = await packagesIn(vscode.Uri.file(parent), BEGINNING, signal);
  return packages.map(({ name }) => name);
}

test('the packages beside a new one are read one after the other, the last by name first', async () => {
  const parent = newFolder();
  for (const day of ['01', '02', '03']) written(parent, `${BEGINNING} 2026-11-${day}`);
  let [reading, most] = [0, 0];
  const { readFile } = fs;
  const read = vi.spyOn(fs, 'readFile').mockImplementation(async (uri) => {
    reading += 1;
    most = Math.max(most, reading);
    const bytes = await readFile(uri);
    reading -= 1;
    return bytes;
  });
  onTestFinished(() => {
    read.mockRestore();
  });
  expect(await found(parent)).toEqual(['03', '02', '01'].map((day) => `${BEGINNING} 2026-11-${day}`));
  expect(most).toBe(1);
});

test('no manifest is read that the checksums do not name, or that is larger than any', async () => {
  const parent = newFolder();
  const unnamed = written(parent, `${BEGINNING} 1`);
  writeFileSync(join(unnamed, 'SHA256SUMS'), `${'0'.repeat(64)}  report.html\n`);
  truncateSync(join(written(parent, `${BEGINNING} 2`), 'manifest.json'), 65 * 1024 * 1024);
  truncateSync(join(written(parent, `${BEGINNING} 3`), 'SHA256SUMS'), 20 * 1024 * 1024);
  const read = vi.spyOn(fs, 'readFile');
  onTestFinished(() => {
    read.mockRestore();
  });
  expect(await found(parent)).toEqual([]);
  expect(read.mock.calls.map(([{ path }]) => [basename(dirname(path)), basename(path)])).toEqual([
    [`${BEGINNING} 1`, 'SHA256SUMS'],
  ]);
});

test('all manifests together are no more than the longest one may be', async () => {
  const parent = newFolder();
  for (const number of [1, 2]) {
    const folder = written(parent, `${BEGINNING} ${number}`);
    truncateSync(join(folder, 'manifest.json'), 20 * 1024 * 1024);
    const [sum = ''] = execFileSync('sha256sum', [join(folder, 'manifest.json')], { encoding: 'utf8' }).split(
      ' ',
    );
    writeFileSync(join(folder, 'SHA256SUMS'), `${sum}  manifest.json\n`);
  }
  expect(await found(parent)).toEqual([`${BEGINNING} 2`]);
});

test('links and pipes are not followed', async () => {
  const parent = newFolder();
  const elsewhere = written(newFolder(), 'elsewhere');
  for (const [number, file] of ['manifest.json', 'SHA256SUMS'].entries()) {
    const linked = written(parent, `${BEGINNING} ${number}`);
    rmSync(join(linked, file));
    symlinkSync(join(elsewhere, file), join(linked, file));
    const piped = written(parent, `${BEGINNING} ${number + 2}`);
    renameSync(join(piped, file), join(piped, 'was'));
    execFileSync('mkfifo', [join(piped, file)]);
  }
  expect(await found(parent)).toEqual([]);
});

test('reading them can be given up', async () => {
  const parent = newFolder();
  written(parent, `${BEGINNING} 1`);
  await expect(found(parent, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
});
