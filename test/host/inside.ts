// Runs inside the extension host: VS Code calls `run` once the window stands.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, REPORT_VARIABLE } from './report.ts';

const TIMEOUT_MS = 30_000;

/** Runs the tests bundled beside this file. @throws where one fails, so that VS Code exits with an error */
export async function run(): Promise<void> {
  const reportFile = process.env[REPORT_VARIABLE];
  if (reportFile === undefined) throw new Error(`${REPORT_VARIABLE} is not set`);

  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', timeout: TIMEOUT_MS });
  for (const name of readdirSync(__dirname)) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }

  const tests: Report['tests'] = [];
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', (test) => tests.push({ title: test.fullTitle(), error: null }))
      .on('fail', (test, error: Error) =>
        tests.push({ title: test.fullTitle(), error: error.stack ?? error.message }),
      );
  });
  writeFileSync(reportFile, JSON.stringify({ tests } satisfies Report));
  if (failures > 0) throw new Error(`${String(failures)} tests failed`);
}
