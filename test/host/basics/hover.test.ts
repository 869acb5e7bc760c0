import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import {
  hoversAt,
  hoversOver,
  linkedCommands,
  lookUp,
  trustedCommands,
  untitled,
  withSetting,
} from '../editor.ts';
import { networkDuring } from '../network.ts';

const { name } = notable.vendorSample;
const unknown = notable.renumbered.name;

/** The one hover over a text, whoever else might have something to say about it. */
async function hoverOver(document: vscode.TextDocument, text: string): Promise<vscode.MarkdownString> {
  const [hover, ...others] = await hoversOver(document, text);
  assert(hover, `no hover over ${text}`);
  assert.deepEqual(others, []);
  return hover;
}

suite('a hover over a company that was looked up', () => {
  suiteSetup(() => lookUp(name));

  test('gives validity, numbers and age, and sends nothing', async () => {
    const document = await untitled(`乙方：${name}。`);
    let hover: vscode.MarkdownString | undefined;
    assert.deepEqual(await networkDuring(async () => void (hover = await hoverOver(document, name))), {});
    assert(hover);
    const words = hover.value.replaceAll('\\', '');
    const expected = [
      name,
      ...notable.vendorSample.licenses.map(({ licenseNumber }) => licenseNumber),
      'sample data',
    ];
    for (const word of [...expected, 'valid', 'asked just now'])
      assert(words.includes(word), `${word} in ${words}`);
    assert(!words.includes('invalid'));
  });

  test('may run the command that it links, and no other', async () => {
    const hover = await hoverOver(await untitled(name), name);
    assert.deepEqual(linkedCommands(hover), ['telecomLicense.openCompany', 'telecomLicense.openLicense']);
    assert.deepEqual(trustedCommands(hover), linkedCommands(hover));
    assert(!hover.supportHtml);
  });

  test('is there from the first character of the name to the last, and not beside it', async () => {
    const before = '甲方：';
    const document = await untitled(`${before}${name}，乙方`);
    const hovers = async (character: number) =>
      (await hoversAt(document, new vscode.Position(0, character))).length;
    assert.equal(await hovers(before.length - 1), 0);
    assert.equal(await hovers(before.length), 1);
    assert.equal(await hovers(before.length + name.length - 1), 1);
    assert.equal(await hovers(before.length + name.length + 1), 0);
  });

  for (const language of ['plaintext', 'markdown', 'html', 'json', 'typescript', 'python']) {
    test(`is there in an untitled document of language ${language}`, async () => {
      const document = await untitled(`// "${name}",1`, language);
      assert.equal(document.languageId, language);
      await hoverOver(document, name);
    });
  }

  for (const file of ['contract.md', 'suppliers.csv', 'partners.json', 'onboarding.ts', 'notes.txt']) {
    test(`is there in the file ${file}`, async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert(folder);
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
      await hoverOver(document, name);
    });
  }

  for (const kind of [vscode.NotebookCellKind.Markup, vscode.NotebookCellKind.Code]) {
    test(`is there in a notebook's ${vscode.NotebookCellKind[kind]} cell`, async () => {
      const language = kind === vscode.NotebookCellKind.Markup ? 'markdown' : 'python';
      const cells = [new vscode.NotebookCellData(kind, `# ${name}`, language)];
      const data = new vscode.NotebookData(cells);
      const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
      await hoverOver(notebook.cellAt(0).document, name);
    });
  }

  test('is there after CRLF, tabs and characters of two UTF-16 units', async () => {
    const document = await untitled(`第一行\r\n\t𠮷𬭎😀 ${name}\r\n`);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    await hoverOver(document, name);
    const start = document.lineAt(1).text.indexOf(name);
    assert.equal((await hoversAt(document, new vscode.Position(1, start))).length, 1);
    assert.equal((await hoversAt(document, new vscode.Position(1, start - 2))).length, 0);
  });
});

