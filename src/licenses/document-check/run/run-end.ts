import type { Failed, Refusal } from '../../answer.ts';

/** How a run of a check ended. */
export type RunEnd =
  | { readonly kind: 'finished' }
  /** The user stopped it. */
  | { readonly kind: 'stopped' }
  /** It stopped by itself: all further queries would end in the same way. */
  | { readonly kind: 'paused'; readonly why: Failed | Refusal }
  /** It is not stored any more. */
  | { readonly kind: 'gone' }
  /** This window runs another one. */
  | { readonly kind: 'busy' }
  /** Another window runs it. */
  | { readonly kind: 'elsewhere' };

/** Nothing was sent: the connection is not the one that the check belongs to. */
export const OTHER_CONNECTION: Refusal = { kind: 'refused', why: 'otherConnection' };

/** The end of a run that something stands in the way of. */
export function paused(why: Failed | Refusal): RunEnd {
  return { kind: 'paused', why };
}
