// npm run mutation: do the tests notice when the code is wrong? Begins with built-in modules only.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, root } from '../lib/bootstrap.mjs';
import { ensureDependencies } from '../lib/dependencies.mjs';
import { readOptions } from '../lib/options.mjs';
import { Problem, runMain } from '../lib/problem.mjs';
import { handOnSignals } from '../lib/signals.mjs';
import { PARTS } from './parts.mjs';
import { isBroken, readChanges, scoreOf } from './results.mjs';

const NAMES = Object.keys(PARTS);

const USAGE = `Usage: npm run mutation [-- options]

Changes the sources in small ways, one at a time, and counts the changes that a unit test notices. Fails where a part
is below its limit, and lists what nobody noticed. Takes half an hour to an hour for a part; the first run installs
Stryker into scripts/mutation/.

  --only A,B,...  only these parts: ${NAMES.join(', ')}
  --files GLOBS   only these files of a part, without its limit, e.g. src/api/wire/*.ts
  --workers N     how many changes are tried at a time (default: 1)
  --help          print this`;

const { only, files, workers } = readOptions(
  USAGE,
  {
    only: { type: 'string', default: NAMES.join() },
    files: { type: 'string' },
    workers: { type: 'string', default: '1' },
  },
  (values) => {
    const unknown = values.only.split(',').find((name) => !NAMES.includes(name));
    if (unknown !== undefined) return `--only wants some of ${NAMES.join()}, not "${unknown}"`;
    if (values.files !== undefined && !NAMES.includes(values.only))
      return '--files wants one part with --only';
    return /^[1-9]\d?$/.test(values.workers) ? undefined : '--workers wants a number from 1 to 99';
  },
);

await runMain(async () => {
  await bootstrap();
  process.chdir(root);
  await ensureDependencies(join(root, 'scripts', 'mutation'));
  const parts = only.split(',');
  for (const part of parts) await mutate(part);

  const rows = [];
  for (const part of parts) rows.push({ part, least: PARTS[part].least, ...(await reported(part)) });
  console.log('\npart     noticed  missed  not counted   score  at least');
  for (const { part, noticed, missed, ignored, percent, least } of rows) {
    const cells = [noticed, missed, ignored].map((count, at) => String(count).padStart([7, 8, 13][at]));
    const limit = files === undefined ? `${least} %` : '-';
    console.log(
      `${part.padEnd(9)}${cells.join('')} ${percent.toFixed(1).padStart(5)} % ${limit.padStart(9)}`,
    );
  }
  if (files === undefined && rows.some(({ percent, least }) => percent < least)) process.exitCode = 1;
});

/** @param {string} part */
async function mutate(part) {
  const child = spawn(process.execPath, ['scripts/mutation/run.mjs', part, workers, files ?? ''], {
    stdio: 'inherit',
  });
  const stopHandingOn = handOnSignals(child);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exit) => resolve(exit ?? 1));
  });
  stopHandingOn();
  if (code !== 0)
    throw new Problem(
      `The run of "${part}" broke off.`,
      'Put right what it says above; npm test must pass first.',
    );
}

/** Lists what nobody noticed, and counts. @param {string} part */
async function reported(part) {
  const changes = await readChanges(part);
  if (isBroken(changes))
    throw new Problem(
      `Too many changes of "${part}" ended in an error of the run itself.`,
      'Run it again, and change nothing in node_modules meanwhile.',
    );
  for (const { file, line, column, kind, now, state } of changes)
    if (state === 'Survived' || state === 'NoCoverage')
      console.log(
        `${file}:${line}:${column}  ${state === 'Survived' ? '' : 'runs in no test: '}${kind} → ${now}`,
      );
  return scoreOf(changes);
}
