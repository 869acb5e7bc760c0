import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { lookUp, until, untitled } from '../editor.ts';

const { name } = notable.vendorSample;
const unknown = notable.renumbered;
const [B1B2, ICP] = ['B1.B2-20169101', '京ICP证159102号'];

suite('code actions on a mention', () => {
  suiteSetup(() => lookUp(name));

  const actionsAt = async (document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> => {
    const at = document.positionAt(document.getText().indexOf(text) + 2);
    return vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
  };
  const apply = async (action: vscode.CodeAction | undefined): Promise<void> => {
    assert(action?.edit);
    assert(await vscode.workspace.applyEdit(action.edit));
  };

  test('one puts the licence numbers behind the name', async () => {
    const document = await untitled(`乙方：${name}，`);
    const actions = await actionsAt(document, name);
    const numbers = actions.filter(({ title }) => title.startsWith('Insert'));
    assert.equal(numbers.length, 4, actions.map(({ title }) => title).join('\n'));
    await apply(numbers[0]);
    assert.equal(document.getText(), `乙方：${name}（B1.B2-20169101、京ICP证159102号、京B2-20209103），`);
  });

  test('one puts the registered name in the place of another spelling', async () => {
    const spelt = '示例(北京)网络科技\n有限公司';
    const document = await untitled(`乙方：${spelt}，`);
    const actions = await actionsAt(document, '示例');
    await apply(actions.find(({ title }) => title.includes('registered name')));
    assert.equal(document.getText(), `乙方：${name}，`);
    assert(!(await actionsAt(document, name)).some(({ title }) => title.includes('registered name')));
  });

  test('one copies what is known as Markdown', async () => {
    const action = (await actionsAt(await untitled(ICP), ICP)).find(({ title }) =>
      title.includes('Markdown'),
    );
    assert(action?.command);
    const { command, arguments: [id] = [] }: { command: string; arguments?: unknown[] } = action.command;
    await vscode.commands.executeCommand(command, id);
    const copied = await vscode.env.clipboard.readText();
    assert(copied.includes(ICP) && !copied.includes(B1B2), copied);
  });

  test('they find a name that only the rest of the document tells, as the hover does', async () => {
    const document = await untitled(`“${name}”\n\n${'。'.repeat(3000)}\n\n由${name}负责`);
    await vscode.window.showTextDocument(document);
    const last = document.positionAt(document.getText().lastIndexOf(name) + 2);
    await until('the actions', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(last, last),
      );
      return actions.some(({ title }) => title.startsWith('Insert')) ? true : undefined;
    });
  });

  test('there are none on what is not known', async () =>
    assert.deepEqual(await actionsAt(await untitled(unknown.name), unknown.name), []));
});
