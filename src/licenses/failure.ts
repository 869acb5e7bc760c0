import { statusRow } from '../api/answer/status.ts';
import type { ApiFailure } from '../api/outcome.ts';
import { baseOf, type VendorBase } from './bases.ts';

/** Why a question to the vendor has no answer, and what its call may have cost. It holds no key, token, secret or address. */
export interface Failure extends ApiFailure {
  /** The vendor's service that was asked; left out where it is none of the vendor's own, or nothing was asked. */
  readonly base?: VendorBase;
}

/** A failure with the service that it came of, where that is one of the vendor's own. @param address `sample`, or an endpoint's. */
export function failureAt(address: string, failure: Failure): Failure {
  const base = baseOf(address);
  return base === 'other' ? failure : { ...failure, base };
}

/** Why there is no answer, in one word. The set is closed: whoever shows one can name them all. */
export type FailureReason = Failure['reason'];

/** The rule of this extension that a question breaks, for which it was not sent; `null` where it breaks none. */
export type BrokenRule = Failure['invalid'];

/** What the user can do, by the vendor's status table; `nothing` where the answer itself, and not its status, was the trouble. */
export function remedyOf({ reason, status }: Failure) {
  if (status === null) return 'nothing';
  const row = statusRow(status);
  return row.class === reason ? row.remedy : 'nothing';
}

/** How calls end without a status of the vendor. */
const UNANSWERED: readonly FailureReason[] = [
  'network',
  'timeout',
  'malformed',
  'tooLarge',
  'cancelled',
  'transient',
];

/**
 * How a call of the ledger ended: `ok`, `empty` (the vendor found nothing), or why it has no answer; `undefined` where
 * nothing was noted.
 * @param status the vendor's, `null` where none was read. @param outcome the ledger's own word, `null` where it has none.
 */
export function endOf(
  status: string | null,
  outcome: string | null,
): 'ok' | 'empty' | FailureReason | undefined {
  if (status !== null) return statusRow(status).class;
  return UNANSWERED.find((reason) => reason === outcome);
}
