import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { hoversOver, linkedCommands, lookUp, theExtension, untitled } from '../editor.ts';
import { networkDuring } from '../network.ts';

// The machine's settings, which a container writes by itself, ask for hovers that spend, for a limit of one call, and for
// answers that are old after a day.
suite('on a machine whose settings somebody else wrote', () => {
  test('what is about money, network and storage is as the user has it', async () => {
    await theExtension().activate();
    const settings = vscode.workspace.getConfiguration('telecomLicense');
    const heard = Object.fromEntries(
      [
        'hover.mode',
        'usage.dailyLimit',
        'usage.unitPrice',
        'request.timeoutSeconds',
        'storage.maxAgeDays',
      ].map((key) => [key, settings.get(key)]),
    );
    assert.deepEqual(heard, {
      'hover.mode': 'offer',
      'usage.dailyLimit': 100,
      'usage.unitPrice': 0,
      'request.timeoutSeconds': 15,
      'storage.maxAgeDays': 7,
    });
  });

  test('hovers do not spend by themselves', async () => {
    const unknown = notable.renumbered.name;
    const document = await untitled(unknown);
    const network = await networkDuring(async () => {
      const [hover] = await hoversOver(document, unknown);
      assert(hover);
      assert.deepEqual(linkedCommands(hover), ['telecomLicense.search']);
    });
    assert.deepEqual(network, {});
  });

  test('the limit of calls is the user’s', async () => {
    const names = [notable.vendorSample.name, notable.fullWidthBrackets.name];
    const { fetched } = await networkDuring(async () => {
      for (const name of names) await lookUp(name);
    });
    assert.equal(fetched, names.length);
  });
});
