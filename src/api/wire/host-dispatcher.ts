import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import { asError } from './transport-error.ts';

/**
 * Sends through `globalThis.fetch`, the only way that knows the editor's proxy and the system's certificates. `fetch`
 * is read at call time, because the editor replaces it. Redirects are not followed: they would carry a signed request
 * to somebody else. The one repetition that `fetch` makes by itself, after a 421, follows an answer by which a server
 * says that it did not process the request (RFC 9110, section 15.5.20).
 */
export class HostDispatcher extends Dispatcher {
  /**
   * Begins a request and returns at once; the handler is told of the answer or the error. Always `true`: any number of
   * requests can be under way.
   */
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    void exchange(options, handler, new HostController());
    return true;
  }
}

async function exchange(
  options: Dispatcher.DispatchOptions,
  handler: Dispatcher.DispatchHandler,
  controller: HostController,
): Promise<void> {
  try {
    handler.onRequestStart?.(controller, {});
    const fetched = globalThis.fetch(`${String(options.origin)}${options.path}`, {
      method: options.method,
      headers: sentHeaders(options.headers),
      redirect: 'manual',
      cache: 'no-store',
      signal: controller.signal,
    });
    const response = await controller.unlessAborted(fetched);
    handler.onResponseStart?.(controller, response.status, decodedHeaders(response), response.statusText);
    await hand(response.body, handler, controller);
    controller.signal.throwIfAborted();
    handler.onResponseEnd?.(controller, {});
  } catch (error) {
    const reason = controller.reason ?? asError(error);
    controller.abort(reason);
    handler.onResponseError?.(controller, reason);
  }
}

/** Hands a body on, part by part. A reader of its own takes half as long as `for await`. */
async function hand(
  body: ReadableStream<Uint8Array> | null,
  handler: Dispatcher.DispatchHandler,
  controller: HostController,
): Promise<void> {
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    const { buffer, byteOffset, byteLength } = part.value;
    handler.onResponseData?.(controller, Buffer.from(buffer, byteOffset, byteLength));
    if (controller.paused) await controller.flowing();
  }
}

/** Hands pause, resume and abort down to the body of a `fetch`. */
class HostController implements Dispatcher.DispatchController {
  readonly #abort = new AbortController();
  #reason: Error | null = null;
  #flow: PromiseWithResolvers<void> | null = null;

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get aborted(): boolean {
    return this.#abort.signal.aborted;
  }

  get paused(): boolean {
    return this.#flow !== null;
  }

  get reason(): Error | null {
    return this.#reason;
  }

  /** The first reason stays: whatever breaks because of it is not news. */
  abort(reason?: unknown): void {
    if (this.aborted) return;
    this.#reason = asError(reason ?? new DOMException('The request was abandoned', 'AbortError'));
    this.#abort.abort(this.#reason);
    this.resume();
  }

  pause(): void {
    this.#flow ??= Promise.withResolvers();
  }

  resume(): void {
    this.#flow?.resolve();
    this.#flow = null;
  }

  /**
   * A response, or the reason of an abort, whichever comes first: the editor's `fetch` hears no signal while it still
   * looks for a proxy. A response that comes after all is let go.
   */
  async unlessAborted(fetched: Promise<Response>): Promise<Response> {
    const aborted = Promise.withResolvers<never>();
    const abort = () => {
      aborted.reject(this.#reason);
    };
    if (this.aborted) abort();
    this.signal.addEventListener('abort', abort);
    try {
      return await Promise.race([fetched, aborted.promise]);
    } finally {
      this.signal.removeEventListener('abort', abort);
      if (this.aborted) void fetched.then((late) => late.body?.cancel()).catch(() => undefined);
    }
  }

  /** Waits while the reader has enough. */
  async flowing(): Promise<void> {
    await this.#flow?.promise;
  }
}

function sentHeaders(headers: Dispatcher.DispatchOptions['headers']): [string, string][] {
  if (headers === null || headers === undefined || Symbol.iterator in headers) return [];
  return Object.entries(headers).map(([name, value]) => [name, String(value)]);
}

/** Without the two headers that speak of the body as it was before `fetch` decoded it. */
function decodedHeaders(response: Response): Record<string, string> {
  const headers = Object.fromEntries(response.headers);
  delete headers['content-encoding'];
  delete headers['content-length'];
  return headers;
}
