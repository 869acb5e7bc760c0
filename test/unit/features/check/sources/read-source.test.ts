import { beforeEach, expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { checkDigit } from '../../../../../src/domain/company/credit-code.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { clearDialogs, dialogs, files } from '../../../../support/vscode-double.ts';

vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  const window = { ...double.window, activeTextEditor: undefined };
  const asRelativePath = (uri: vscode.Uri) => uri.path.slice(1);
  return { ...double, window, workspace: { ...double.workspace, asRelativePath } };
});
const { readSource } = await import('../../../../../src/features/check/sources/read-source.ts');
const { planOf } = await import('../../../../../src/features/check/sources/check-plan.ts');
const { showFirstLook, tablesWords } = await import('../../../../../src/features/check/list/look-words.ts');

const [A, B] = ['北京清泉云桥科技有限公司', '上海星岚数据服务股份有限公司'];

const write = (name: string, text: string): vscode.Uri => {
  files.set(`file:///lists/${name}`, new TextEncoder().encode(text));
  return vscode.Uri.parse(`file:///lists/${name}`);
};
const read = (...asked: readonly unknown[]) =>
  readSource(asked, new Mentions(() => new KnownNames()), () => undefined);

beforeEach(() => {
  clearDialogs();
  files.clear();
});

test('the tables among several files are looked through before the price: how many rows in all, and which in each', async () => {
  const all = [
    write('one.csv', `企业名称,许可证号\n${A},京ICP备13999021号-1\n`),
    write('notes.txt', B),
    write('two.csv', `企业名称\n${A}\n${B}\n${B}\n–\n`),
  ];
  dialogs.take = ['企业名称'];
  const source = await read(all[0], all);
  if (!source) throw new Error('the lists cannot be read');
  expect(source.candidates.map(({ query }) => query)).toEqual([A, B]);
  expect(tablesWords(source.lists)).toBe(
    [
      'In all 2 tables:',
      '• twice in the list: 1 row',
      '• in a table before it, too: 1 row',
      '• a claimed number that is no licence: 1 row',
      '• no company: 1 row',
      'In one.csv, by row:\n• a claimed number that is no licence: 2',
      'In two.csv, by row:\n• twice in the list: 4\n• in a table before it, too: 2\n• no company: 5',
    ].join('\n'),
  );
  // Each row of each table knows what was asked for it, and what it claims.
  const { lists } = planOf(
    source,
    [A, B].map((query) => ({ query, isCall: true })),
  );
  expect(
    lists.map(({ title, hasClaims, rows }) => ({ title, hasClaims, rows: rows.map(({ places }) => places) })),
  ).toEqual([
    { title: 'one.csv', hasClaims: true, rows: [[0]] },
    { title: 'two.csv', hasClaims: false, rows: [[0], [1], [1], []] },
  ]);
  expect(lists[0]?.rows[0]?.claimed).toBe('京ICP备13999021号-1');
});

test('a row with a code whose company another file names is asked by the code all the same', async () => {
  const code = `91110105MA0QX7TJ3${checkDigit('91110105MA0QX7TJ3')}`;
  const all = [
    write('one.csv', `企业名称,代码\n${A}（${code}）,\n`),
    write('two.csv', `企业名称,代码\n,${code}\n${B},\n`),
  ];
  dialogs.take = ['企业名称'];
  const source = await read(all[0], all);
  if (!source) throw new Error('the lists cannot be read');
  const queries = source.candidates.filter(({ sure }) => sure).map(({ query }) => ({ query, isCall: true }));
  expect(queries.map(({ query }) => query)).toEqual([A, code, B]);
  expect(planOf(source, queries).lists.map(({ rows }) => rows.map(({ places }) => places))).toEqual([
    [[0]],
    [[1], [2]],
  ]);
});

test('files of one name in two folders are told apart', async () => {
  const all = [write('2025/list.csv', `企业名称\n${A}\n`), write('2026/list.csv', `企业名称\n${B}\n`)];
  dialogs.take = ['企业名称'];
  const source = await read(all[0], all);
  expect(source?.lists.map(({ title }) => title)).toEqual(['lists/2025/list.csv', 'lists/2026/list.csv']);
});

test('of several files without a table nothing of the kind is said', async () => {
  const all = [write('one.txt', A), write('two.txt', B)];
  const source = await read(all[0], all);
  if (!source) throw new Error('the texts cannot be read');
  expect(source.candidates).toHaveLength(2);
  expect(tablesWords(source.lists)).toBe('');
  expect(planOf(source, [])).toEqual({ lists: [], need: null, follows: null });
});

test('what is seen is shown whole before the price, and nothing goes on where the user leaves', async () => {
  const source = await read(write('list.csv', `企业名称\n${A}\n${A}\n`));
  expect(source).toBeUndefined(); // the column is the user's to choose
  dialogs.take = ['企业名称'];
  const chosen = await read(write('list.csv', `企业名称\n${A}\n${A}\n`));
  if (!chosen) throw new Error('the list cannot be read');
  clearDialogs();
  expect(await showFirstLook(chosen)).toBe(false);
  expect(dialogs.said).toEqual(['Seen in list.csv before anything is asked, free of charge']);
  expect(dialogs.detailed).toEqual(['By row:\n• twice in the list: 3']);
  dialogs.take = ['Show List and Price'];
  expect(await showFirstLook(chosen)).toBe(true);
  clearDialogs();
  expect(await showFirstLook({ title: 'a clean list', lists: [] })).toBe(true);
  expect(dialogs.said).toEqual([]);
});

test.each([
  ['list.xls', 'list.xls is a workbook of another form. Save it as .xlsx in Excel or WPS'],
  ['list.XLSM', 'list.XLSM is a workbook of another form. Save it as .xlsx in Excel or WPS'],
  ['contract.pdf', 'contract.pdf is a document that cannot be read. Copy its text into a new file'],
])('%s is not read as if it were text: the user is told what to do', async (name, words) => {
  expect(await read(write(name, A))).toBeUndefined();
  expect(dialogs.said).toEqual([expect.stringContaining(words)]);
});

test('among several files the question whether to go on without one says what to do with it', async () => {
  const all = [write('old.xls', A), write('notes.txt', B)];
  dialogs.take = ['Go On'];
  const source = await read(all[0], all);
  expect(source?.candidates.map(({ query }) => query)).toEqual([B]);
  expect(dialogs.said).toEqual(['old.xls is not read. Go on with the others?']);
  expect(dialogs.detailed[0]).toMatch(/^old\.xls is a workbook of another form.*will not be in the list\.$/u);
});
