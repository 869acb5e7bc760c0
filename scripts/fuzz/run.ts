import { randomInt } from 'node:crypto';
import { Problem } from '../lib/problem.mjs';
import { targets } from '../../test/fuzz/targets.ts';

/** As many seeds as fast-check tells apart. */
const SEEDS = 2 ** 31;

interface FuzzOptions {
  /** For all readers together. */
  readonly seconds: number;
  /** A new one for every run unless given. */
  readonly seed: number | undefined;
  /** All readers unless given. */
  readonly only: readonly string[] | undefined;
  readonly path: string | undefined;
}

/** Gives cases to the readers and prints a line for each. @returns whether all held. */
export async function runFuzz({ seconds, seed, only, path }: FuzzOptions): Promise<boolean> {
  const chosen = targets.filter(({ name }) => only === undefined || only.includes(name));
  const names = targets.map(({ name }) => name);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Problem(`There is no reader "${unknown}".`, `Known: ${names.join(', ')}.`);
  let held = true;
  for (const target of chosen) {
    const own = seed ?? randomInt(SEEDS);
    const milliseconds = (1000 * seconds) / chosen.length;
    const limits = { seed: own, cases: 1_000_000_000, milliseconds, path };
    const { cases, slowest, failure } = await target.run(limits);
    const told = [target.name.padEnd(12), `seed ${own}`.padEnd(16), `${cases} cases`.padStart(14)];
    console.log(
      `${told.join(' ')}  slowest ${slowest.toFixed(0)} ms  ${failure === null ? 'held' : 'FAILED'}`,
    );
    if (failure !== null) console.log(failure);
    held &&= failure === null;
  }
  return held;
}
