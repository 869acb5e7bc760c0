// Runs every scenario's tests inside a real extension host, one window after the other.
//
//   node test/host/run.ts [SUMMARY_FILE]
//
// The extension under test is the built tree (dist/). TEST_VSCODE_VERSION names another VS Code than the current.

import { writeFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { launchBrowser } from '../support/browser.ts';
import { exitOnSignals } from '../support/exit-on-signals.ts';
import { runScenario } from './run-scenario.ts';
import { scenarios } from './scenarios.ts';

exitOnSignals();
const browser = await launchBrowser();
let passed = 0;
let failed = 0;

for (const scenario of scenarios) {
  console.log(scenario.name);
  try {
    const { tests } = await runScenario(scenario, browser);
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

await browser.close();
console.log(`${String(passed)} passed, ${String(failed)} failed`);
const summaryFile = process.argv[2];
if (summaryFile !== undefined) await writeFile(summaryFile, JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
