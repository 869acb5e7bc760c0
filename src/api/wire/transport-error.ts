import Errors from 'undici/lib/core/errors.js';
import type { Counted } from '../../domain/counted.ts';
import type { ErrorReason } from '../outcome.ts';

/** Why an exchange broke off before an answer was complete. */
export interface TransportFailure {
  readonly reason: Extract<ErrorReason, 'network' | 'timeout' | 'tooLarge' | 'malformed'>;
  readonly counted: Extract<Counted, 'no' | 'maybe'>;
  /** Whether it may be sent again: only where it provably never left. */
  readonly tryAgain: boolean;
  /** Error names and messages; may quote the request, so it has to be redacted. */
  readonly problem: string;
  /** The HTTP status by which a proxy refused to open a tunnel: 407 where it wants a login. `null` for all else. */
  readonly proxyStatus: number | null;
}

/** Name not resolved, connection refused: no byte of the request went out. */
const NOT_CONNECTED = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED']);

/** Connecting failed some other way: nothing went out either, but trying again at once would not help. */
const CONNECTING = new Set(['connect', 'getaddrinfo']);

/** A certificate that was not accepted (OpenSSL's codes and Node's): the handshake ended before the request began. */
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY/;

/** What undici says of a proxy that answers CONNECT with another status than 200: the request behind it never left. */
const TUNNEL_REFUSED = /^Proxy response \((\d{3})\) .*when HTTP Tunneling/;

const TIMEOUTS = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);

/**
 * Reads the error of a dispatcher or of `fetch`, which hides the telling one in `cause`. undici's classes know their
 * errors from any copy of undici, the editor's own too.
 */
export function readTransportError(error: unknown): TransportFailure {
  const chain = chainOf(error);
  const codes = chain.map((link) => textOf(link, 'code'));
  const proxyStatus = tunnelStatus(chain);
  const neverLeft = codes.some((code) => NOT_CONNECTED.has(code));
  const connecting =
    neverLeft ||
    proxyStatus !== null ||
    codes.some((code) => code === 'UND_ERR_CONNECT_TIMEOUT' || CERTIFICATE.test(code)) ||
    chain.some((link) => CONNECTING.has(textOf(link, 'syscall')));
  return {
    reason: reasonOf(chain, codes),
    counted: connecting ? 'no' : 'maybe',
    tryAgain: neverLeft,
    problem: chain.map(describe).join(': '),
    proxyStatus,
  };
}

/** Whatever was thrown, or given as a reason, as an error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function tunnelStatus(chain: readonly Error[]): number | null {
  for (const { message } of chain) {
    const status = TUNNEL_REFUSED.exec(message)?.[1];
    if (status !== undefined) return Number(status);
  }
  return null;
}

function reasonOf(chain: readonly Error[], codes: readonly string[]): TransportFailure['reason'] {
  if (chain.some((link) => link instanceof Errors.ResponseExceededMaxSizeError)) return 'tooLarge';
  if (codes.some((code) => TIMEOUTS.has(code))) return 'timeout';
  // What came was not HTTP, or not what its content-encoding says (zlib's codes).
  if (chain.some((link) => link instanceof Errors.HTTPParserError)) return 'malformed';
  if (codes.some((code) => code.startsWith('Z_'))) return 'malformed';
  return 'network';
}

/** The error, its causes, and the first of several attempts at one connection. */
function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  let link = error;
  while (link instanceof Error && !chain.includes(link)) {
    chain.push(link);
    link = link instanceof AggregateError ? link.errors[0] : link.cause;
  }
  return chain;
}

function textOf(error: Error, field: 'code' | 'syscall'): string {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : '';
}

function describe(error: Error): string {
  const code = textOf(error, 'code');
  if (error.message === '') return code === '' ? error.name : code;
  return code === '' || error.message.includes(code) ? error.message : `${error.message} (${code})`;
}
