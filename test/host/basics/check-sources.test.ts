import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { readSource } from '../../../src/features/check/sources/read-source.ts';
import { KnownNames } from '../../../src/recognizer/known/known-names.ts';
import { Mentions } from '../../../src/reading/mentions.ts';
import { until, untitled } from '../editor.ts';

const [A, B, C] = ['北京清泉云桥科技有限公司', '上海星岚数据服务股份有限公司', '广州云帆通信有限公司'];
const mentions = new Mentions(() => new KnownNames([]));
const nothing = (): undefined => undefined;

/** 供应商 and the name 北京清泉云桥科技有限公司 in GB 18030. */
const GB18030 = Buffer.from(
  'b9a9d3a6c9cca3ba0ab1b1beA9c7e5c8aad4c6c7c5bfc6bcbcd3d0cfdeb9abcbbe0a'.toLowerCase(),
  'hex',
);

suite('what is checked', () => {
  let folder = '';
  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'check-sources-'));
  });
  const file = async (name: string, content: string | Uint8Array): Promise<vscode.Uri> => {
    await writeFile(join(folder, name), content);
    return vscode.Uri.file(join(folder, name));
  };
  const asked = async (...args: readonly unknown[]): Promise<readonly string[] | undefined> =>
    (await readSource(args, mentions, nothing))?.candidates.map(({ query }) => query);
  const show = (document: vscode.TextDocument): Thenable<vscode.TextEditor> =>
    vscode.window.showTextDocument(document, { preview: false });
  const line = (at: number): vscode.Selection => new vscode.Selection(at, 0, at, 99);

  test('is what is selected, all of it, also from the menu of the editor, which gives its document', async () => {
    const document = await untitled(`${A}\n${B}\n${C}`);
    const editor = await show(document);
    editor.selections = [line(2), line(0)];
    assert.deepEqual(await asked(document.uri), [A, C]);
    assert.deepEqual(await asked(), [A, C]);
    editor.selection = line(1);
    assert.deepEqual(await asked(document.uri), [B]);
    assert.match((await readSource([document.uri], mentions, nothing))?.title ?? '', /, selection$/);
  });

  test('is the whole document where nothing is selected, or the whole of it is asked for', async () => {
    const document = await untitled(`${A}\n${B}`);
    const editor = await show(document);
    assert.deepEqual(await asked(document.uri), [A, B]);
    editor.selection = line(0);
    assert.deepEqual(await asked(document.uri, [document.uri]), [A, B]);
  });

  test('is all files that are selected in the explorer, each company once', async () => {
    const files = [await file('one.txt', `${A}\n${B}`), await file('two.txt', `${B}\n${C}`)];
    const source = await readSource([files[1], files], mentions, nothing);
    assert(source);
    assert.deepEqual(
      source.candidates.map(({ query, count }) => [query, count]),
      [A, B, C].map((name) => [name, name === B ? 2 : 1]),
    );
    assert.equal(source.title, 'one.txt and 1 more');
  });

  test('is read from the file where the editor has it in a wrong encoding', async () => {
    const uri = await file('gb18030.txt', GB18030);
    assert.deepEqual(await asked(uri), [A]);
    const document = await vscode.workspace.openTextDocument(uri);
    await show(document);
    assert(document.getText().includes('\uFFFD'));
    assert.deepEqual(await asked(uri), [A]);
  });

  test('is the text of the editor where it was changed', async () => {
    const uri = await file('changed.txt', A);
    const editor = await show(await vscode.workspace.openTextDocument(uri));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${B}\uFFFD\n`));
    assert.deepEqual(await asked(uri, [uri]), [B, A]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('is nothing in an empty table: no list is offered', async () => {
    const uri = await file('empty.csv', '');
    await until('an end', async () => ((await asked(uri)) === undefined ? true : undefined));
  });
});
