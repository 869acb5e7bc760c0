import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { lookUp, theExtension } from '../editor.ts';
import { networkDuring } from '../network.ts';

/** Where undici's root module would put a dispatcher that changes `fetch` for every extension in the host. */
const SLOTS = ['undici.globalDispatcher.1', 'undici.globalDispatcher.2'] as const;

const dispatchers = (): readonly unknown[] =>
  SLOTS.map((name): unknown => Reflect.get(globalThis, Symbol.for(name)));

/** Longer than anything takes that activation leaves behind. */
const AFTERWARDS_MS = 500;

// The tests go on from each other: the first one wakes the extension.
suite('activation', () => {
  let before: readonly unknown[] = [];

  test('opens no connection and listens on no port', async () => {
    const extension = theExtension();
    assert.equal(extension.isActive, false);
    await fetch('data:,'); // Node's own fetch fills the slots when it is used first
    before = dispatchers();

    const network = await networkDuring(async () => {
      await extension.activate();
      await sleep(AFTERWARDS_MS);
    });

    assert.deepEqual(network, {});
  });

  test('makes every contributed command', async () => {
    const { contributes } = theExtension().packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const contributed = contributes.commands.map(({ command }) => command);
    assert(contributed.length > 0);
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributed.filter((command) => !known.has(command)),
      [],
    );
  });

  test('leaves the simulator behind sample data to the first request, which is one', async () => {
    const network = await networkDuring(() => lookUp(notable.vendorSample.name));
    assert.deepEqual(network, { listened: 1, connected: 1, fetched: 1 });
  });

  test("leaves every extension's fetch alone, and so does a request", () => {
    const after = dispatchers();
    SLOTS.forEach((slot, index) => assert.equal(after[index], before[index], slot));
  });
});
