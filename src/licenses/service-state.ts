import type { ApiFailure } from '../api/outcome.ts';

/** What stands between the user and an answer, as far as the last calls have shown. */
export type ServiceState =
  | { readonly kind: 'notConnected' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'limitReached' }
  | { readonly kind: 'keyRejected' | 'accountStopped' | 'offline'; readonly failure: ApiFailure };

/**
 * What a failed call shows of line, key and account; `before` where it shows nothing of them. `undefined`: they are in
 * order, since the vendor has read the query.
 */
export function stateAfter(failure: ApiFailure, before: ServiceState | undefined): ServiceState | undefined {
  switch (failure.reason) {
    case 'credentials':
      return { kind: 'keyRejected', failure };
    case 'account':
    case 'blocked':
    case 'quota':
    case 'withdrawn':
      return { kind: 'accountStopped', failure };
    case 'network':
    case 'timeout':
      return { kind: 'offline', failure };
    case 'badQuery':
    case 'pending':
    case 'locked':
      return undefined;
    default:
      return before;
  }
}
