/** A number from 0 to 1, 1 excluded. */
export type Random = () => number;

/**
 * Makes random numbers from a seed by a linear congruential generator. One seed gives the same numbers at every start
 * and on every machine.
 */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A whole number from 0 to `limit`, `limit` excluded. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/**
 * One of several choices, each as likely as the others. @throws {RangeError} where there is nothing to choose from.
 */
export function pick<T>(random: Random, choices: readonly T[]): T {
  const [choice] = choices.slice(below(random, choices.length));
  if (choice === undefined) throw new RangeError('nothing to choose from');
  return choice;
}

/** Between one and `most` different choices, in their own order. */
export function pickSome<T>(random: Random, choices: readonly T[], most: number): readonly T[] {
  const wanted = 1 + below(random, Math.min(most, choices.length));
  const places = new Set<number>();
  while (places.size < wanted) places.add(below(random, choices.length));
  return choices.filter((_, place) => places.has(place));
}
