import { expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { DocumentWork } from '../../../../../src/features/document/watching/document-work.ts';
import { WatchedDocument } from '../../../../../src/features/document/watching/watched-document.ts';
import { Mentions } from '../../../../../src/reading/mentions.ts';
import { KnownNames } from '../../../../../src/recognizer/known/known-names.ts';
import { DocumentDouble } from '../../../../support/document-double.ts';

vi.mock('vscode', async () => ({
  ...(await import('../../../../support/vscode-double.ts')),
  ...(await import('../../../../support/editor-places.ts')),
}));

/** Documents on screen, as far as the work looks at them. */
function onScreen() {
  const text = new DocumentDouble(vscode.Uri.parse('file:///a.md'));
  const document = new WatchedDocument(text, new Mentions(() => new KnownNames()), [], () => undefined);
  const shown = new Set<vscode.TextDocument>([text]);
  const listeners = new Set<(left: WatchedDocument) => void>();
  const watched = {
    of: (wanted: vscode.TextDocument) => (shown.has(wanted) ? document : undefined),
    onDidLeave: (listener: (left: WatchedDocument) => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
  const leave = (): void => {
    shown.clear();
    for (const listener of listeners) listener(document);
  };
  return { document, watched, leave };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

test('what is asked for again and again meanwhile comes to its end, and is done once more', async () => {
  const { document, watched } = onScreen();
  let [begun, ended] = [0, 0];
  const work = new DocumentWork(watched, async () => {
    begun += 1;
    await pause();
    ended += 1;
  });
  const run = work.run(document);
  for (let asked = 0; asked < 10; asked += 1) await work.run(document);
  expect([begun, ended]).toEqual([1, 0]);
  await run;
  expect([begun, ended]).toEqual([2, 2]);
});

test('a document that leaves ends its work, and nothing is done for it any more', async () => {
  const { document, watched, leave } = onScreen();
  const signals: AbortSignal[] = [];
  const work = new DocumentWork(watched, async (_, signal) => {
    signals.push(signal);
    await pause();
  });
  const run = work.run(document);
  void work.run(document);
  leave();
  await run;
  await work.run(document);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});
