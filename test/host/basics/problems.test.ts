import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { lookUp, untitled, withSetting } from '../editor.ts';

const unknown = notable.renumbered;
const wrongCode = `${unknown.creditCode.slice(0, -1)}${unknown.creditCode.endsWith('0') ? '1' : '0'}`;

suite('problems', () => {
  const invalid = notable.validities;
  const problemsIn = (document: vscode.TextDocument): readonly string[] =>
    vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Telecom License')
      .map(({ message, range }) => `${document.getText(range)}: ${message}`);
  const untilProblems = async (document: vscode.TextDocument, count: number): Promise<readonly string[]> => {
    const deadline = Date.now() + 10_000;
    while (problemsIn(document).length !== count && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(problemsIn(document).length, count, problemsIn(document).join('\n'));
    return problemsIn(document);
  };
  const text = [
    `代码 ${wrongCode}，正确的 ${unknown.creditCode}。`,
    `${invalid.name} 持有 B2-20229110 和 B2-20229111。`,
    `${unknown.name} 持有 B2-20229110。`,
  ].join('\n');

  suiteSetup(() => lookUp(invalid.name));

  test('there are none unless they are turned on', async () => {
    const document = await untitled(text);
    await vscode.window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(problemsIn(document), []);
  });

  test('a wrong code, an invalid licence and a number of another company are told, and go when mended', async () => {
    await withSetting('document.diagnostics', true, async () => {
      const document = await untitled(text);
      const editor = await vscode.window.showTextDocument(document);
      const problems = await untilProblems(document, 3);
      assert.match(problems[0] ?? '', new RegExp(`^${wrongCode}: The check digit is`));
      assert.match(
        problems[1] ?? '',
        /^B2-20229111: The licence B2-20229111 is invalid by a stored answer \(asked (just now|\d+ minutes? ago)/,
      );
      assert.match(problems[2] ?? '', new RegExp(`^B2-20229110: .* is that of ${invalid.name}`));
      await editor.edit((edit) => edit.delete(document.lineAt(0).rangeIncludingLineBreak));
      await untilProblems(document, 2);
    });
  });
});
