import { appendFileSync, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';
import { Problem } from './problem.mjs';
import type { Bench } from '../../test/bench/bench.ts';
import { judged, tableOf, type Figure } from '../../test/bench/targets.ts';

const folder = join(root, 'test', 'bench');

/**
 * Runs benchmarks one after the other and prints their figures; appends them to `json` as JSON lines where a file is named.
 * @param name of one, or empty for all: then a table of what the figures are to reach follows.
 */
export async function runBench(name: string, json: string | undefined): Promise<void> {
  const figures: Figure[] = [];
  for (const each of name === '' ? await benchmarks() : [name]) figures.push(...(await runOne(each, json)));
  if (name === '') console.log(`\n${tableOf(figures)}`);
}

async function runOne(name: string, json: string | undefined): Promise<readonly Figure[]> {
  const file = join(folder, name, 'main.ts');
  if (!existsSync(file))
    throw new Problem(
      `There is no benchmark "${name}".`,
      `Known: ${(await benchmarks()).join(', ')}; none for all.`,
    );
  const { bench } = (await import(pathToFileURL(file).href)) as { readonly bench: Bench };
  const figures: Figure[] = [];
  await bench((figure, value, unit) => {
    const line = { name: figure, value: Number(value.toPrecision(4)), unit };
    figures.push(line);
    console.log(`${line.name} ${line.value} ${line.unit}`);
    if (json !== undefined) appendFileSync(json, `${JSON.stringify(judged(line))}\n`);
  });
  return figures;
}

async function benchmarks(): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
