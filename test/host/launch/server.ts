// Stands where @vscode/test-electron expects the program of a desktop VS Code: takes the same words, opens the VS Code
// from the package registry in a browser, and ends with the exit code that the tests in its window give.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import { ensureVsCode } from '../../../scripts/lib/vscode-host.ts';
import { startServer } from '../../../scripts/lib/vscode-server.ts';
import { launchBrowser, openPage } from '../../support/browser.ts';
import { exitOnSignals } from '../../support/exit-on-signals.ts';
import { testedVersion } from '../../support/vscode-server.ts';

const TIMEOUT_MS = 180_000;
const CONSOLE_LINES = 20;

/** What this needs of a desktop VS Code's command line. Further words are heard and pass. */
const givenSchema = z.object({
  folder: z.string(),
  extensionDevelopmentPath: z.string(),
  extensionTestsPath: z.string(),
  'user-data-dir': z.string(),
  'extensions-dir': z.string(),
  'disable-workspace-trust': z._default(z.boolean(), false),
});

type Given = z.infer<typeof givenSchema>;

function readArguments(): Given {
  const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
  return givenSchema.parse({ ...values, folder: positionals[0] });
}

/** Opens the window and waits until its tests are over. */
async function runInWindow(given: Given): Promise<number> {
  const [settings, machineSettings] = await Promise.all(
    ['User', 'Machine'].map((place) => settingsIn(join(given['user-data-dir'], place))),
  );
  const server = await startServer({
    vscode: await ensureVsCode(testedVersion),
    port: 0,
    dataFolder: join(given['user-data-dir'], 'server'),
    extensionsFolder: given['extensions-dir'],
    settings: settings ?? {},
    machineSettings,
    trusted: given['disable-workspace-trust'],
    smokeTest: true,
    env: process.env,
  });
  const browser = await launchBrowser();
  const { page } = await openPage(browser);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  try {
    return await exitCode(page, addressOf(server.origin, given));
  } finally {
    console.log([server.log(), "The window's console:", ...said.slice(-CONSOLE_LINES)].join('\n'));
    await browser.close();
    await server.stop();
  }
}

async function settingsIn(folder: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(join(folder, 'settings.json'), 'utf8');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

/** The smoke-test driver reads what a desktop VS Code has on its command line from the address. */
function addressOf(origin: string, { folder, extensionDevelopmentPath, extensionTestsPath }: Given): string {
  const remote = (path: string): string =>
    `vscode-remote://${new URL(origin).host}${path.replace(/\/$/, '')}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extensionDevelopmentPath)],
    ['extensionTestsPath', remote(extensionTestsPath)],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `${origin}/?${query.toString()}`;
}

/** Goes to the window's address and waits until the workbench says that the tests are over, and how. */
async function exitCode(page: Page, address: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const timer = setTimeout(
    () => reject(new Error(`The window did not end within ${TIMEOUT_MS / 1000} s`)),
    TIMEOUT_MS,
  );
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.exposeFunction('codeAutomationExit', resolve);
  try {
    const [, code] = await Promise.all([page.goto(address), promise]);
    return code;
  } finally {
    clearTimeout(timer);
  }
}

exitOnSignals();
process.exitCode = await runInWindow(readArguments());
