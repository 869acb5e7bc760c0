import { beforeEach, expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { checkDigit } from '../../../../../src/domain/company/credit-code.ts';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { newWorkbook } from '../../../../../src/tables/workbook/new-workbook.ts';
import { withSheetsOfOneName } from '../../../../support/sheets-of-one-name.ts';
import { clearDialogs, files } from '../../../../support/vscode-double.ts';

vi.mock('vscode', async () => {
  const double = await import('../../../../support/vscode-double.ts');
  // All sheets of a workbook, and of each table the column with the names.
  const showQuickPick = (rows: readonly { readonly label: string }[]) =>
    Promise.resolve(rows.find(({ label }) => label === 'All sheets' || label === '企业名称'));
  const window = { ...double.window, activeTextEditor: undefined, showQuickPick };
  // Two roots of the workspace may have one name: what follows the first folder is the way from the root.
  const asRelativePath = (uri: vscode.Uri) => uri.path.split('/').slice(2).join('/');
  return { ...double, window, workspace: { ...double.workspace, asRelativePath } };
});
const { readSource } = await import('../../../../../src/features/check/sources/read-source.ts');
const { planOf } = await import('../../../../../src/features/check/sources/check-plan.ts');

const [A, B, C] = ['北京清泉云桥科技有限公司', '上海星岚数据服务股份有限公司', '广州云帆通信有限公司'];
const code = `91110105MA0QX7TJ3${checkDigit('91110105MA0QX7TJ3')}`;

const write = (name: string, content: string | Uint8Array): vscode.Uri => {
  files.set(`file:///${name}`, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return vscode.Uri.parse(`file:///${name}`);
};
const columns = [{ key: 'name', title: '企业名称' }];

const read = (...all: readonly vscode.Uri[]) =>
  readSource([all[0], all], new Mentions(() => new KnownNames()), () => undefined);

/** What each row of each table is about, by the table's title; everything that is ticked is asked. */
async function asked(...all: readonly vscode.Uri[]) {
  const source = await read(...all);
  if (!source) throw new Error('the lists cannot be read');
  const queries = source.candidates.filter(({ sure }) => sure).map(({ query }) => ({ query, isCall: true }));
  const lists = planOf(source, queries).lists.map(({ title, rows }) => [
    title,
    rows.map(({ places }) => places.map((place) => queries[place]?.query)),
  ]);
  return { lists, files: source.rows.map(({ file }) => file) };
}

beforeEach(() => {
  clearDialogs();
  files.clear();
});

test('two files that have one name in two roots of one name are two tables, each with its own companies', async () => {
  const all = [
    write('a/docs/list.csv', `企业名称\n${A}\n${C}\n`),
    write('b/docs/list.csv', `企业名称\n${B}\n`),
  ];
  const found = await asked(...all);
  expect(found.lists).toEqual([
    ['docs/list.csv', [[A], [C]]],
    ['docs/list.csv (2)', [[B]]],
  ]);
  expect(found.files).toEqual(['docs/list.csv', 'docs/list.csv', 'docs/list.csv (2)']);
});

test('two sheets of one name are two tables, each with its own companies', async () => {
  const whole = await newWorkbook({ title: '', columns, rows: [[A]] }, [
    { name: '华东', rows: [['企业名称'], [B]] },
  ]);
  const book = write('a/list.xlsx', withSheetsOfOneName(whole, '华东'));
  const { lists } = await asked(book);
  expect(lists).toEqual([
    ['list.xlsx · 华东', [[A]]],
    ['list.xlsx · 华东 (2)', [[B]]],
  ]);
});

test('a file that is named like a sheet of another file is a table of its own', async () => {
  const whole = await newWorkbook({ title: '', columns, rows: [[A]] }, [
    { name: 'x.csv', rows: [['企业名称'], [B]] },
  ]);
  const all = [
    write('a/list.xlsx', whole),
    write('a/list.xlsx · x.csv', `企业名称\n${C}\n`),
    // What a name is told apart by may be another one's name.
    write('a/list.xlsx · x.csv (2)', A),
  ];
  const { lists } = await asked(...all);
  expect(lists).toEqual([
    ['list.xlsx · Sheet1', [[A]]],
    ['list.xlsx · x.csv', [[B]]],
    ['list.xlsx · x.csv (3)', [[C]]],
  ]);
});

test('a row with nothing but a code is asked by it, whatever other files say whose it is and in whichever order', async () => {
  const own = write('a/own.csv', `企业名称,统一社会信用代码\n,${code}\n${B},\n`);
  const one = write('a/one.csv', `企业名称\n${A}（${code}）\n`);
  const two = write('a/two.csv', `企业名称\n${C}（${code}）\n`);
  const received = write('a/received.md', `${A}，统一社会信用代码：${code}\n`);
  const rows = ['own.csv', [[code], [B]]];
  for (const all of [
    [own, received],
    [received, own],
    [one, two, own],
    [two, one, own],
  ]) {
    const { lists } = await asked(...all);
    expect(lists).toContainEqual(rows);
  }
});

test('a code that stands beside two companies in one list is neither’s: its row asks by the code, and is not ticked', async () => {
  const rows = [`${A}（${code}）,`, `${C}（${code}）,`];
  for (const named of [rows, rows.toReversed(), [...rows, ...rows]]) {
    const list = write('a/own.csv', ['企业名称,统一社会信用代码', ...named, `,${code}`, ''].join('\n'));
    const source = await read(list);
    expect(source?.lists[0]?.rows.at(-1)?.keys).toEqual([code]);
    expect(source?.candidates.find(({ query }) => query === code)?.sure).toBe(false);
  }
});
