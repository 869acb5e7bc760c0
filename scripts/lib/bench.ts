import { appendFileSync, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';
import { Problem } from './problem.mjs';
import type { Bench } from '../../test/bench/bench.ts';

const folder = join(root, 'test', 'bench');

/** Runs one benchmark and prints its figures; appends them to `json` as JSON lines where a file is named. */
export async function runBench(name: string, json: string | undefined): Promise<void> {
  const file = join(folder, name, 'main.ts');
  if (!existsSync(file)) {
    const entries = await readdir(folder, { withFileTypes: true });
    const known = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    throw new Problem(`There is no benchmark "${name}".`, `Known: ${known.join(', ')}.`);
  }
  const { bench } = (await import(pathToFileURL(file).href)) as { readonly bench: Bench };
  await bench((figure, value, unit) => {
    const rounded = Number(value.toPrecision(4));
    console.log(`${figure} ${rounded} ${unit}`);
    if (json !== undefined)
      appendFileSync(json, `${JSON.stringify({ name: figure, value: rounded, unit })}\n`);
  });
}
