import type { ApiFailure } from '../api/outcome.ts';

/** What stands between the user and an answer, as far as the last calls have shown. */
export type ServiceState =
  | { readonly kind: 'notConnected' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'limitReached' }
  | { readonly kind: 'keyRejected' | 'accountStopped' | 'offline'; readonly failure: ApiFailure };

/** The state that a failed call shows, `undefined` where it says something of its own query only. */
export function stateOf(failure: ApiFailure): ServiceState | undefined {
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
    default:
      return undefined;
  }
}
