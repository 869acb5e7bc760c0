import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { hoversAt, hoversOver, linkedCommands, lookUp, untitled } from '../editor.ts';
import { networkDuring } from '../network.ts';

const { name, creditCode } = notable.vendorSample;
const unknown = notable.renumbered;
const [B1B2, ICP] = ['B1.B2-20169101', '京ICP证159102号'];
const FILING = '京ICP备13999021号-1';
const wrongCode = `${unknown.creditCode.slice(0, -1)}${unknown.creditCode.endsWith('0') ? '1' : '0'}`;

/** What the hover over a text says, block after block, without the marks of Markdown. */
async function wordsOver(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
  const hovers = await hoversOver(document, text);
  return hovers.map(({ value }) => value.replaceAll('\\', ''));
}

function all(words: readonly string[]): string {
  return words.join('\n\n');
}

suite('a hover over a number', () => {
  suiteSetup(() => lookUp(name));

  test('a credit code that was looked up shows its company', async () => {
    await lookUp(creditCode);
    assert.match(all(await wordsOver(await untitled(`代码：${creditCode}`), creditCode)), new RegExp(B1B2));
  });

  test('a credit code and a registration number that are not known are offered, like a name', async () => {
    for (const code of [unknown.creditCode, unknown.registrationNumber]) {
      const [hover] = await hoversOver(await untitled(`注册号：${code}`), code);
      assert(hover, code);
      assert.deepEqual(linkedCommands(hover), ['telecomLicense.search']);
      assert(hover.value.includes(encodeURIComponent(code)));
    }
  });

  test('a code with a wrong check digit is told so, with the right one, and is not offered', async () => {
    const [hover, ...others] = await hoversOver(await untitled(`统一社会信用代码 ${wrongCode}`), wrongCode);
    assert(hover);
    assert.deepEqual(others, []);
    const words = hover.value.replaceAll('\\', '');
    assert(words.includes(`would be “${unknown.creditCode.slice(-1)}” by GB 32100-2015`), words);
    assert.deepEqual(linkedCommands(hover), []);
  });

  test('a registration number with a wrong check digit is told so, and is not offered', async () => {
    const { registrationNumber } = unknown;
    const wrong = `${registrationNumber.slice(0, -1)}${registrationNumber.endsWith('0') ? '1' : '0'}`;
    const [hover, ...others] = await hoversOver(await untitled(`注册号：${wrong}`), wrong);
    assert(hover);
    assert.deepEqual(others, []);
    assert.match(hover.value.replaceAll('\\', ''), /Not a valid registration number \(注册号\)\./);
    assert.deepEqual(linkedCommands(hover), []);
  });

  test('a licence number is explained when nothing is known of it, and sends nothing', async () => {
    const document = await untitled('许可证号：粤B2-20191234');
    let words: readonly string[] = [];
    assert.deepEqual(
      await networkDuring(async () => void (words = await wordsOver(document, '粤B2-20191234'))),
      {},
    );
    assert.equal(words.length, 1);
    for (const part of ["one province's authority", 'B2', '2019', '广东省', 'first issue'])
      assert(all(words).includes(part), `${part} in ${all(words)}`);
  });

  test('a licence number that is known says first whether it is valid and whose it is', async () => {
    const words = await wordsOver(await untitled(`持有 ${ICP}。`), ICP);
    assert.equal(words.length, 1);
    const [head, ...rest] = all(words).split('\n\n');
    for (const part of [name, 'valid', 'by the answer of']) assert(head?.includes(part), all(words));
    assert(rest.join('\n').includes('ICP certificate'), all(words));
  });

  test('an ICP filing is told apart from a licence, and is not offered', async () => {
    const [hover] = await hoversOver(await untitled(`备案：${FILING}`), FILING);
    assert(hover);
    assert.match(hover.value.replaceAll('\\', ''), /ICP filing \(备案\), not a licence/);
    assert.deepEqual(linkedCommands(hover), []);
  });
});

