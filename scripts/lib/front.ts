// The door before VS Code's server. It does two things that the bare server does not:
//
// It lets in only what a window of this very address sends. Any page in the same browser can send requests to this
// computer, and a name of its own can be made to lead here; neither can choose what `Host` and `Origin` say.
//
// It gives the half of a key. VS Code in a browser encrypts secrets into the browser's storage, with a key of two
// halves: one lies beside them, the other it asks its server for (`POST /mint-key`). The bare server gives none, and
// then secrets live as long as the page.

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { joinStreams, relayRequest } from './relay.ts';

/** As long as VS Code's own half, which it is combined with. */
const HALF_BYTES = 32;

export interface FrontOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Where the half of the key is kept for the next start; written for its owner alone. */
  readonly keyFile: string;
  /**
   * What the server behind it wants from its windows (`--connection-token-file`), which the half of the key is then
   * given for alone. Undefined: the server wants none.
   */
  readonly token?: string | undefined;
}

/** The cookie in which VS Code's server keeps the token, once an address had it as `tkn`. */
const TOKEN_COOKIE = 'vscode-tkn';

interface Server {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * The same server behind a door on 127.0.0.1. Its windows keep secrets over a reload and over the next start; requests
 * and WebSockets of other pages, or under another name, are refused with 403.
 */
export async function startFront<T extends Server>(server: T, options: FrontOptions): Promise<T> {
  const half = await keyHalf(options.keyFile);
  const target = Number(new URL(server.origin).port);
  const front = createServer((incoming, outgoing) => {
    if (!isFromItsWindows(incoming)) outgoing.writeHead(403).end();
    else if (incoming.method !== 'POST' || incoming.url !== '/mint-key')
      relayRequest(incoming, outgoing, target);
    else if (isAdmitted(incoming, options.token)) outgoing.end(half);
    else outgoing.writeHead(403).end();
  });
  front.on('upgrade', (incoming, socket, head) => {
    if (isFromItsWindows(incoming)) relayUpgrade(incoming, socket, head, target);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  front.listen(options.port, '127.0.0.1');
  await once(front, 'listening');
  const address = front.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    ...server,
    origin: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      front.close();
      front.closeAllConnections();
      await server.stop();
    },
  };
}

/** Whether a request names this computer as its goal, and comes from a page of that very address where it says of which. */
function isFromItsWindows({ headers, socket }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const port = String(socket.localPort);
  const isOurs = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
  return isOurs && (origin === undefined || origin === `http://${host}`);
}

/** Whether a request has the cookie that the server gave to a window with the token. */
function isAdmitted({ headers }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return true;
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim().split('='));
  const given = cookies.find(([name]) => name === TOKEN_COOKIE)?.[1] ?? '';
  const [wanted, offered] = [Buffer.from(token), Buffer.from(given)];
  return wanted.length === offered.length && timingSafeEqual(wanted, offered);
}

async function keyHalf(file: string): Promise<Buffer> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept?.length === HALF_BYTES) return kept;
  const half = randomBytes(HALF_BYTES);
  await writeFile(file, half, { mode: 0o600 });
  return half;
}

/** Hands a WebSocket on as it came, from its first line. */
function relayUpgrade(
  { method = '', url = '', rawHeaders }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  port: number,
): void {
  const headers = rawHeaders.map((part, index) => (index % 2 === 0 ? `${part}: ` : `${part}\r\n`));
  const target = connect(port, '127.0.0.1');
  target.write(`${method} ${url} HTTP/1.1\r\n${headers.join('')}\r\n`);
  target.write(head);
  joinStreams(socket, target);
}
