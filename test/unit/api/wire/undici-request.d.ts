/** undici's own way of a request, typed by undici's own declarations. */
declare module 'undici/lib/api/api-request.js' {
  import type Dispatcher from 'undici/types/dispatcher.js';
  export default function request(
    this: Dispatcher,
    options: Dispatcher.RequestOptions,
  ): Promise<Dispatcher.ResponseData>;
}
