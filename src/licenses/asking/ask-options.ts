import type { Connection } from '../connection.ts';

/**
 * `onlyStored`: a stored answer, whatever its age, or none: never a call. `stored`: a stored answer serves where there is one, whatever its age. `current`: only one that has not expired.
 * `fresh`: the user wants the vendor to be asked again.
 */
export type Mode = 'onlyStored' | 'stored' | 'current' | 'fresh';

export interface AskOptions {
  readonly mode?: Mode | undefined;
  /** The user tries once more although an earlier answer forbids it. */
  readonly anyway?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SearchOptions extends AskOptions {
  /** From 1. A later page is asked for where it is the next one of the stored answer, whatever the mode. */
  readonly pageIndex?: number | undefined;
  /** Takes the question back while it was not sent; what was sent comes to its end, since it may be charged. */
  readonly recall?: AbortSignal | undefined;
  /** The connection that the user agreed to ask; no other is asked, nor answers from its store. Any unless given. */
  readonly meantFor?: Connection | undefined;
}
