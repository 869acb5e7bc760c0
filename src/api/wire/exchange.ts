import request from 'undici/lib/api/api-request.js';
import type Dispatcher from 'undici/types/dispatcher.js';

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

/** Sends one `GET` and reads the answer to its end. Never throws. `signal` reaches down to the socket. */
export async function exchange(
  dispatcher: Dispatcher,
  target: { readonly origin: string; readonly path: string },
  signal: AbortSignal | undefined,
): Promise<Exchange> {
  let httpStatus: number | null = null;
  try {
    const { statusCode, headers, body } = await request.call(dispatcher, {
      ...target,
      method: 'GET',
      signal: signal ?? null,
    });
    httpStatus = statusCode;
    return {
      arrived: true,
      httpStatus,
      date: single(headers.date),
      retryAfter: single(headers['retry-after']),
      body: await body.bytes(),
    };
  } catch (error) {
    return { arrived: false, httpStatus, error };
  }
}

function single(header: string | string[] | undefined): string | null {
  return typeof header === 'string' ? header : null;
}