suite('a hover over a name', () => {
  test('of a branch is about the branch and its company: each can be looked up', async () => {
    const branch = `${unknown.name}深圳分公司`;
    const hovers = await hoversOver(await untitled(`由${branch}负责`), branch);
    assert.deepEqual(
      hovers.map((hover) => linkedCommands(hover)),
      [['telecomLicense.search'], ['telecomLicense.search']],
    );
    assert(hovers[0]?.value.includes(encodeURIComponent(JSON.stringify(branch))));
    assert(hovers[1]?.value.includes(encodeURIComponent(JSON.stringify(unknown.name))));
  });

  for (const [what, before, between] of [
    ['a line break', '', '\n'],
    ['CRLF and indentation', '', '\r\n    '],
    ["a comment's star", '/**\n * 由', '\n * '],
    ['a line comment', '// ', '\n// '],
    ['Markdown bold', '**', '****'],
  ] as const) {
    test(`that ${what} divides is one hover over all of it`, async () => {
      const [first, rest] = [unknown.name.slice(0, 6), unknown.name.slice(6)];
      const document = await untitled(`${before}${first}${between}${rest}。`);
      const start = document.getText().indexOf(first);
      for (const offset of [start, document.getText().indexOf(rest) + 1]) {
        const [hover] = await hoversAt(document, document.positionAt(offset));
        assert(hover?.value.includes(encodeURIComponent(unknown.name)), `at ${String(offset)}`);
      }
    });
  }

  test('is found without a legal form where the name is known', async () => {
    const { markup } = notable;
    await lookUp(markup.name);
    assert.equal((await hoversOver(await untitled(`x ${markup.name} y`), markup.name)).length, 1);
  });

  test('is there at each of many cursors', async () => {
    const document = await untitled(`${name}\n\n${unknown.name}\n\n${name}`);
    const editor = await vscode.window.showTextDocument(document);
    const cursors = [0, 2, 4].map((line) => new vscode.Position(line, 3));
    editor.selections = cursors.map((cursor) => new vscode.Selection(cursor, cursor));
    for (const { active } of editor.selections) assert.equal((await hoversAt(document, active)).length, 1);
  });

  test('is there in a file of 10 MB, also in one long line', async () => {
    const filling = '本合同未尽事宜由双方另行协商。';
    for (const end of ['\n', '']) {
      const text = `${filling}${end}`.repeat(Math.ceil(3_600_000 / filling.length));
      const document = await untitled(`${text}${name}${end}${text.slice(0, 100_000)}`);
      assert(Buffer.byteLength(document.getText()) > 10_000_000);
      assert.equal((await hoversOver(document, name)).length, 1);
    }
  });

  for (const language of ['yaml', 'xml', 'sql', 'java', 'go', 'shellscript', 'csv', 'log', 'rust', 'css']) {
    test(`is there in a document of language ${language}`, async () => {
      const document = await vscode.workspace.openTextDocument({ content: `# "${name}"` });
      const known = await vscode.languages.getLanguages();
      const set = known.includes(language)
        ? await vscode.languages.setTextDocumentLanguage(document, language)
        : document;
      assert.equal((await hoversOver(set, name)).length, 1);
    });
  }

  test('is there in a read-only document of another scheme', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('archive', {
      provideTextDocumentContent: () => `归档：${name}`,
    });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('archive:/2026/contract.txt'));
    assert.equal((await hoversOver(document, name)).length, 1);
    provider.dispose();
  });
});

suite('a hover in documents of other schemes', () => {
  const content = new TextEncoder().encode(`归档：${name}`);
  /** Files as Git, a remote or an archive give them: read-only or not, but never on this disk. */
  const files: vscode.FileSystemProvider = {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length }),
    readFile: () => content,
    readDirectory: () => [],
    createDirectory: () => undefined,
    writeFile: () => undefined,
    delete: () => undefined,
    rename: () => undefined,
  };

  for (const [what, scheme, query, isReadonly] of [
    ['a revision, as Git shows it', 'revision', '?{"ref":"HEAD~1"}', true],
    ['a remote file system', 'far-away', '', false],
  ] as const) {
    test(`is there in ${what}`, async () => {
      const provider = vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly });
      const uri = vscode.Uri.parse(`${scheme}:/2026/contract.md${query}`);
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal((await hoversOver(document, name)).length, 1);
      provider.dispose();
    });
  }

  test('is there in both sides of a comparison', async () => {
    const [before, after] = [await untitled(`甲：${name}`), await untitled(`乙：${name}`)];
    await vscode.commands.executeCommand('vscode.diff', before.uri, after.uri);
    for (const side of [before, after]) assert.equal((await hoversOver(side, name)).length, 1);
  });

  test("is there in a notebook's cell behind characters of two UTF-16 units, over all of the name", async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `# 𠮷𬭎😀 ${name}。`, 'python');
    const data = new vscode.NotebookData([cell]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    const { document } = notebook.cellAt(0);
    const start = document.getText().indexOf(name);
    for (const [offset, count] of [
      [start - 1, 0],
      [start, 1],
      [start + name.length - 1, 1],
      [start + name.length, 0],
    ] as const)
      assert.equal((await hoversAt(document, document.positionAt(offset))).length, count, String(offset));
  });
});
