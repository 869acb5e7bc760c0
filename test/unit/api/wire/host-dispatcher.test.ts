import { gzipSync } from 'node:zlib';
import request from 'undici/lib/api/api-request.js';
import { expect, it, vi } from 'vitest';
import { HostDispatcher } from '../../../../src/api/wire/host-dispatcher.ts';
import { serve } from '../client-setup.ts';

const get = (port: number, path = '/') =>
  request.call(new HostDispatcher(), { origin: `http://127.0.0.1:${port}`, path, method: 'GET' });

it('speaks of the body as fetch decoded it', async () => {
  await using server = await serve((_request, response) => {
    const body = gzipSync('text '.repeat(1000));
    response.writeHead(203, { 'content-encoding': 'gzip', 'content-length': body.length, 'x-other': 'kept' });
    response.end(body);
  });
  const { statusCode, headers, body } = await get(server.port);
  expect(statusCode).toBe(203);
  expect(headers).toMatchObject({ 'x-other': 'kept' });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers).not.toHaveProperty('content-length');
  expect(await body.text()).toBe('text '.repeat(1000));
});

it('waits for a reader that has enough, and loses nothing', async () => {
  const sent = Buffer.alloc(3 * 1024 * 1024, '0123456789');
  await using server = await serve((_request, response) => response.end(sent));
  const { body } = await get(server.port);
  const read: Uint8Array[] = [];
  for await (const chunk of body) {
    read.push(chunk as Uint8Array);
    await new Promise(setImmediate);
  }
  expect(Buffer.concat(read).equals(sent)).toBe(true);
});

it('lets go of the socket where the reader leaves', async () => {
  const closed = Promise.withResolvers<unknown>();
  await using server = await serve((request, response) => {
    request.socket.once('close', closed.resolve);
    response.write('begun');
  });
  const { body } = await get(server.port);
  body.on('error', () => undefined).destroy();
  await closed.promise;
  expect(server.requests).toHaveLength(1);
});

it('tells fetch why it lets go of a body that nobody reads any more', async () => {
  const endless = new ReadableStream({
    pull(body) {
      body.enqueue(new Uint8Array(10));
    },
  });
  const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(endless));
  const { body } = await get(1234);
  body.on('error', () => undefined).destroy();
  const signal = fetch.mock.calls[0]?.[1]?.signal;
  await expect.poll(() => signal?.aborted).toBe(true);
  expect(signal?.reason).toMatchObject({ name: 'AbortError' });
  fetch.mockRestore();
});

it('never lets a path lead to another host', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('here'));
  await get(1234, '//elsewhere.test/x');
  expect(new URL(fetch.mock.calls[0]?.[0] as string).host).toBe('127.0.0.1:1234');
  fetch.mockRestore();
});
