import type { Counted } from '../../domain/counted.ts';
import type { BrokenRule, Failure, FailureReason } from '../failure.ts';

/** A failure that the client had no part in. @param problem plain technical English, free of secrets. */
export function notAnswered(
  reason: FailureReason,
  problem: string,
  counted: Counted,
  invalid: BrokenRule = null,
): Failure {
  return {
    outcome: 'error',
    reason,
    problem,
    invalid,
    status: null,
    message: null,
    orderNumber: null,
    counted,
    attempts: 0,
    durationMs: 0,
    httpStatus: null,
    retryAfterSeconds: null,
  };
}
