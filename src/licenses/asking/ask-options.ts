import type { Connection } from '../connection.ts';
import type { Mode } from '../known/way.ts';

/** How a question is put. */
export interface AskOptions {
  /** `stored` unless given. */
  readonly mode?: Mode | undefined;
  /** The user tries once more although an earlier answer forbids it. */
  readonly anyway?: boolean | undefined;
  /** The caller leaves: where nobody else wants the answer, the call is cancelled down to the socket. */
  readonly signal?: AbortSignal | undefined;
}

/** How a search is put. */
export interface SearchOptions extends AskOptions {
  /** From 1. A later page is asked for where it is the next one of the stored answer, whatever the mode. */
  readonly pageIndex?: number | undefined;
  /** Takes the question back while it was not sent; what was sent comes to its end, since it may be charged. */
  readonly recall?: AbortSignal | undefined;
  /** The connection that the user agreed to ask; no other is asked, nor answers from its store. Any unless given. */
  readonly meantFor?: Connection | undefined;
}
