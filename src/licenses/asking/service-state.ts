import type { Failure } from '../failure.ts';

/** What stands between the user and an answer, as far as the last calls have shown. */
export type ServiceState =
  | { readonly kind: 'notConnected' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'limitReached' }
  | {
      readonly kind: 'keyRejected' | 'accountStopped' | 'paused' | 'offline';
      readonly failure: Failure;
      /** When it ends by itself, in milliseconds since 1970; `null` where it does not. */
      readonly until: number | null;
    };

/**
 * What a failed call that forbids nothing (see blocks.ts) shows of the line; `before` where it shows nothing of it.
 * `undefined`: it is in order, since the vendor has read the query.
 */
export function stateAfter(failure: Failure, before: ServiceState | undefined): ServiceState | undefined {
  switch (failure.reason) {
    case 'blocked':
      return { kind: 'accountStopped', failure, until: null };
    case 'network':
    case 'timeout':
      return { kind: 'offline', failure, until: null };
    case 'badQuery':
    case 'pending':
    case 'locked':
      return undefined;
    default:
      return before;
  }
}
