// Runs every scenario's tests inside a real extension host, one window after the other.
//
//   node test/host/run.ts [--summary FILE] [--desktop | --vscode FOLDER]
//
// The extension under test is the built tree (dist/). TEST_VSCODE_VERSION names another VS Code than the current.

import { writeFile } from 'node:fs/promises';
import { inspect, parseArgs } from 'node:util';
import { runMain } from '../../scripts/lib/problem.mjs';
import { endSignals } from '../../scripts/lib/signals.mjs';
import { testedVersion } from '../support/vscode-server.ts';
import { downloadedEditor, type Editor, installedEditor, registryEditor } from './launch/editors.ts';
import { runScenario } from './run-scenario.ts';
import { scenarios } from './scenarios.ts';

// test-electron ends its window on SIGINT alone.
for (const signal of endSignals) {
  if (signal !== 'SIGINT') process.on(signal, () => process.kill(process.pid, 'SIGINT'));
}

const { values } = parseArgs({
  options: { summary: { type: 'string' }, desktop: { type: 'boolean' }, vscode: { type: 'string' } },
});

async function chosenEditor(): Promise<Editor> {
  if (values.vscode !== undefined) return installedEditor(values.vscode);
  return values.desktop ? downloadedEditor(testedVersion) : registryEditor;
}

/** Runs every scenario in turn and prints each test with its outcome. */
async function runScenarios(editor: Editor): Promise<{ readonly passed: number; readonly failed: number }> {
  let passed = 0;
  let failed = 0;
  for (const scenario of scenarios) {
    console.log(scenario.name);
    try {
      const { tests } = await runScenario(scenario, editor);
      for (const { title, error } of tests) {
        console.log(error === null ? `  ✓ ${title}` : `  ✗ ${title}\n${error.replace(/^/gm, '    ')}`);
      }
      passed += tests.filter(({ error }) => error === null).length;
      failed += tests.length === 0 ? 1 : tests.filter(({ error }) => error !== null).length;
      if (tests.length === 0) console.log('  ✗ there is not a single test');
    } catch (error) {
      failed += 1;
      console.log(`  ✗ ${inspect(error)}`);
    }
  }
  return { passed, failed };
}

await runMain(async () => {
  const { passed, failed } = await runScenarios(await chosenEditor());
  console.log(`${passed} passed, ${failed} failed`);
  if (values.summary !== undefined) await writeFile(values.summary, JSON.stringify({ passed, failed }));
  process.exitCode = failed === 0 ? 0 : 1;
});
