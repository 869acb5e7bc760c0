// npm run fuzz: everything that reads what comes from outside, with cases that nobody thought of. Begins with built-in
// modules only.

import { bootstrap } from '../lib/bootstrap.mjs';
import { readOptions } from '../lib/options.mjs';
import { runMain } from '../lib/problem.mjs';

const USAGE = `Usage: npm run fuzz [-- options]

Gives made-up answers, texts, tables, workbooks, messages, saved panels and database rows to what reads them. It fails
where one crashes, takes more than 100 ms of the processor, or shows a secret. Every reader prints its seed.

  --seconds N    how long, shared by all (default: 60)
  --seed N       the cases of this seed, in the same order
  --path P       begin with this case of the seed, as a failure names it; with --only
  --only A,B,... only these readers; a wrong name prints all of them
  --help         print this`;

const whole = (text) => text === undefined || /^\d{1,10}$/.test(text);

const { seconds, seed, only, path } = readOptions(
  USAGE,
  {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    only: { type: 'string' },
    path: { type: 'string' },
  },
  (values) => {
    if (!whole(values.seconds) || !whole(values.seed)) return '--seconds and --seed want whole numbers';
    return values.path !== undefined && values.only === undefined ? '--path wants --only' : undefined;
  },
);

await runMain(async () => {
  await bootstrap();
  const { runFuzz } = await import('./run.ts');
  const passed = await runFuzz({
    seconds: Number(seconds),
    seed: seed === undefined ? undefined : Number(seed),
    only: only?.split(','),
    path,
  });
  process.exitCode = passed ? 0 : 1;
});
