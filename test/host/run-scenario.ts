import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/bootstrap.mjs';
import { bundleTests } from './bundle.ts';
import { type Editor, withWorkspaceTrust } from './launch/editors.ts';
import { runInWindow } from './launch/run-in-window.ts';
import { type Report, REPORT_VARIABLE, reportSchema } from './report.ts';
import type { Scenario } from './scenarios.ts';
import { copyAsleep } from './sleeping-copy.ts';

/**
 * Opens a window of an editor with the extension under development and lets it run a scenario's tests.
 * @throws where the window does not come to the end of them, with the end of what the editor printed
 */
export async function runScenario(scenario: Scenario, editor: Editor): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'host-tests-'));
  const reportFile = join(folder, 'report.json');
  try {
    const editorError = await runInWindow({
      editor: scenario.trusted === false ? withWorkspaceTrust(editor) : editor,
      folder,
      workspaceSettings: scenario.workspaceSettings,
      machineSettings: scenario.machineSettings,
      extension: scenario.asleep ? await copyAsleep(join(folder, 'extension')) : root,
      tests: await bundleTests(scenario),
      env: { ...scenario.env, [REPORT_VARIABLE]: reportFile },
    });
    return await readReport(reportFile, editorError);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws where there is no report, or where the editor ended with an error that no test explains */
async function readReport(file: string, editorError: Error | undefined): Promise<Report> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw editorError ?? new Error('The window ended without a report.', { cause: error });
  });
  const report = reportSchema.parse(JSON.parse(text));
  if (editorError && report.tests.every(({ error }) => error === null)) throw editorError;
  return report;
}
