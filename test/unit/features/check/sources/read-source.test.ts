import { beforeEach, expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { clearDialogs, dialogs, files } from '../../../../support/vscode-double.ts';

vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  const window = { ...double.window, activeTextEditor: undefined };
  return { ...double, window };
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

test('the tables among several files are looked through before the price, and what is not done with them is said', async () => {
  const all = [
    write('one.csv', `企业名称,许可证号\n${A},京ICP备13999021号-1\n`),
    write('notes.txt', B),
    write('two.csv', `企业名称\n${A}\n${B}\n${B}\n–\n`),
  ];
  dialogs.take = ['企业名称'];
  const source = await read(all[0], all);
  expect(source?.candidates.map(({ query }) => query)).toEqual([A, B]);
  expect(source?.tables?.map(({ title }) => title)).toEqual(['one.csv', 'two.csv']);
  const words = tablesWords(source?.tables ?? []);
  expect(words).toContain('the numbers that a table claims are not held against what is found');
  expect(words).toContain('In one.csv, by row:\n• a claimed number that is no licence: 2');
  expect(words).toContain(
    'In two.csv, by row:\n• twice in the list: 4\n• in a file before it, too: 2\n• no company: 5',
  );
  expect(tablesWords(source?.tables?.slice(1) ?? [])).not.toContain('claims');
  // The export tells of it, too, however much later.
  expect(planOf(source ?? {}, [])).toEqual({
    ...{ list: null, need: null, follows: null, tables: ['one.csv', 'two.csv'] },
  });
});

test('of several files without a table nothing of the kind is said', async () => {
  const all = [write('one.txt', A), write('two.txt', B)];
  const source = await read(all[0], all);
  expect(source?.candidates).toHaveLength(2);
  expect(tablesWords(source?.tables ?? [])).toBe('');
  expect(planOf(source ?? {}, [])).toEqual({ list: null, need: null, follows: null });
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
  expect(await showFirstLook({ title: 'a clean list' })).toBe(true);
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
  expect(dialogs.said).toEqual(['old.xls is not read. Go on with the other files?']);
  expect(dialogs.detailed[0]).toMatch(/^old\.xls is a workbook of another form.*will not be in the list\.$/u);
});
