import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliver } from './deliver.ts';
import type { SandboxAnswer } from './envelope.ts';
import { bare, envelopeOf, orderNumber } from './envelope.ts';
import type { Fault, FaultSource } from './faults.ts';
import type { TelecomApi } from './telecom-api.ts';

/** The names of this machine, with any port. A web page that rebinds its own name to 127.0.0.1 has none of them. */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** What one start of the simulator answers with. */
export interface SandboxExchangeSetup {
  readonly api: TelecomApi;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** How long every answer of the API waits, in milliseconds, unless a fault says otherwise. */
  readonly latencyMs: number;
  /** `undefined`: nothing but the usual ever happens. */
  readonly faults: FaultSource | undefined;
}

/** Takes each request from the wire to its answer, for one start of the simulator. */
export class SandboxExchange {
  readonly #api: TelecomApi;
  readonly #now: () => number;
  readonly #latencyMs: number;
  readonly #faults: FaultSource | undefined;
  #sequence = 0;

  constructor({ api, now, latencyMs, faults }: SandboxExchangeSetup) {
    this.#api = api;
    this.#now = now;
    this.#latencyMs = latencyMs;
    this.#faults = faults;
  }

  /**
   * Answers one request. Only requests to this machine's own names are answered, the others with 403; those to
   * `/sandbox/…` go to the faults where there are any, all others are the API's.
   */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('date', new Date(this.#now()).toUTCString());
    if (!LOOPBACK.test(request.headers.host ?? '')) {
      deliver(response, JSON.stringify({ error: 'only for this machine' }), 403);
      return;
    }
    const url = URL.parse(`http://127.0.0.1${request.url ?? ''}`);
    if (this.#faults !== undefined && url?.pathname.startsWith('/sandbox/') === true) {
      const { httpStatus, body } = await this.#faults.control(request, url.pathname);
      deliver(response, JSON.stringify(body), httpStatus);
    } else await this.#serveApi(request, response, url);
  }

  async #serveApi(request: IncomingMessage, response: ServerResponse, url: URL | null): Promise<void> {
    const method = /\/TelecomLicense\/(\w+)$/.exec(url?.pathname ?? '')?.[1];
    if (url === null || method === undefined || request.method !== 'GET') {
      this.#faults?.note('118', undefined);
      deliver(response, this.#body(bare('118'), undefined), request.method === 'GET' ? 404 : 405);
      return;
    }
    const now = this.#now();
    const signed = { token: header(request, 'token'), timespan: header(request, 'timespan') };
    const { answer, fault } = this.#api.reply({ method, query: url.searchParams, ...signed }, now);
    // Noted from here on, whether or not the client waits for what follows.
    this.#faults?.note(answer.status, fault);
    response.setHeader('date', new Date(now + (fault?.clockAheadMs ?? 0)).toUTCString());
    const body = this.#body(answer, fault);
    await waitUnlessClosed(response, fault?.latencyMs ?? this.#latencyMs);
    if (response.destroyed) return;
    (fault?.deliver ?? deliver)(response, body);
  }

  #body(answer: SandboxAnswer, fault: Fault | undefined): string {
    this.#sequence += 1;
    const envelope = envelopeOf(answer, orderNumber(this.#now(), this.#sequence));
    return JSON.stringify(fault?.reshape?.(envelope) ?? envelope);
  }
}

/** A client that has gone, or a simulator that closes, ends the wait. */
async function waitUnlessClosed(response: ServerResponse, milliseconds: number): Promise<void> {
  if (milliseconds === 0) return;
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  await sleep(milliseconds, undefined, { signal: gone.signal }).catch(() => undefined);
}

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
