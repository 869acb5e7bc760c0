import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { joinStreams, relayRequest } from '../../scripts/lib/relay.ts';
import type { Certificate } from './certificate.ts';

export interface LocalServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface Proxy extends LocalServer {
  /** What it was asked for, in order: `CONNECT host:port`, or `GET http://…` for what is not encrypted. */
  readonly asked: readonly string[];
}

const REFUSED =
  'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n';

/**
 * A proxy that leads every tunnel to one local port, whatever host was asked for; it forwards nothing else.
 * @param login `user:password` without which it opens no tunnel (407). Undefined: it opens every one.
 */
export async function startProxy(targetPort: number, login?: string): Promise<Proxy> {
  const asked: string[] = [];
  const wanted = login === undefined ? undefined : `Basic ${Buffer.from(login).toString('base64')}`;
  const server = createHttpServer(({ method, url }, response) => {
    asked.push(`${method ?? ''} ${url ?? ''}`);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url, headers }, client) => {
    asked.push(`CONNECT ${url ?? ''}`);
    if (wanted !== undefined && headers['proxy-authorization'] !== wanted) {
      client.end(REFUSED);
      return;
    }
    const target = connect(targetPort, '127.0.0.1', () =>
      client.write('HTTP/1.1 200 Connection established\r\n\r\n'),
    );
    joinStreams(client, target);
  });
  return { ...(await listen(server)), asked };
}

/** Encrypts what is in clear behind it: requests go on to a server on another local port. */
export async function startTlsFront(certificate: Certificate, targetPort: number): Promise<LocalServer> {
  return listen(
    createHttpsServer({ ...certificate }, (incoming, outgoing) =>
      relayRequest(incoming, outgoing, targetPort, { ...incoming.headers, host: '127.0.0.1' }),
    ),
  );
}

async function listen(server: Server): Promise<LocalServer> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
