import type { CheckItem } from './check.ts';

/** When the answers of a check arrived: a stored one is older than the check that took it. */
export interface AnswerTimes {
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Whether the check made no call: every answer was stored already. */
  readonly areStored: boolean;
}

/** When the first and the last answer of these queries arrived; `null` where none of them has an answer. */
export function answerTimes(items: readonly CheckItem[]): AnswerTimes | null {
  const answers = items.flatMap(({ outcome }) => (outcome?.kind === 'answered' ? [outcome] : []));
  if (answers.length === 0) return null;
  const times = answers.map(({ fetchedAt }) => fetchedAt);
  return {
    first: times.reduce((one, other) => Math.min(one, other)),
    last: times.reduce((one, other) => Math.max(one, other)),
    areStored: answers.every(({ source }) => source === 'stored'),
  };
}
