import { readEnvelope, type Envelope } from './envelope.ts';
import type { BrokenExchange, HttpAnswer } from '../wire/exchange.ts';
import type { AnswerFacts, ApiFailure, CallFacts, NothingFound } from '../outcome.ts';
import { withoutQueries, type Redactor } from '../signing/redact.ts';
import type { Result } from './result.ts';
import { statusRow, type StatusRow } from './status.ts';
import { readTransportError } from '../wire/transport-error.ts';

/** An outcome as one request alone decides it: without what only the whole call knows. */
export type Verdict<T> = (T | OmitFacts<NothingFound> | OmitFacts<ApiFailure>) &
  Omit<CallFacts, 'attempts' | 'durationMs'>;

type OmitFacts<Outcome extends CallFacts> = Omit<Outcome, keyof AnswerFacts>;

/** One request's verdict, and whether the rules allow to send once more. */
export interface Judged<T> {
  readonly verdict: Verdict<T>;
  readonly again: StatusRow['again'] | 'onceAtOnce';
  /** The body as received; `null` where it holds no answer of this API, or a secret is in it: it is kept nowhere then. */
  readonly body: Uint8Array | null;
}

const NO_ANSWER = { status: null, message: null, orderNumber: null, counted: 'maybe' } as const;
const FAILURE = { outcome: 'error', invalid: null, httpStatus: null, retryAfterSeconds: null } as const;

/**
 * Judges a whole HTTP answer. A status in JSON always decides, whatever the HTTP status (the vendor's reference,
 * "Status codes").
 */
export function judgeAnswer<T>(
  answer: HttpAnswer,
  readResult: (envelope: Envelope) => Result<T>,
  redactor: Redactor,
): Judged<T> {
  const { httpStatus } = answer;
  const retryAfterSeconds = readRetryAfter(answer.retryAfter, answer.date);
  const failure = { ...FAILURE, httpStatus, retryAfterSeconds };

  const read = readEnvelope(answer.body, redactor);
  if (!read.ok) {
    const reason = httpStatus === 429 || httpStatus >= 500 ? 'transient' : 'malformed';
    const redirect = httpStatus >= 300 && httpStatus < 400 ? ', a redirect, which is not followed' : '';
    const problem = `HTTP ${httpStatus}${redirect}: ${read.problem}`;
    return { verdict: { ...failure, ...NO_ANSWER, reason, problem }, again: 'never', body: null };
  }

  const { envelope, holdsSecret } = read;
  const body = holdsSecret ? null : answer.body;
  const row = statusRow(envelope.status, envelope.message);
  const facts = {
    status: envelope.status,
    message: envelope.message,
    orderNumber: envelope.orderNumber,
    counted: row.counted,
  };
  if (row.class === 'empty') return { verdict: { outcome: 'empty', ...facts }, again: row.again, body };
  if (row.class === 'ok') {
    const result = readResult(envelope);
    const problem = 'a successful status with a Result of another shape';
    const verdict = result ?? { ...failure, reason: 'malformed' as const, problem };
    return { verdict: { ...verdict, ...facts }, again: row.again, body };
  }
  const problem = `the vendor answered with status ${facts.status}`;
  return { verdict: { ...failure, ...facts, reason: row.class, problem }, again: row.again, body };
}

/** What a broken exchange means. `cancelled`: it broke because the caller no longer wants it. */
export function judgeBroken(broken: BrokenExchange, cancelled: boolean, redactor: Redactor): Judged<never> {
  const failure = { ...FAILURE, ...NO_ANSWER, httpStatus: broken.httpStatus };
  if (cancelled) {
    return {
      verdict: { ...failure, reason: 'cancelled', problem: 'cancelled after it was sent' },
      ...{ again: 'never', body: null },
    };
  }
  const { reason, counted, tryAgain, problem, proxyStatus } = readTransportError(broken.error);
  return {
    verdict: {
      ...failure,
      ...{ reason, counted, httpStatus: broken.httpStatus ?? proxyStatus },
      problem: withoutQueries(redactor.redact(problem)),
    },
    again: tryAgain ? 'onceAtOnce' : 'never',
    body: null,
  };
}

/** A call that ended before a request was sent. */
export function unsent(
  reason: 'invalidInput' | 'cancelled',
  problem: string,
  invalid: ApiFailure['invalid'] = null,
): Verdict<never> {
  return { ...FAILURE, ...NO_ANSWER, counted: 'no', reason, problem, invalid };
}

/** `Retry-After` in seconds: a number of them, or a date, which is read against the server's own `Date`. */
function readRetryAfter(header: string | null, date: string | null): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const seconds = Math.ceil((Date.parse(header) - Date.parse(date ?? '')) / 1000);
  return seconds >= 0 ? seconds : null;
}
