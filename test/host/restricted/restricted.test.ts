import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { hoversOver, linkedCommands, lookUp, theExtension, untitled } from '../editor.ts';
import { networkDuring } from '../network.ts';

// The workspace's settings ask for hovers that spend, for a limit of one call, and for hovers in plain text alone.
suite('in a workspace that is not trusted', () => {
  test('the extension works, and the window is restricted indeed', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await theExtension().activate();
    assert.equal(theExtension().isActive, true);
  });

  test('a workspace cannot make hovers spend', async () => {
    const unknown = notable.renumbered.name;
    const document = await untitled(unknown);
    const network = await networkDuring(async () => {
      const [hover] = await hoversOver(document, unknown);
      assert(hover);
      assert.deepEqual(linkedCommands(hover), ['telecomLicense.search']);
    });
    assert.deepEqual(network, {});
  });

  test('searches work, and a workspace cannot change the limit of calls', async () => {
    const names = [notable.vendorSample.name, notable.fullWidthBrackets.name];
    const { fetched } = await networkDuring(async () => {
      for (const name of names) await lookUp(name);
    });
    assert.equal(fetched, names.length);
  });

  test('what a workspace may say is heard: languages of hovers', async () => {
    const { name } = notable.vendorSample;
    assert.equal((await hoversOver(await untitled(name), name)).length, 1);
    assert.equal((await hoversOver(await untitled(name, 'markdown'), name)).length, 0);
  });
});
