import type { ApiFailure, Counted, ErrorReason, InvalidInput } from '../../api/outcome.ts';

/** A failure that the client had no part in. @param problem plain technical English, free of secrets. */
export function notAnswered(
  reason: ErrorReason,
  problem: string,
  counted: Counted,
  invalid: InvalidInput | null = null,
): ApiFailure {
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
