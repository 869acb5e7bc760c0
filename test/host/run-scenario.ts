import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { openPage } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/vscode-server.ts';
import { bundleTests } from './bundle.ts';
import { type Report, REPORT_VARIABLE, reportSchema } from './report.ts';
import type { Scenario } from './scenarios.ts';
import { copyAsleep } from './sleeping-copy.ts';

const TIMEOUT_MS = 180_000;
const CONSOLE_LINES = 20;

/**
 * Opens a window with the extension under development and lets it run a scenario's tests.
 * @throws where the window does not come to the end of them
 */
export async function runScenario(scenario: Scenario, browser: Browser): Promise<Report> {
  const tests = await bundleTests(scenario);
  const folder = await mkdtemp(join(tmpdir(), 'host-report-'));
  const reportFile = join(folder, 'report.json');
  const env = { ...scenario.options?.env, [REPORT_VARIABLE]: reportFile };
  const sleeping = join(folder, 'extension');
  if (scenario.asleep) await copyAsleep(sleeping);
  const server = await startTestServer({ ...scenario.options, env, smokeTest: true });
  const { page } = await openPage(browser);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  try {
    await untilExit(page, addressOf(server, scenario.asleep ? sleeping : root, tests));
    if (!existsSync(reportFile)) {
      throw new Error('The window ended without a report.');
    }
    return reportSchema.parse(JSON.parse(await readFile(reportFile, 'utf8')));
  } catch (error) {
    const log = [server.log(), "The window's console:", ...said.slice(-CONSOLE_LINES)].join('\n');
    throw new Error(`The tests of "${scenario.name}" did not run to their end.\n${log}`, { cause: error });
  } finally {
    await page.context().close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The smoke-test driver reads what a desktop VS Code has on its command line from the address. */
function addressOf(server: TestServer, extension: string, tests: string): string {
  const remote = (path: string): string => `vscode-remote://${new URL(server.origin).host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension.replace(/\/$/, ''))],
    ['extensionTestsPath', remote(tests)],
  ];
  const query = new URLSearchParams({ folder: server.workspace, payload: JSON.stringify(payload) });
  return `${server.origin}/?${query.toString()}`;
}

/** Opens the window and waits until the workbench says that the tests are over. */
async function untilExit(page: Page, address: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => {
    reject(new Error(`The window did not end within ${String(TIMEOUT_MS / 1000)} s`));
  }, TIMEOUT_MS);
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.exposeFunction('codeAutomationExit', () => {
    resolve(undefined);
  });
  try {
    await Promise.all([page.goto(address), promise]);
  } finally {
    clearTimeout(timer);
  }
}
