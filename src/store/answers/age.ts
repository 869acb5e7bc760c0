/** Clocks of one machine are set right by seconds all the time; that alone makes no answer worth a second call. */
const TOLERANCE_MS = 60_000;

/**
 * How old an answer is, in milliseconds; `undefined` where the clock was wrong then or is wrong now: an answer from
 * the future has no age, and would otherwise be fresh until that day comes.
 */
export function ageOf(fetchedAt: number, now: number): number | undefined {
  const age = now - fetchedAt;
  return age < -TOLERANCE_MS ? undefined : Math.max(0, age);
}

/**
 * The first moment after another at which time alone may change whether an answer is fresh. All moments are milliseconds
 * since 1970.
 * @param maxAgesMs all the ages that may be the limit for it. @returns `Infinity` where there is none.
 */
export function nextTurn(fetchedAt: number, after: number, maxAgesMs: readonly number[]): number {
  return Math.min(...[-TOLERANCE_MS, ...maxAgesMs].map((age) => fetchedAt + age).filter((at) => at > after));
}

/** Whether an answer may be given instead of a new call. One without an age may not. */
export function isFresh(fetchedAt: number, now: number, maxAgeMs: number): boolean {
  const age = ageOf(fetchedAt, now);
  return age !== undefined && age < maxAgeMs;
}
