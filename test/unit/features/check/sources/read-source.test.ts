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
const { tablesWords } = await import('../../../../../src/features/check/list/look-words.ts');

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
  expect(words).toContain('Seen in one.csv for free, by row: a claimed number that is no licence: 2.');
  expect(words).toContain(
    'Seen in two.csv for free, by row: twice in the list: 4; in a file before it, too: 2; no company: 5.',
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
