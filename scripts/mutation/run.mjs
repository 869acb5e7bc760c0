// Changes one part of the sources in small ways, one at a time, and looks which tests notice. Started by
// `main.mjs` in the repository's folder, when what this folder's package.json names is installed.

import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { resultsFile, workFolder } from './results.mjs';
import { PARTS } from './parts.mjs';

/** A change may make code go round for ever; the machine may be busy with other things. In milliseconds. */
const PATIENCE = 20_000;

const [name, workers, files] = process.argv.slice(2);
const part = PARTS[name];

process.env.MUTATION_TESTS = JSON.stringify(part.tests);
await new Stryker({
  mutate: files ? files.split(',') : [...part.mutate],
  testRunner: 'vitest',
  plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
  vitest: { configFile: 'scripts/mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: Number(workers),
  timeoutMS: PATIENCE,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 15,
  tempDirName: `${workFolder}/copies`,
  ignorePatterns: ['dist', '.vscode-test', 'test/e2e/pictures', 'scripts/mutation/node_modules'],
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: resultsFile(name) },
  checkers: [],
  allowConsoleColors: false,
  warnings: { slow: false, unknownOptions: true },
}).runMutationTest();
