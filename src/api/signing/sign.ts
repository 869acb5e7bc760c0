import type Dispatcher from 'undici/types/dispatcher.js';
import { queryString } from '../query.ts';
import { token } from './token.ts';

/**
 * The key and the secret of an account with the vendor. Requests carry the key; the secret only signs them and is
 * never sent.
 */
export interface Credentials {
  readonly appKey: string;
  readonly secretKey: string;
}

/**
 * Signs every request that passes, afresh: `key` joins the query, `Token` and `Timespan` the headers.
 *
 * @param now milliseconds since 1970 by the vendor's clock.
 * @param onToken is told every token, so that it can be kept out of the log.
 */
export function sign(
  { appKey, secretKey }: Credentials,
  now: () => number,
  onToken: (token: string) => void,
): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const timespan = String(Math.floor(now() / 1000));
    const signature = token(appKey, timespan, secretKey);
    onToken(signature);
    return dispatch(
      {
        ...options,
        path: `${options.path}&${queryString({ key: appKey })}`,
        headers: { accept: 'application/json', Token: signature, Timespan: timespan },
      },
      handler,
    );
  };
}
