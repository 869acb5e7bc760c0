import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFront } from '../../../scripts/lib/front.ts';

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
async function start(token?: string): Promise<{ origin: string; stop: () => Promise<void> }> {
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
  const front = await startFront(
    { origin: `http://127.0.0.1:${String(port)}`, stop },
    { port: 0, keyFile, token },
  );
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

/** What the front answers to a request with these headers: its status, 101 where it lets a WebSocket through. */
async function statusOf(origin: string, path: string, headers: Record<string, string>): Promise<number> {
  const asked = request(`${origin}${path}`, { method: 'POST', headers }).end();
  return await new Promise((resolve, reject) => {
    asked.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
  });
}

const webSocket = { Connection: 'Upgrade', Upgrade: 'websocket' };

test.each([
  ['a page of another address', { Origin: 'http://attacker.example' }],
  ['a page of another port', { Origin: 'http://127.0.0.1:1' }],
  ['a page without an address', { Origin: 'null' }],
  ['a name that was made to lead here', { Host: 'attacker.example' }],
  ['such a name with its own page', { Host: 'attacker.example', Origin: 'http://attacker.example' }],
])('%s is refused, its WebSocket too, and gets no half of the key', async (_, headers) => {
  const { origin } = await start();
  expect(await statusOf(origin, '/', headers)).toBe(403);
  expect(await statusOf(origin, '/mint-key', headers)).toBe(403);
  expect(await statusOf(origin, '/', { ...headers, ...webSocket })).toBe(403);
});

test('a page of its own address is let in, under both names of this computer', async () => {
  const { origin } = await start();
  const { port } = new URL(origin);
  for (const Host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    const headers = { Host, Origin: `http://${Host}` };
    expect(await statusOf(origin, '/', headers)).toBe(201);
    expect(await statusOf(origin, '/mint-key', headers)).toBe(200);
    expect(await statusOf(origin, '/', { ...headers, ...webSocket })).toBe(101);
  }
});

test('the half of the key is given only for the token, where the server wants one', async () => {
  const { origin } = await start('right');
  const status = (Cookie: string): Promise<number> => statusOf(origin, '/mint-key', { Cookie });
  expect(await status('other=right')).toBe(403);
  expect(await status('vscode-tkn=wrong')).toBe(403);
  expect(await status('vscode-tkn=right2')).toBe(403);
  expect(await status('theme=dark; vscode-tkn=right')).toBe(200);
});
