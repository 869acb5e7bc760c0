import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSecrets } from '../../../scripts/lib/secrets-front.ts';

let folder: string;
let keyFile: string;
const ends: (() => unknown)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-front-'));
  keyFile = join(folder, 'key-half');
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await rm(folder, { recursive: true });
});

/** A server that says what it was asked, and sends back what comes over a WebSocket in capital letters. */
async function start(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    incoming.setEncoding('utf8');
    let body = '';
    incoming.on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      const { method, url, headers } = incoming;
      outgoing.writeHead(201, { 'x-asked': headers['x-asked'] ?? '' });
      outgoing.end(`${method ?? ''} ${url ?? ''} ${headers.host ?? ''} ${body}`);
    });
  });
  server.on('upgrade', ({ headers }, socket) => {
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: ${headers.upgrade ?? ''}\r\n`);
    socket.write('Connection: Upgrade\r\n\r\n');
    socket.on('data', (chunk: Buffer) => socket.write(chunk.toString().toUpperCase()));
    socket.on('end', () => socket.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const front = await keepSecrets({ origin: `http://127.0.0.1:${String(port)}`, stop }, { port: 0, keyFile });
  ends.push(() => front.stop());
  return front;
}

async function mint(origin: string): Promise<Buffer> {
  const response = await fetch(`${origin}/mint-key`, { method: 'POST' });
  return Buffer.from(await response.arrayBuffer());
}

test('a window is given the same half of a key whenever it asks, also after the next start', async () => {
  const first = await start();
  const half = await mint(first.origin);
  expect(half).toHaveLength(32);
  expect(await mint(first.origin)).toEqual(half);
  await first.stop();
  expect(await mint((await start()).origin)).toEqual(half);
});

test('the half of the key is readable for its owner alone, and another one elsewhere', async () => {
  const half = await mint((await start()).origin);
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
  keyFile = join(folder, 'other-half');
  expect(await mint((await start()).origin)).not.toEqual(half);
});

test('everything else goes to the server as it came, and its answer back', async () => {
  const { origin } = await start();
  const response = await fetch(`${origin}/path?query=%E4%BC%81`, {
    method: 'PUT',
    headers: { 'x-asked': 'yes' },
    body: 'words',
  });
  expect(response.status).toBe(201);
  expect(response.headers.get('x-asked')).toBe('yes');
  expect(await response.text()).toBe(`PUT /path?query=%E4%BC%81 ${new URL(origin).host} words`);
});

test('a WebSocket goes through in both directions, and so does its end', async () => {
  const { origin } = await start();
  const asked = request(origin, { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } }).end();
  const [answer, socket] = (await once(asked, 'upgrade')) as [IncomingMessage, Socket];
  expect(answer.headers.upgrade).toBe('websocket');
  socket.write('words');
  expect(String((await once(socket, 'data'))[0])).toBe('WORDS');
  socket.end();
  await once(socket, 'close');
});
