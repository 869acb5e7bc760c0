import type Dispatcher from 'undici/types/dispatcher.js';
import { endpointAddress, type Endpoint } from './endpoint.ts';
import type { Envelope } from './answer/envelope.ts';
import { exchange } from './wire/exchange.ts';
import { deadline } from './wire/deadline.ts';
import { limitSize } from './wire/limit-size.ts';
import { sign, type Credentials } from './signing/sign.ts';
import type { AnswerFacts, ApiFailure, InvalidInput, NothingFound } from './outcome.ts';
import { checkDetailQuery, checkListQuery, MAX_PAGE_SIZE, queryString } from './query.ts';
import { Redactor } from './signing/redact.ts';
import { logRequest, type RequestLog } from './wire/request-log.ts';
import type { RequestQueue } from './wire/request-queue.ts';
import { readDetailResult, readListResult, type Result } from './answer/result.ts';
import { ServerClock } from './wire/server-clock.ts';
import type { TelecomLicenseApi } from './telecom-license-api.ts';
import { judgeAnswer, judgeBroken, unsent, type Verdict } from './answer/verdict.ts';

/** What a client of the vendor's API is made from. */
export interface ClientSetup {
  readonly endpoint: Endpoint;
  readonly credentials: Credentials;
  /** What sends the signed requests, with the limits on time and size laid over it. */
  readonly dispatcher: Dispatcher;
  /** Shared by all clients, so that requests go one by one whoever sends them. */
  readonly queue: RequestQueue;
  /** Aborts when the user has given the connection up: what still waits in the queue is then not sent. */
  readonly retired?: AbortSignal | undefined;
  /** This machine's clock, in milliseconds since 1970. */
  readonly clock: () => number;
  /** The limit for one request from its start to its last byte, in milliseconds, read before every request. */
  readonly timeoutMs: () => number;
  readonly log: RequestLog;
  /** Is told with every answer of the vendor how far its clock is ahead of this machine's, in milliseconds. */
  readonly onClock?: ((aheadMs: number) => void) | undefined;
}

/** A page of 50 licences is about 100 KB. */
const MAX_BYTES = 8 * 1024 * 1024;

/** What one method asks, and how its answer is read. */
interface Call<T> {
  readonly method: 'GetList' | 'GetDetail';
  readonly parameters: Readonly<Record<string, string>>;
  readonly invalid: InvalidInput | null;
  readonly signal: AbortSignal | undefined;
  readonly recall: AbortSignal | undefined;
  readonly readResult: (envelope: Envelope) => Result<T>;
}

interface Attempt<T> {
  readonly verdict: Verdict<T>;
  readonly sent: 0 | 1;
  readonly tryAgain: boolean;
  /** The body as received; `null` where nothing came, or a secret is in it. */
  readonly body: Uint8Array | null;
}

type Outcome<T> = (T & AnswerFacts) | NothingFound | ApiFailure;

/** What every request goes through. The secret is in none of it but in the closure that signs. */
interface Wire extends Pick<ClientSetup, 'endpoint' | 'queue' | 'retired' | 'log' | 'onClock'> {
  readonly clock: ServerClock;
  /** Takes key, secret and tokens out of a text, or finds them in it. */
  readonly redactor: Redactor;
  /** Signs at the moment of sending, and bounds size and time. */
  readonly pipeline: Dispatcher;
}

/**
 * The client of 电信许可: checks, queues, signs, sends, reads. The secret lives in closures alone, so that nothing
 * that prints or serialises the client can show it.
 */
export function createTelecomLicenseApi(setup: ClientSetup): TelecomLicenseApi {
  const wire = wireOf(setup);
  return {
    getList(searchKey, { pageIndex = 1, pageSize = MAX_PAGE_SIZE, signal, recall } = {}) {
      const page = { pageIndex, pageSize };
      return call(wire, {
        method: 'GetList',
        parameters: { searchKey, pageIndex: String(pageIndex), pageSize: String(pageSize) },
        invalid: checkListQuery(searchKey, page),
        signal,
        recall,
        readResult: (envelope) =>
          readListResult(envelope, page, (oddity) => {
            wire.log.warn(`GetList ${oddity}`);
          }),
      });
    },
    getDetail(id, { signal, recall } = {}) {
      return call(wire, {
        method: 'GetDetail',
        parameters: { id },
        invalid: checkDetailQuery(id),
        signal,
        recall,
        readResult: (envelope) => readDetailResult(envelope, id),
      });
    },
  };
}

