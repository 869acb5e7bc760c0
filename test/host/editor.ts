// What the tests inside the extension host do over and over.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

const PATIENCE_MS = 10_000;

export function theExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('telecom-license.qcc-telecom-license');
  assert(extension);
  return extension;
}

/** Asks again and again until the answer will do. */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
    await sleep(50);
  }
}

/** Searches a company, as a click on "Look up" does, and waits until its name is known to hovers. */
export async function lookUp(name: string): Promise<void> {
  const document = await untitled(name);
  await vscode.commands.executeCommand('telecomLicense.search', { query: name, ask: true });
  await until(`the answer about ${name}`, async () => {
    const [hover] = await hoversOver(document, name);
    return hover && !linkedCommands(hover).includes('telecomLicense.search') ? hover : undefined;
  });
  await closeSearch();
}

export async function closeSearch(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
}

export async function untitled(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ content, language });
}

/** The hovers of all extensions over a text's first place in a document, at its middle. */
export async function hoversOver(
  document: vscode.TextDocument,
  text: string,
): Promise<readonly vscode.MarkdownString[]> {
  const start = document.getText().indexOf(text);
  assert(start >= 0, `the document has no "${text}"`);
  return hoversAt(document, document.positionAt(start + Math.floor(text.length / 2)));
}

export async function hoversAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .filter((content) => content instanceof vscode.MarkdownString);
}

/** The commands that a text's links would run. */
export function linkedCommands({ value }: vscode.MarkdownString): readonly string[] {
  return [...new Set([...value.matchAll(/\]\(command:([\w.]+)/g)].flatMap(([, command]) => command ?? []))];
}

/** The commands that a text may run. */
export function trustedCommands({ isTrusted }: vscode.MarkdownString): readonly string[] {
  assert(typeof isTrusted === 'object', 'trusted as a whole, or not at all');
  return isTrusted.enabledCommands;
}

/** Changes a setting of the machine while an action runs. */
export async function withSetting(name: string, value: unknown, action: () => Promise<void>): Promise<void> {
  const set = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('telecomLicense').update(name, to, vscode.ConfigurationTarget.Global);
  await set(value);
  try {
    await action();
  } finally {
    await set(undefined);
  }
}
