import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { deliver, JSON_TYPE } from '../../src/sandbox/deliver.ts';
import type { DeliveryFault, GatewayFault } from './orders.ts';

type Deliver = (response: ServerResponse, body: string) => void;

const MEGABYTE = 1024 * 1024;

/** Each sends a body as it should not arrive, or something else in its place. */
export const deliveries: { readonly [fault in DeliveryFault | GatewayFault]: Deliver } = {
  hang: () => undefined,
  reset: (response) => response.socket?.resetAndDestroy(),
  cut: (response, body) => {
    sendHalf(response, body, () => response.destroy());
  },
  stall: (response, body) => {
    sendHalf(response, body, () => undefined);
  },
  big: (response, body) => {
    deliver(response, padded(body, 9 * MEGABYTE));
  },
  gzipbomb: (response, body) => {
    const headers = { 'content-type': JSON_TYPE, 'content-encoding': 'gzip' };
    send(response, 200, headers, gzipSync(padded(body, 32 * MEGABYTE)));
  },
  bom: (response, body) => {
    deliver(response, `\uFEFF${body}`);
  },
  charset: (response, body) => {
    send(response, 200, { 'content-type': 'application/json; charset=ISO-8859-1' }, body);
  },
  html: page(200, '<title>网关</title><p>This is not the API.'),
  500: page(500, '<title>500</title><p>Internal Server Error'),
  503: page(503, '<title>503</title><p>Service Unavailable'),
  429: page(429, '<title>429</title><p>Too Many Requests', { 'retry-after': '7' }),
  redirect: page(302, '<title>302</title><p>Moved', { location: '/api/yj/TelecomLicense/Moved' }),
};

function page(status: number, html: string, headers: Readonly<Record<string, string>> = {}): Deliver {
  return (response) => {
    send(
      response,
      status,
      { 'content-type': 'text/html; charset=utf-8', ...headers },
      `<!doctype html>${html}</p>`,
    );
  };
}

/** Valid JSON still: spaces before the closing bracket. */
function padded(body: string, length: number): string {
  return `${body.slice(0, -1)}${' '.repeat(length)}}`;
}

/** Announces the whole body and sends its first half. */
function sendHalf(response: ServerResponse, body: string, then: () => void): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), then);
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
