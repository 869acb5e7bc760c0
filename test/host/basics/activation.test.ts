import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';

suite('activation', () => {
  test('the extension is found, activates, and its commands exist', async () => {
    const extension = vscode.extensions.getExtension('telecom-license.qcc-telecom-license');
    assert(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);

    const { contributes } = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepEqual(missing, []);
  });
});
