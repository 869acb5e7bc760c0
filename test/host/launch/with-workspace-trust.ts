// Starts an editor without the flag by which @vscode/test-electron has every window trust its workspace.
//
//   node with-workspace-trust.ts EXECUTABLE ARGUMENTS…

import { spawn } from 'node:child_process';
import { handOnSignals } from '../../../scripts/lib/signals.mjs';

const [executable = '', ...given] = process.argv.slice(2);
const args = given.filter((argument) => argument !== '--disable-workspace-trust');
const child = spawn(executable, args, { stdio: 'inherit' });
handOnSignals(child);
child.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
