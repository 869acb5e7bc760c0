import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { faults } from '../../../support/disk-double.ts';

/** What each write of a file waits for. */
const gate = vi.hoisted(() => ({ pass: () => Promise.resolve() }));

vi.mock('vscode', async () => {
  const double = await import('../../../support/vscode-double.ts');
  const disk = await import('../../../support/disk-double.ts');
  const fs = {
    ...disk.fs,
    writeFile: async (...given: Parameters<typeof disk.fs.writeFile>) => {
      await gate.pass();
      await disk.fs.writeFile(...given);
    },
  };
  const { Uri, FileType, FileSystemError } = disk;
  return { ...double, ...{ Uri, FileType, FileSystemError }, workspace: { ...double.workspace, fs } };
});
const { writeNewFile } = await import('../../../../src/vscode/files/new-file.ts');
const { writePackage } = await import('../../../../src/features/evidence/save/write-package.ts');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  onTestFinished(() => {
    gate.pass = () => Promise.resolve();
    faults.write = null;
    rmSync(root, { recursive: true });
  });
});

/** Two writes each wait for the other to begin. */
function bothBegin(): void {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let begun = 0;
  gate.pass = async () => {
    begun += 1;
    if (begun === 2) resolve(undefined);
    await promise;
  };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('two files of one name that are written at once each have what was written into them', async () => {
  bothBegin();
  const written = await Promise.all(
    ['one', 'other'].map(async (text) => {
      const file = await writeNewFile(vscode.Uri.file(root), { name: 'list', ending: '.csv' }, bytesOf(text));
      return [text, readFileSync(file.path, 'utf8')];
    }),
  );
  expect(written).toEqual([
    ['one', 'one'],
    ['other', 'other'],
  ]);
  expect(readdirSync(root).toSorted()).toEqual(['list-2.csv', 'list.csv']);
});

test('two packages of one name that are written at once each have their own files', async () => {
  bothBegin();
  const written = await Promise.all(
    ['one', 'other'].map(async (text) => {
      const files = [{ path: `${text}.txt`, bytes: bytesOf(text) }];
      const saved = await writePackage(
        vscode.Uri.file(root),
        'evidence',
        files,
        new AbortController().signal,
      );
      return saved.kind === 'written' ? readdirSync(saved.folder.path) : saved;
    }),
  );
  expect(written).toEqual([['one.txt'], ['other.txt']]);
});

test('what cannot be written leaves nothing', async () => {
  faults.write = '.partial';
  const folder = vscode.Uri.file(root);
  const named = { name: 'list', ending: '.csv' };
  await expect(writeNewFile(folder, named, bytesOf('one'))).rejects.toThrow('NoPermissions');
  expect(readdirSync(root)).toEqual([]);
});
