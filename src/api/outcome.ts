import type { Counted } from '../domain/counted.ts';
import type { License, LicenseDetail, Paging } from '../domain/license.ts';

/**
 * Why a request gave no answer. The set is closed: whoever shows one can name them all. Which status of the vendor is which
 * stands in `STATUS_TABLE`.
 */
export type ErrorReason =
  /** The vendor refuses this query as it stands. */
  | 'badQuery'
  /** The vendor has not finished; asking again is the user's decision. */
  | 'pending'
  /** This query is locked for two hours. */
  | 'locked'
  /** The interface is withdrawn, deleted or disabled. */
  | 'withdrawn'
  /** Key, signature, or address not accepted. */
  | 'credentials'
  /** In arrears, suspended, used up, not verified, not bought. */
  | 'account'
  /** Refused for behaviour or place. */
  | 'blocked'
  /** The quota is used up: the day's, or the whole term's. */
  | 'quota'
  /** The vendor's own trouble, or too many requests at a time (HTTP 429 and 5xx without an answer in JSON, too). */
  | 'transient'
  /** A status that the vendor's table does not have. */
  | 'unknownStatus'
  /** No connection, or one that broke. */
  | 'network'
  | 'timeout'
  /** Something that is not an answer of this API: HTML, a redirect, broken JSON. */
  | 'malformed'
  /** More than 8 MB after decompression. */
  | 'tooLarge'
  /** Refused here, before anything was sent. */
  | 'invalidInput'
  | 'cancelled';

/** What every outcome says about its call. None of it holds a key, a token, a secret or a full address. */
export interface CallFacts {
  /** The vendor's `Status`, `null` where none was read. */
  readonly status: string | null;
  /** The vendor's `Message` as sent. It is shown, never parsed. */
  readonly message: string | null;
  readonly orderNumber: string | null;
  readonly counted: Counted;
  /**
   * Requests that this client sent for the outcome: 0 where it was refused here, 2 after a permitted second try. `fetch`
   * itself sends once more after HTTP 421 (a request not processed, RFC 9110, 15.5.20), which nobody above it can see.
   */
  readonly attempts: number;
  /** Time from the call to its outcome, in milliseconds, waiting in the queue included. */
  readonly durationMs: number;
}

/** A call that gave no answer: why, and whether it may be charged all the same. */
export interface ApiFailure extends CallFacts {
  readonly outcome: 'error';
  readonly reason: ErrorReason;
  /** What went wrong, in plain technical English for the log and for "Copy Diagnostics"; free of secrets. */
  readonly problem: string;
  /** Names the local rule that `invalidInput` breaks, for words on the screen; `null` for every other reason. */
  readonly invalid: InvalidInput | null;
  /** The HTTP status, `null` where no answer began; of a `network` failure the status of a proxy that opened no tunnel. */
  readonly httpStatus: number | null;
  /** From `Retry-After`, in seconds; `null` where the server does not say. */
  readonly retryAfterSeconds: number | null;
}

/**
 * The local rule that a query breaks. Such a query is refused before it is sent, since the vendor might charge it and
 * not answer: a search key that is too short, too long or a credit code with a wrong check digit, an id in another
 * form, a page or a page size out of its range.
 */
export type InvalidInput = 'tooShort' | 'tooLong' | 'creditCodeCheckDigit' | 'id' | 'pageIndex' | 'pageSize';

/** What every answer has that the vendor gave to the question itself. */
export interface AnswerFacts extends CallFacts {
  /**
   * The answer's body as it was received, without a compression of the transfer; `null` where the key, the secret or a
   * token is in it: such a body is kept nowhere.
   */
  readonly body: Uint8Array | null;
}

/** A page of licences that a call of `GetList` found. */
export interface ListFound extends AnswerFacts {
  readonly outcome: 'ok';
  readonly licenses: readonly License[];
  readonly paging: Paging;
  /** Rows of the page that could not be read: reported, never guessed at. */
  readonly unreadable: number;
}

/**
 * The vendor found nothing: it answered with status 201, or with 200 and nothing in it. A list with a total and without
 * rows is none of it: see `ListFound`.
 */
export interface NothingFound extends AnswerFacts {
  readonly outcome: 'empty';
}

/** A licence with its annual report, as a call of `GetDetail` found it. */
export interface DetailFound extends AnswerFacts {
  readonly outcome: 'ok';
  readonly detail: LicenseDetail;
}

/** What becomes of a call of `GetList`. */
export type ListOutcome = ListFound | NothingFound | ApiFailure;
/** What becomes of a call of `GetDetail`. */
export type DetailOutcome = DetailFound | NothingFound | ApiFailure;