function wireOf({ credentials, dispatcher, timeoutMs, ...setup }: ClientSetup): Wire {
  const { endpoint, queue, retired, log, onClock } = setup;
  const clock = new ServerClock(setup.clock);
  const redactor = new Redactor([credentials.appKey, credentials.secretKey]);
  const signing = sign(
    credentials,
    () => clock.now(),
    (token) => redactor.addToken(token),
  );
  const pipeline = dispatcher.compose(signing, limitSize(MAX_BYTES), deadline(timeoutMs));
  return { endpoint, queue, retired, log, onClock, clock, redactor, pipeline };
}

/** One question: refused here, or one request, or a second one where the first was certainly not counted. */
async function call<T extends { readonly outcome: 'ok' }>(wire: Wire, asked: Call<T>): Promise<Outcome<T>> {
  const started = performance.now();
  const finish = ({ verdict, body }: Attempt<T>, attempts: number): Outcome<T> => {
    const own = { attempts, durationMs: performance.now() - started };
    return verdict.outcome === 'error' ? { ...verdict, ...own } : { ...verdict, ...own, body };
  };

  if (asked.invalid !== null) {
    const verdict = unsent('invalidInput', `refused before sending: ${asked.invalid}`, asked.invalid);
    return finish({ verdict, sent: 0, tryAgain: false, body: null }, 0);
  }
  const first = await attempt(wire, asked, 1);
  if (!first.tryAgain) return finish(first, first.sent);
  // What may be tried again was not counted, so the second try alone says what the call costs.
  let succeeded = false;
  try {
    const second = await attempt(wire, asked, 2);
    succeeded = second.verdict.outcome !== 'error';
    return finish(second, first.sent + second.sent);
  } finally {
    wire.clock.settle(succeeded);
  }
}

/** One request, when its turn comes. */
async function attempt<T extends { readonly outcome: 'ok' }>(
  wire: Wire,
  asked: Call<T>,
  number: 1 | 2,
): Promise<Attempt<T>> {
  const leaving = [asked.signal, asked.recall, wire.retired].filter((signal) => signal !== undefined);
  const waiting = AbortSignal.any(leaving);
  const own = { begun: false };
  const turn = (): Promise<Attempt<T>> => {
    own.begun = true;
    return send(wire, asked, number);
  };
  try {
    return await wire.queue.run(turn, { signal: waiting, ahead: number === 2 });
  } catch (error) {
    // Of what had its turn nobody can say that it was not sent.
    if (own.begun || !waiting.aborted) throw error;
    const verdict = unsent('cancelled', 'cancelled before it was sent');
    return { verdict, sent: 0, tryAgain: false, body: null };
  }
}

/** Sends one request and reads its answer, or what became of it. */
async function send<T extends { readonly outcome: 'ok' }>(
  { endpoint, clock, redactor, pipeline, log, onClock }: Wire,
  { method, parameters, signal, readResult }: Call<T>,
  number: 1 | 2,
): Promise<Attempt<T>> {
  const started = performance.now();
  const path = `${endpoint.path}/TelecomLicense/${method}`;
  const answer = await exchange(
    pipeline,
    { origin: endpoint.origin, path: `${path}?${queryString(parameters)}` },
    signal,
  );
  const { verdict, again, body } = answer.arrived
    ? judgeAnswer(answer, readResult, redactor)
    : judgeBroken(answer, signal?.aborted === true, redactor);

  logRequest(log, {
    method,
    address: redactor.redact(endpointAddress({ origin: endpoint.origin, path })),
    attempt: number,
    status: verdict.status,
    httpStatus: answer.httpStatus,
    orderNumber: verdict.orderNumber,
    durationMs: performance.now() - started,
    bytes: answer.arrived ? answer.body.length : 0,
    problem: verdict.outcome === 'error' ? `${verdict.reason}: ${verdict.problem}` : null,
  });
  const aheadMs = answer.arrived && verdict.status !== null ? clock.aheadMs(answer.date) : null;
  if (aheadMs !== null) onClock?.(aheadMs);
  const tryAgain =
    again === 'onceAtOnce' || (again === 'onceAfterClock' && answer.arrived && clock.correct(answer.date));
  return { verdict, sent: 1, tryAgain, body };
}
