import type Dispatcher from 'undici/types/dispatcher.js';
import { asError } from './transport-error.ts';

/** A whole HTTP answer, whatever it is worth. */
export interface HttpAnswer {
  readonly arrived: true;
  readonly httpStatus: number;
  /** The headers that say something here; a header that came twice says nothing. */
  readonly date: string | null;
  readonly retryAfter: string | null;
  readonly body: Uint8Array;
}

/** An exchange that broke off. `httpStatus` is there where the answer had begun. */
export interface BrokenExchange {
  readonly arrived: false;
  readonly httpStatus: number | null;
  readonly error: unknown;
}

/** What became of one HTTP request: a whole answer, or an exchange that broke off. */
export type Exchange = HttpAnswer | BrokenExchange;

/** Sends one `GET` and reads the answer to its end. Never fails. `signal` reaches down to the socket. */
export function exchange(
  dispatcher: Dispatcher,
  target: { readonly origin: string; readonly path: string },
  signal: AbortSignal | undefined,
): Promise<Exchange> {
  const { promise, resolve } = Promise.withResolvers<Exchange>();
  const parts: Uint8Array[] = [];
  let head: Omit<HttpAnswer, 'body'> | undefined;
  let running: Dispatcher.DispatchController | undefined;
  const leave = (): void => {
    running?.abort(asError(signal?.reason));
  };
  const end = (ended: Exchange): void => {
    signal?.removeEventListener('abort', leave);
    resolve(ended);
  };
  const breakOff = (error: unknown): void => {
    end({ arrived: false, httpStatus: head?.httpStatus ?? null, error });
  };
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(controller) {
      running = controller;
      if (signal?.aborted) leave();
    },
    onResponseStart(_, httpStatus, headers) {
      // What comes before an answer (HTTP 100 to 199) says nothing of it.
      if (httpStatus < 200) return;
      const { date, 'retry-after': retryAfter } = headers;
      head = { arrived: true, httpStatus, date: single(date), retryAfter: single(retryAfter) };
    },
    onResponseData(_, part) {
      parts.push(part);
    },
    onResponseEnd() {
      if (head) end({ ...head, body: Buffer.concat(parts) });
      else breakOff(new Error('an end without an answer'));
    },
    onResponseError(_, error) {
      breakOff(error);
    },
  };
  try {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', leave);
    dispatcher.dispatch({ ...target, method: 'GET' }, handler);
  } catch (error) {
    breakOff(error);
  }
  return promise;
}

function single(header: string | string[] | undefined): string | null {
  return typeof header === 'string' ? header : null;
}
