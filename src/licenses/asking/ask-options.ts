import type { Connection } from '../connection.ts';
import type { Mode } from '../known/way.ts';

/** How a question to the vendor is put: whether a stored answer will do, what the user agreed to, and when it is given up. */
export interface AskOptions {
  /** `stored` unless given. */
  readonly mode?: Mode | undefined;
  /** The user tries once more although an earlier answer forbids it. */
  readonly anyway?: boolean | undefined;
  /** Nobody has pressed anything: while an earlier call for the same may have been charged, it is not asked. */
  readonly automatic?: boolean | undefined;
  /**
   * The caller leaves, and is told at once. Where nobody else wants the answer, the call is not sent any more; what was
   * sent comes to its end and its answer is kept, since it may be charged.
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * The connection that the user agreed to ask; no other is asked, nor answers from its store. Unless given, the present
   * one; any where the credentials have not been read yet.
   */
  readonly meantFor?: Connection | undefined;
}

/** How a search is put: as any question, and for which of its pages. */
export interface SearchOptions extends AskOptions {
  /** From 1. A later page is asked for where it is the next one of the stored answer, whatever the mode. */
  readonly pageIndex?: number | undefined;
  /** Takes the question back while it was not sent, as `signal` does; but the caller stays until it has come to its end. */
  readonly recall?: AbortSignal | undefined;
}
