import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { clearDialogs, dialogs } from '../../../../support/vscode-double.ts';

vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  const disk = await import('../../../../support/disk-double.ts');
  return {
    ...double,
    ...{ Uri: disk.Uri, FileType: disk.FileType },
    window: { ...double.window, activeTextEditor: undefined },
    workspace: { ...double.workspace, fs: disk.fs },
  };
});
const { readSource } = await import('../../../../../src/features/check/sources/read-source.ts');
const { folderFiles, MOST_OF_FOLDER } =
  await import('../../../../../src/features/check/sources/folder-files.ts');

const [A, B, C] = ['北京清泉云桥科技有限公司', '上海星岚数据服务股份有限公司', '广州云帆通信有限公司'];

let root: string;
const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const read = (...names: readonly string[]) => {
  const all = names.map((name) => vscode.Uri.file(join(root, name)));
  return readSource([all[0], all], new Mentions(() => new KnownNames()), () => undefined);
};

beforeEach(() => {
  clearDialogs();
  root = mkdtempSync(join(tmpdir(), 'folder-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
});

test('a folder is read with all files below it as one, and what is left out is told by name and count', async () => {
  await write('合同/sub/c.md', C);
  await write('合同/b10.txt', A);
  await write('合同/b9.txt', `${B}\n${A}`);
  for (const path of [
    '.git/a.txt',
    'node_modules/x/a.json',
    '~$b.xlsx',
    'empty.txt',
    'p.docx',
    'q.png',
    'old.xls',
  ])
    await write(`合同/${path}`, path === 'empty.txt' ? '' : '深圳远帆网络有限公司');
  await symlink(root, join(root, '合同/up'));
  const source = await read('合同');
  expect(source?.candidates.map(({ query, count }) => [query, count])).toEqual([
    [B, 1],
    [A, 2],
    [C, 1],
  ]);
  expect(source?.title).toBe('合同 (folder, 3 files)');
  expect(source?.left?.split('\n')).toEqual([
    'Not read of 合同:',
    '• workbooks that are not .xlsx; save them as .xlsx: 1 (old.xls)',
    '• hidden: 2 (.git, ~$b.xlsx)',
    '• folders of packages: 1 (node_modules)',
    '• links: 1 (up)',
    '• empty files: 1 (empty.txt)',
    '• files of kinds that are not read: 2 (p.docx, q.png)',
  ]);
});

test('files of one name are told apart by the way to them, and a file that is selected too is read once', async () => {
  await write('lists/list.csv', `企业名称\n${A}\n`);
  await write('lists/2025/list.csv', `企业名称\n${B}\n`);
  dialogs.take = ['企业名称'];
  const source = await read('lists', 'lists/list.csv');
  expect(source?.lists.map(({ title }) => title)).toEqual(['list.csv', '2025/list.csv']);
  expect(source?.rows.map(({ file }) => file)).toEqual(['list.csv', '2025/list.csv']);
  expect(source?.title).toBe('list.csv and 1 more');
});

test('the only table of a folder is a list of its own, which comes back with results', async () => {
  await write('lists/2025/list.csv', `企业名称\n${A}\n`);
  dialogs.take = ['企业名称'];
  const source = await read('lists');
  expect(source).toMatchObject({ title: 'list.csv', lists: [{ title: null, kind: 'csv' }] });
});

test('a folder without anything to read says so, and asks for nothing', async () => {
  await write('lists/p.docx', A);
  expect(await read('lists')).toBeUndefined();
  expect(dialogs.said).toEqual([
    'No file in lists can be read for companies (CSV, TSV, XLSX, MD, TXT, JSON).',
  ]);
  expect(dialogs.detailed).toEqual(['Not read of lists:\n• files of kinds that are not read: 1 (p.docx)']);
});

test('files beyond a number are left out with their names, and a look that is given up ends', async () => {
  for (let at = 1; at <= MOST_OF_FOLDER + 2; at += 1) await write(`many/${String(at)}.txt`, A);
  const folder = vscode.Uri.file(join(root, 'many'));
  const found = await folderFiles(folder, new AbortController().signal);
  expect(found?.files).toHaveLength(MOST_OF_FOLDER);
  expect(found?.left.beyond).toEqual(['51.txt', '52.txt']);
  expect(await folderFiles(folder, AbortSignal.abort())).toBeUndefined();
});

test('one file that cannot be read ends nothing, if the user goes on without it', async () => {
  await write('lists/blank.csv', '\n');
  await write('lists/notes.txt', A);
  expect(await read('lists')).toBeUndefined();
  dialogs.take = ['Go On'];
  const source = await read('lists');
  expect(source?.candidates.map(({ query }) => query)).toEqual([A]);
  expect(dialogs.said).toContain('blank.csv is not read. Go on with the others?');
});
