import Errors from 'undici/lib/core/errors.js';
import type Dispatcher from 'undici/types/dispatcher.js';
import { forward } from './forward.ts';

/**
 * Ends a request that is not complete in time, from the connection to the last byte of the body, and says how far it
 * got. One limit for all of it: a server that sends a byte now and then cannot stretch it, and none that is merely
 * slow is given up before the time that the user set, for its answer may have to be paid.
 *
 * @param timeoutMs the limit in milliseconds, read before every request.
 */
export function deadline(timeoutMs: () => number): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const limit = timeoutMs();
    let running: Dispatcher.DispatchController | null = null;
    let late: () => Error = () => new Errors.HeadersTimeoutError(`no answer within ${limit} ms`);
    let overdue = false;
    const timer = setTimeout(() => {
      overdue = true;
      running?.abort(late());
    }, limit);

    return dispatch(
      options,
      forward(handler, {
        onRequestStart(controller, context) {
          running = controller;
          if (overdue) controller.abort(late());
          else handler.onRequestStart?.(controller, context);
        },
        onResponseStart(controller, status, headers, text) {
          late = () => new Errors.BodyTimeoutError(`answer not complete within ${limit} ms`);
          handler.onResponseStart?.(controller, status, headers, text);
        },
        onResponseEnd(controller, trailers) {
          clearTimeout(timer);
          handler.onResponseEnd?.(controller, trailers);
        },
        onResponseError(controller, error) {
          clearTimeout(timer);
          handler.onResponseError?.(controller, error);
        },
      }),
    );
  };
}
