// npm run bench: what the extension costs in time and money. Begins with built-in modules only.

import { bootstrap } from './lib/bootstrap.mjs';
import { readOptions } from './lib/options.mjs';
import { runMain } from './lib/problem.mjs';

const USAGE = `Usage: npm run bench -- NAME [options]

Runs test/bench/NAME and prints its figures, one "name value unit" a line. Figures of one run belong
together: compare them with each other, not with those of another run or machine.

  --json FILE  add the figures to FILE too, one JSON object a line
  --help       print this`;

const [name = '', ...rest] = process.argv.slice(2);
const named = /^[a-z][a-z-]*$/.test(name);
const options = readOptions(
  USAGE,
  { json: { type: 'string' } },
  () => (named ? undefined : `The first word names the benchmark, not "${name}"`),
  named ? rest : process.argv.slice(2),
);

await runMain(async () => {
  await bootstrap();
  const { runBench } = await import('./lib/bench.ts');
  await runBench(name, options.json);
});
