// VS Code in a browser encrypts secrets into the browser's storage, with a key of two halves: one lies beside them, the
// other it asks its server for (`POST /mint-key`). The bare server gives none, and then secrets live as long as the
// page. This front stands before the server and gives it, as that of code-server does.

import { randomBytes } from 'node:crypto';
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
}

interface Server {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The same server behind a front on 127.0.0.1, whose windows keep secrets over a reload and over the next start. */
export async function keepSecrets<T extends Server>(server: T, options: FrontOptions): Promise<T> {
  const half = await keyHalf(options.keyFile);
  const target = Number(new URL(server.origin).port);
  const front = createServer((incoming, outgoing) => {
    if (incoming.method === 'POST' && incoming.url === '/mint-key') outgoing.end(half);
    else relayRequest(incoming, outgoing, target);
  });
  front.on('upgrade', (incoming, socket, head) => relayUpgrade(incoming, socket, head, target));
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
