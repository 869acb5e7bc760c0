import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { isProxyVariable } from '../support/vscode-server.ts';
import { bundleTests } from './bundle.ts';
import { type Editor, withWorkspaceTrust } from './launch/editors.ts';
import { makeWindow } from './launch/window.ts';
import { type Report, REPORT_VARIABLE, reportSchema } from './report.ts';
import type { Scenario } from './scenarios.ts';
import { copyAsleep } from './sleeping-copy.ts';

const LOG_CHARS = 8000;

/**
 * Opens a window of an editor with the extension under development and lets it run a scenario's tests.
 * @throws where the window does not come to the end of them, with the end of what the editor printed
 */
export async function runScenario(scenario: Scenario, editor: Editor): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'host-tests-'));
  const reportFile = join(folder, 'report.json');
  let printed = '';
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      printed = (printed + String(chunk)).slice(-LOG_CHARS);
      done();
    },
  });
  const { executable, args } = scenario.trusted === false ? withWorkspaceTrust(editor) : editor;
  try {
    const windowArguments = await makeWindow(folder, scenario.workspaceSettings);
    const editorError = await runTests({
      vscodeExecutablePath: executable,
      launchArgs: [...args, ...windowArguments],
      extensionDevelopmentPath: scenario.asleep ? await copyAsleep(join(folder, 'extension')) : root,
      extensionTestsPath: await bundleTests(scenario),
      extensionTestsEnv: { ...withoutProxies(), ...scenario.env, [REPORT_VARIABLE]: reportFile },
      stdout: output,
      stderr: output,
    }).then(
      () => undefined,
      (error: unknown) => new Error('The editor ended with an error.', { cause: error }),
    );
    return await readReport(reportFile, editorError);
  } catch (error) {
    throw new Error(`The tests of "${scenario.name}" did not run to their end.\n${printed}`, {
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws where there is no report, or where the editor ended with an error that no test explains */
async function readReport(file: string, editorError: Error | undefined): Promise<Report> {
  const report = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  if (editorError && report.tests.every(({ error }) => error === null)) throw editorError;
  return report;
}

/** A proxy of the machine the tests run on would stand between the extension and the local sandbox. */
function withoutProxies(): Readonly<Record<string, undefined>> {
  return Object.fromEntries(
    Object.keys(process.env)
      .filter(isProxyVariable)
      .map((name) => [name, undefined]),
  );
}