suite("the vendor's text in a hover", () => {
  test('stays text: no link, command, HTML, icon or table cell comes of it', async () => {
    const { markup } = notable;
    await lookUp(markup.name);
    const hover = await hoverOver(await untitled(markup.name), markup.name);
    assert.deepEqual(linkedCommands(hover), ['telecomLicense.openCompany', 'telecomLicense.openLicense']);
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', hover.value);
    assert(html.includes('command:telecomLicense.openLicense'), html);
    const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
    for (const tag of ['b', 'script', 'table', 'code', 'img']) assert(!tags.has(tag), `${tag} in ${html}`);
    assert.equal([...html.matchAll(/<a /g)].length, markup.licenses.length + 1);
  });

  test('characters beyond the Basic Multilingual Plane stay whole', async () => {
    const { rareCharacters } = notable;
    await lookUp(rareCharacters.name);
    const hover = await hoverOver(await untitled(`𠮷${rareCharacters.name}`), rareCharacters.name);
    assert(hover.value.includes(rareCharacters.name), hover.value);
  });
});

suite('a hover over a name that nobody asked for yet', () => {
  test('offers one look-up by its price, may run that and nothing else, and sends nothing', async () => {
    const document = await untitled(`担保方 ${unknown}`);
    let hover: vscode.MarkdownString | undefined;
    assert.deepEqual(await networkDuring(async () => void (hover = await hoverOver(document, unknown))), {});
    assert(hover);
    assert.equal([...hover.value.matchAll(/\]\(command:/g)].length, 1);
    assert.match(hover.value.replaceAll('\\', ''), /\[Look up \(1 call, sample data: free\)\]/);
    assert.deepEqual(linkedCommands(hover), ['telecomLicense.search']);
    assert.deepEqual(trustedCommands(hover), linkedCommands(hover));
    assert(hover.value.includes(encodeURIComponent(unknown)));
  });

  test('is silent where the mode is "stored"', async () => {
    const document = await untitled(`${unknown} ${name}`);
    await withSetting('hover.mode', 'stored', async () => {
      assert.deepEqual(await hoversOver(document, unknown), []);
      await hoverOver(document, name);
    });
  });

  test('asks by itself where the mode is "automatic", once, and as often as the limit allows', async () => {
    const [first, second] = [notable.fullWidthBrackets.name, notable.halfWidthBrackets.name];
    const document = await untitled(`${first}\n${second}`);
    await withSetting('hover.mode', 'automatic', async () => {
      const { fetched } = await networkDuring(async () => {
        assert.deepEqual(linkedCommands(await hoverOver(document, first)), [
          'telecomLicense.openCompany',
          'telecomLicense.openLicense',
        ]);
        assert.deepEqual(linkedCommands(await hoverOver(document, first)), [
          'telecomLicense.openCompany',
          'telecomLicense.openLicense',
        ]);
      });
      assert.equal(fetched, 1);
      await withSetting('usage.dailyLimit', 1, async () => {
        let refused: vscode.MarkdownString | undefined;
        const network = await networkDuring(async () => void (refused = await hoverOver(document, second)));
        assert.deepEqual(network, {});
        assert.match(refused?.value ?? '', /limit of calls is reached/);
      });
    });
  });
});

suite('the settings of hovers', () => {
  test('"off" is no hover at all', async () => {
    const document = await untitled(`${name} ${unknown}`);
    await withSetting('hover.mode', 'off', async () => {
      assert.deepEqual(await hoversOver(document, name), []);
      assert.deepEqual(await hoversOver(document, unknown), []);
    });
    await hoverOver(document, name);
  });

  test('hovers keep to the languages that are named', async () => {
    const [text, markdown] = [await untitled(name), await untitled(name, 'markdown')];
    await withSetting('hover.languages', ['markdown'], async () => {
      assert.deepEqual(await hoversOver(text, name), []);
      await hoverOver(markdown, name);
    });
    await hoverOver(text, name);
  });
});
