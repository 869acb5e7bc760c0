// Runs inside the extension host: VS Code calls `run` once the window stands.

import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { company } from '../../support/stored-companies.ts';
import { hoversOver, theExtension, untitled } from '../../host/editor.ts';
import { type Figures, FIGURES_VARIABLE, LARGE_VARIABLE, type Questions } from './figures.ts';

/** By then the window is at rest, all stored names have been read, and all marks of a document stand. */
const REST_MS = 6000;
const HOVERS = 300;
const WARM = 30;
/** A line that names nobody. */
const PLAIN = '今天天气很好';
const KEYS = 60;
const KEY_MS = 60;

/** Measures what stored companies cost in memory, in a hover, and while somebody types in a large document. */
export async function run(): Promise<void> {
  await theExtension().activate();
  const names = Array.from({ length: HOVERS }, (_, at) => company(at).name);
  const small = await untitled([...names, ...names.map(() => PLAIN)].join('\n'));
  await hoversOver(small, names[0] ?? '');
  await sleep(REST_MS);
  const memory = settledMemory();
  const hovers = await timesOf(small, names);
  const plain = await timesOf(
    small,
    names.map(() => PLAIN),
  );

  await setMentions('all');
  const large = await vscode.workspace.openTextDocument(process.env[LARGE_VARIABLE] ?? '');
  const editor = await vscode.window.showTextDocument(large);
  await sleep(REST_MS);
  const hoversInLarge = await timesOf(large, names);
  const typingMarked = await typing(editor);
  await setMentions('off');
  await sleep(REST_MS);
  const typingPlain = await typing(editor);
  const figures: Figures = { memory, hovers, plain, hoversInLarge, typingMarked, typingPlain };
  writeFileSync(process.env[FIGURES_VARIABLE] ?? '', JSON.stringify(figures));
}

function settledMemory(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function')
    for (let times = 0; times < 3; times += 1) Reflect.apply(collect, undefined, []);
  return process.memoryUsage.rss();
}

async function timesOf(document: vscode.TextDocument, names: readonly string[]): Promise<Questions> {
  const text = document.getText();
  const places = names.map((name) => document.positionAt(text.indexOf(name) + 3));
  const times: Questions = { roundTrip: [], inHost: [] };
  for (const [at, position] of [...places.slice(0, WARM), ...places].entries()) {
    const before = performance.eventLoopUtilization();
    const began = performance.now();
    await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
    const roundTrip = performance.now() - began;
    const { active } = performance.eventLoopUtilization(before);
    if (at < WARM) continue;
    times.roundTrip.push(roundTrip);
    times.inHost.push(active);
  }
  return times;
}

async function typing(editor: vscode.TextEditor): Promise<number> {
  const middle = editor.document.positionAt(Math.floor(editor.document.getText().length / 2));
  editor.revealRange(new vscode.Range(middle, middle));
  await sleep(KEY_MS * 10);
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  for (let key = 0; key < KEYS; key += 1) {
    await editor.edit((edit) => {
      edit.insert(middle, '字');
    });
    await sleep(KEY_MS);
  }
  delays.disable();
  return delays.max / 1e6;
}

function setMentions(value: string): Thenable<void> {
  return vscode.workspace
    .getConfiguration('telecomLicense')
    .update('document.mentions', value, vscode.ConfigurationTarget.Global);
}
