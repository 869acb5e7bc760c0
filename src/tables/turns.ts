import { setImmediate as nextTurn } from 'node:timers/promises';

/** As long as one piece of work may hold up the editor, in milliseconds. */
const TURN_MS = 5;

/**
 * Makes a function to be awaited in a long loop: it gives others their turn whenever 5 ms have passed since the last.
 */
export function turns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN_MS) return;
    await nextTurn();
    began = performance.now();
  };
}

/** Goes on with a generator, with turns for others. @returns its end, `undefined` where it was given up before. */
export async function inTurns<T>(
  portions: Generator<undefined, T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  const turn = turns();
  for (let portion = portions.next(); ; portion = portions.next()) {
    if (portion.done === true) return portion.value;
    await turn();
    if (signal.aborted) return undefined;
  }
}

/** What is made of each of many items, in their order, with turns for others. */
export async function eachInTurns<T, Made>(
  items: Iterable<T>,
  make: (item: T) => Made,
): Promise<readonly Made[]> {
  const turn = turns();
  const all: Made[] = [];
  for (const item of items) {
    await turn();
    all.push(make(item));
  }
  return all;
}
