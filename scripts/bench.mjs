// npm run bench: what the extension costs in time and money. Begins with built-in modules only.

import { bootstrap } from './lib/bootstrap.mjs';
import { readOptions } from './lib/options.mjs';
import { runMain } from './lib/problem.mjs';

const USAGE = `Usage: npm run bench [-- NAME] [options]

Runs test/bench/NAME and prints its figures, one "name value unit" a line; without a name all of them,
one after the other (half an hour), and then a table of what the figures are to reach. Figures of one run
belong together: compare them with each other, not with those of another run or machine.

  --json FILE  add the figures to FILE too, one JSON object a line
  --help       print this`;

const words = process.argv.slice(2);
const isNamed = words.length > 0 && !words[0].startsWith('-');
const name = isNamed ? words[0] : '';
const options = readOptions(
  USAGE,
  { json: { type: 'string' } },
  () => (/^[a-z-]*$/.test(name) ? undefined : `The first word names the benchmark, not "${name}"`),
  isNamed ? words.slice(1) : words,
);

await runMain(async () => {
  await bootstrap();
  const { runBench } = await import('./lib/bench.ts');
  await runBench(name, options.json);
});
