import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Hands a request on to a server on another port of this machine, and its answer back. */
export function relayRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  headers: IncomingHttpHeaders = incoming.headers,
): void {
  const { method, url: path } = incoming;
  const onward = request({ hostname: '127.0.0.1', port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}

/** Joins two connections; when one ends, however it ends, so does the other. */
export function joinStreams(one: Duplex, other: Duplex): void {
  one.pipe(other).pipe(one);
  for (const [end, opposite] of [
    [one, other],
    [other, one],
  ] as const) {
    end.on('error', () => opposite.destroy());
    end.on('close', () => opposite.destroy());
  }
}
