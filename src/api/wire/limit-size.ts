import Errors from 'undici/lib/core/errors.js';
import type Dispatcher from 'undici/types/dispatcher.js';
import { forward } from './forward.ts';

/** Breaks off a body that grows past `maxBytes`, counted after decompression. */
export function limitSize(maxBytes: number): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    let received = 0;
    return dispatch(
      options,
      forward(handler, {
        onResponseData(controller, chunk) {
          received += chunk.length;
          if (received <= maxBytes) handler.onResponseData?.(controller, chunk);
          else controller.abort(new Errors.ResponseExceededMaxSizeError(`more than ${maxBytes} bytes`));
        },
      }),
    );
  };
}
