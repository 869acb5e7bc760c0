import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answer, client, ID, ROW, serve } from '../client-setup.ts';

const FOUND = answer(200, [ROW]);

describe('time', () => {
  it.each([
    ['never answers', () => undefined, 'no answer'],
    [
      'stops after the headers',
      (response: ServerResponse) => {
        response.flushHeaders();
      },
      'not complete',
    ],
    [
      'drips',
      (response: ServerResponse) => {
        const drip = setInterval(() => response.write(' '), 10);
        response.once('close', () => {
          clearInterval(drip);
        });
      },
      'not complete',
    ],
  ])('is up for a server that %s, down to the socket', async (_name, behave, problem) => {
    const closed = Promise.withResolvers<unknown>();
    await using server = await serve((request, response) => {
      request.socket.once('close', closed.resolve);
      behave(response);
    });
    const { api } = client(server.address, { timeoutMs: () => 150 });
    const started = performance.now();
    expect(await api.getDetail(ID)).toMatchObject({
      reason: 'timeout',
      counted: 'maybe',
      attempts: 1,
      problem: expect.stringContaining(problem) as unknown,
    });
    expect(performance.now() - started).toBeLessThan(1500);
    await closed.promise;
    expect(server.requests).toHaveLength(1);
  });
});

describe('size', () => {
  it('ends at 8 MB after decompression', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '));
    await using server = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(await client(server.address).api.getDetail(ID)).toMatchObject({
      reason: 'tooLarge',
      counted: 'maybe',
      attempts: 1,
    });
  });

  it('is enough for all that is smaller', async () => {
    const body = FOUND.padEnd(8 * 1024 * 1024 - 200, ' ');
    await using server = await serve((_request, response) => response.end(body));
    expect(await client(server.address).api.getList('云上星河')).toMatchObject({ outcome: 'ok' });
  });

  it('does not let deep nesting through', async () => {
    const deep = `{"Status":"200","Result":${'['.repeat(500_000)}${']'.repeat(500_000)}}`;
    await using server = await serve((_request, response) => response.end(deep));
    expect(await client(server.address).api.getList('云上星河')).toMatchObject({ reason: 'malformed' });
  });
});
