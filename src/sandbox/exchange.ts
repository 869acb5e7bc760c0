import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { CallLog } from './call-log.ts';
import { control } from './controls.ts';
import { deliver, deliverFault } from './deliveries.ts';
import type { Answer } from './envelope.ts';
import { bare, envelopeOf, orderNumber } from './envelope.ts';
import { oddEnvelope } from './odd-envelopes.ts';
import type { Fault } from './orders.ts';
import { isDeliveryFault, isEnvelopeFault, isGatewayFault } from './orders.ts';
import { isCounted } from './statuses.ts';
import type { TelecomApi } from './telecom-api.ts';

/** The names of this machine, with any port. A web page that rebinds its own name to 127.0.0.1 has none of them. */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** Takes each request from the wire to its answer, for one start of the simulator. */
export class Exchange {
  readonly calls = new CallLog();
  readonly #api: TelecomApi;
  readonly #now: () => number;
  readonly #latencyMs: number;
  #sequence = 0;

  /** @param latencyMs what every answer of the API waits unless its order says otherwise */
  constructor(api: TelecomApi, now: () => number, latencyMs: number) {
    this.#api = api;
    this.#now = now;
    this.#latencyMs = latencyMs;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('date', new Date(this.#now()).toUTCString());
    if (!LOOPBACK.test(request.headers.host ?? '')) {
      deliver(response, JSON.stringify({ error: 'only for this machine' }), 403);
      return;
    }
    const url = URL.parse(`http://127.0.0.1${request.url ?? ''}`);
    if (url?.pathname.startsWith('/sandbox/') === true)
      await this.#serveControl(request, response, url.pathname);
    else await this.#serveApi(request, response, url);
  }

  async #serveControl(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { httpStatus, body } = await control(request, path, this.calls, this.#api);
    deliver(response, JSON.stringify(body), httpStatus);
  }

  async #serveApi(request: IncomingMessage, response: ServerResponse, url: URL | null): Promise<void> {
    const method = /\/TelecomLicense\/(\w+)$/.exec(url?.pathname ?? '')?.[1];
    if (url === null || method === undefined || request.method !== 'GET') {
      this.calls.record('118', false);
      deliver(response, this.#body(bare('118'), undefined), request.method === 'GET' ? 404 : 405);
      return;
    }
    const now = this.#now();
    const signed = { token: header(request, 'token'), timespan: header(request, 'timespan') };
    const { answer, order, clockOffsetMs } = this.#api.reply(
      { method, query: url.searchParams, ...signed },
      now,
    );
    // Counted from here on, whether or not the client waits for what follows.
    this.#record(answer.status, order.fault);
    response.setHeader('date', new Date(now + clockOffsetMs).toUTCString());
    const body = this.#body(answer, order.fault);
    await waitUnlessClosed(response, order.latencyMs ?? this.#latencyMs);
    if (response.destroyed) return;
    if (isDeliveryFault(order.fault)) deliverFault(order.fault, response, body);
    else deliver(response, body);
  }

  #record(status: string, fault: Fault | undefined): void {
    const label = fault === undefined || fault === 'clock' ? status : `FAULT-${fault}`;
    this.calls.record(label, !isGatewayFault(fault) && isCounted(status));
  }

  #body(answer: Answer, fault: Fault | undefined): string {
    this.#sequence += 1;
    const envelope = envelopeOf(answer, orderNumber(this.#now(), this.#sequence));
    return JSON.stringify(isEnvelopeFault(fault) ? oddEnvelope(fault, envelope) : envelope);
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
