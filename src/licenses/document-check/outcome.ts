import type { Failure } from '../failure.ts';
import type { CheckItem, CheckOutcome, CheckSight } from './check.ts';
import { broughtBy, isWhole, type Failed, type Outcome, type Refusal, type SearchPages } from '../answer.ts';

const OF_THE_QUERY: ReadonlySet<Failure['reason']> = new Set([
  'badQuery',
  'pending',
  'locked',
  'invalidInput',
  'tooLarge',
]);

/**
 * Whether a query may be asked once more where the user says so: it may have reached the vendor and have been charged,
 * or no call was agreed for it.
 */
export function mayAskAgain({ state, outcome }: CheckItem): boolean {
  if (outcome === null) return state === 'asked';
  return outcome.kind === 'notStored' || (outcome.kind === 'failed' && outcome.counted === 'maybe');
}

/**
 * What is to be noted of a query, `undefined` where it was certainly not sent, and may be asked again.
 * @param at milliseconds since 1970.
 */
export function outcomeOf(outcome: Outcome<SearchPages>, at: number): CheckOutcome | undefined {
  if (outcome.kind === 'answered') {
    const { source, fetchedAt, orderNumber } = outcome.answer.provenance;
    return { kind: 'answered', source, fetchedAt, orderNumber };
  }
  if (outcome.kind === 'refused' && outcome.why === 'notStored') return { kind: 'notStored', at };
  if (outcome.kind === 'refused' && outcome.why !== 'blocked') return undefined;
  const { reason, status, message, orderNumber, counted } = outcome.failure;
  const failed = { kind: 'failed', reason, status, message, orderNumber, at } as const;
  // What the vendor said to an earlier call was counted then.
  if (outcome.kind === 'refused') return isOfTheQuery(outcome) ? { ...failed, counted: 'no' } : undefined;
  if (counted === 'no' && !isOfTheQuery(outcome)) return undefined;
  return { ...failed, counted };
}

/** Whether a failure or refusal stands in the way of one query only, so that the others can go on. */
export function isOfTheQuery(outcome: Failed | Refusal): boolean {
  if ('failure' in outcome) return OF_THE_QUERY.has(outcome.failure.reason);
  return outcome.why === 'notStored';
}

/** What of an answer is kept with the check: nothing that only an earlier round brought. */
export function sightOf(pages: SearchPages): CheckSight {
  return { licenses: broughtBy(pages), unreadable: pages.unreadable, isWhole: isWhole(pages) };
}
