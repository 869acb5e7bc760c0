// Runs inside the extension host: VS Code calls `run` once the window stands. Nothing has woken the extension yet.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { closeSearch, hoversOver, linkedCommands, theExtension, untitled } from '../../host/editor.ts';
import { EMPTY_EXTENSION, type Figures, FIGURES_VARIABLE, FIRST_VARIABLE } from './figures.ts';

/** The window is still busy with itself when it calls the probe. */
const REST_MS = 2000;

/** By then everything is loaded that an activation leaves for later. */
const SETTLED_MS = 1500;

/** How often a state that nothing announces is looked at. */
const GLANCE_MS = 2;

/** What takes longer than this is broken. */
const PATIENCE_MS = 20_000;

const company = notable.validities;

/** Measures one cold start and the first use of each part. */
export async function run(): Promise<void> {
  await sleep(REST_MS);
  const isOwnFirst = process.env[FIRST_VARIABLE] === 'own';
  const ownBefore = isOwnFirst ? await ownActivation() : undefined;
  const empty = await activation(emptyExtension());
  const { own, blocked } = ownBefore ?? (await ownActivation());

  const document = await untitled(company.name);
  const figures: Figures = {
    empty,
    own,
    blocked,
    firstHover: await milliseconds(async () =>
      assert((await links(document)).includes('telecomLicense.search')),
    ),
    firstSearch: await milliseconds(() => vscode.commands.executeCommand('telecomLicense.search')),
    firstAnswer: await milliseconds(() => firstAnswer(document)),
    firstPanel: await firstPanel(),
  };
  writeFileSync(process.env[FIGURES_VARIABLE] ?? '', JSON.stringify(figures));
}

function emptyExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(EMPTY_EXTENSION);
  assert(extension);
  return extension;
}

function activation(extension: vscode.Extension<unknown>): Promise<number> {
  assert.equal(extension.isActive, false);
  return milliseconds(() => extension.activate());
}

/** Activates this extension, and waits for what that leaves for later: nothing else is to be measured meanwhile. */
async function ownActivation(): Promise<Pick<Figures, 'own' | 'blocked'>> {
  const own = await activation(theExtension());
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await sleep(SETTLED_MS);
  delays.disable();
  return { own, blocked: delays.max / 1e6 };
}

async function links(document: vscode.TextDocument): Promise<readonly string[]> {
  return (await hoversOver(document, company.name)).flatMap(linkedCommands);
}

async function firstAnswer(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('telecomLicense.search', { query: company.name, ask: true });
  await until(async () => !(await links(document)).includes('telecomLicense.search'));
}

async function firstPanel(): Promise<number> {
  await closeSearch();
  const [license] = company.licenses;
  assert(license);
  return milliseconds(async () => {
    await vscode.commands.executeCommand('telecomLicense.openLicense', license.id);
    const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until(() => tabs().some(({ input }) => input instanceof vscode.TabInputWebview));
  });
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    assert(Date.now() < deadline, `not within ${PATIENCE_MS / 1000} s`);
    await sleep(GLANCE_MS);
  }
}

async function milliseconds(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
