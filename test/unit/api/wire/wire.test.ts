import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { RequestQueue } from '../../../../src/api/wire/request-queue.ts';
import { answer, APP_KEY, client, ID, ROW, SECRET_KEY, serve } from '../client-setup.ts';

const FOUND = answer(200, [ROW]);

describe('over a real socket', () => {
  it('reads gzip, a byte order mark, a wrong charset and a wrong type', async () => {
    await using server = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=gb2312');
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(`\uFEFF${FOUND}`));
    });
    const { api } = client(server.address);
    expect(await api.getList('云上星河')).toMatchObject({
      outcome: 'ok',
      message: '某消息',
      licenses: [{ companyName: ROW.CompanyName }],
    });
  });

  it('sends what was typed, whatever it is', async () => {
    await using server = await serve((_request, response) => response.end(FOUND));
    const { api } = client(server.address);
    await api.getList('星\0河 ＆+%\ud800');
    const sent = new URL(server.requests[0]?.url ?? '', server.address).searchParams;
    expect(sent.get('searchKey')).toBe('星\0河 ＆+%\ufffd');
    expect(server.requests[0]?.headers).toMatchObject({
      token: expect.stringMatching(/^[0-9A-F]{32}$/) as unknown,
      timespan: expect.stringMatching(/^\d{10}$/) as unknown,
    });
  });

  it('uses whatever fetch there is when it sends', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch');
    const { api } = client('https://vendor.test');
    fetch.mockResolvedValue(new Response(FOUND));
    expect(await api.getList('云上星河')).toMatchObject({ outcome: 'ok' });
    expect(fetch).toHaveBeenCalledOnce();
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'GET', redirect: 'manual', cache: 'no-store' });
    fetch.mockRestore();
  });
});

/** What may happen to a request that has reached the vendor. It is never sent again. */
const TROUBLES: Readonly<Record<string, readonly [(response: ServerResponse) => void, string]>> = {
  'a reset before the answer': [(response) => response.socket?.resetAndDestroy(), 'network'],
  'a closed connection': [(response) => response.destroy(), 'network'],
  'a cut body': [
    (response) => {
      response.writeHead(200, { 'content-length': '9999' });
      response.write(FOUND.slice(0, 20), () => response.destroy());
    },
    'network',
  ],
  'an end that comes too early': [
    (response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' });
      response.write(FOUND.slice(0, 20), () => response.socket?.end());
    },
    'network',
  ],
  'half an answer': [(response) => response.end(FOUND.slice(0, 20)), 'malformed'],
  HTML: [(response) => response.end('<!doctype html><title>no</title>'), 'malformed'],
  'broken gzip': [
    (response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end('this is no gzip');
    },
    'malformed',
  ],
  'no HTTP': [(response) => response.socket?.end('SSH-2.0-nothing\r\n'), 'malformed'],
  '500': [(response) => response.writeHead(500).end('oops'), 'transient'],
  '503': [(response) => response.writeHead(503, { 'retry-after': '1' }).end('<html>'), 'transient'],
  '429': [(response) => response.writeHead(429, { 'retry-after': '1' }).end(), 'transient'],
  '401': [
    (response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
    'malformed',
  ],
  '408': [(response) => response.writeHead(408).end(), 'malformed'],
};

describe('a request that has left', () => {
  it.each(Object.entries(TROUBLES))('is not repeated after %s', async (_name, [trouble, reason]) => {
    await using server = await serve((_request, response) => {
      trouble(response);
    });
    const { api } = client(server.address);
    const outcome = await api.getList('云上星河');
    expect(outcome).toMatchObject({ outcome: 'error', reason, counted: 'maybe', attempts: 1, status: null });
    await sleep(50);
    expect(server.requests).toHaveLength(1);
    expect(JSON.stringify(outcome)).not.toMatch(new RegExp(`${APP_KEY}|${SECRET_KEY}|searchKey`, 'i'));
  });

  it('is not repeated over a kept connection that the server drops', async () => {
    let calls = 0;
    await using server = await serve((_request, response) => {
      if (++calls === 1) response.end(FOUND);
      else response.socket?.resetAndDestroy();
    });
    const { api } = client(server.address);
    expect(await api.getList('云上星河')).toMatchObject({ outcome: 'ok' });
    expect(await api.getList('云上星河')).toMatchObject({ reason: 'network', counted: 'maybe', attempts: 1 });
    expect(server.requests).toHaveLength(2);
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    await using target = await serve((_request, response) => response.end(FOUND));
    await using server = await serve((_request, response) => {
      response.writeHead(status, { location: `${target.address}/TelecomLicense/GetList?searchKey=x` }).end();
    });
    const { api } = client(server.address);
    expect(await api.getList('云上星河')).toMatchObject({
      reason: 'malformed',
      httpStatus: status,
      counted: 'maybe',
      attempts: 1,
    });
    expect([server.requests.length, target.requests.length]).toEqual([1, 0]);
  });
});

describe('a request that never left', () => {
  it.each([
    ['connection refused', 'ECONNREFUSED', 'connect'],
    ['name not resolved', 'ENOTFOUND', 'getaddrinfo'],
    ['name server busy', 'EAI_AGAIN', 'getaddrinfo'],
  ])('is sent once more: %s', async (_name, code, syscall) => {
    const cause = Object.assign(new Error(`${syscall} ${code} vendor.test`), { code, syscall });
    const failed = new TypeError('fetch failed', { cause });
    const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(failed);
    fetch.mockResolvedValueOnce(new Response(FOUND));
    const { api, lines } = client('https://vendor.test');
    expect(await api.getList('云上星河')).toMatchObject({ outcome: 'ok', counted: 'yes', attempts: 2 });

    fetch.mockRejectedValue(failed);
    expect(await api.getList('云上星河')).toMatchObject({
      reason: 'network',
      counted: 'no',
      attempts: 2,
      problem: `fetch failed: ${syscall} ${code} vendor.test`,
    });
    expect(fetch).toHaveBeenCalledTimes(4);
    expect(lines.map((line) => line.slice(0, 4))).toEqual(['warn', 'info', 'warn', 'warn']);
    fetch.mockRestore();
  });

  it('is known from a port where nobody listens', async () => {
    const { port } = await serve(() => undefined).then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server;
    });
    const { api } = client(`http://127.0.0.1:${port}`);
    expect(await api.getDetail(ID)).toMatchObject({ reason: 'network', counted: 'no', attempts: 2 });
    expect(await client(`http://localhost:${port}`).api.getDetail(ID)).toMatchObject({
      counted: 'no',
      attempts: 2,
    });
  });

  it.each([
    ['UND_ERR_CONNECT_TIMEOUT', undefined, 'timeout', 'no'],
    ['ETIMEDOUT', 'connect', 'timeout', 'no'],
    ['EHOSTUNREACH', 'connect', 'network', 'no'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', undefined, 'network', 'no'],
    ['ETIMEDOUT', 'read', 'timeout', 'maybe'],
    ['ECONNRESET', 'read', 'network', 'maybe'],
    ['EPIPE', 'write', 'network', 'maybe'],
    ['UND_ERR_SOCKET', undefined, 'network', 'maybe'],
  ])('%s (%s) is %s, counted: %s, and not sent again', async (code, syscall, reason, counted) => {
    const cause = Object.assign(new Error('it broke'), { code, syscall });
    const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed', { cause }));
    expect(await client('https://vendor.test').api.getDetail(ID)).toMatchObject({
      reason,
      counted,
      attempts: 1,
    });
    expect(fetch).toHaveBeenCalledOnce();
    fetch.mockRestore();
  });

  it('says nothing of what an error quotes', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      const headers = JSON.stringify(init?.headers);
      return Promise.reject(
        new TypeError(`cannot send ${input as string} with ${headers}`, { cause: SECRET_KEY }),
      );
    });
    const { api, lines } = client('https://vendor.test');
    const outcome = await api.getList('云上星河');
    const signature = JSON.stringify(fetch.mock.calls[0]?.[1]?.headers).match(/[0-9A-F]{32}/)?.[0];
    fetch.mockRestore();
    expect(outcome).toMatchObject({
      reason: 'network',
      problem: expect.stringContaining('cannot send') as unknown,
    });
    const text = JSON.stringify([outcome, lines]);
    for (const hidden of [APP_KEY, SECRET_KEY, signature, '云上星河', encodeURIComponent('云上星河')]) {
      expect(hidden).toBeDefined();
      expect(text).not.toContain(hidden);
    }
  });
});

it('sends one request at a time, spaced, whichever client sends it', async () => {
  const spans: { start: number; end: number }[] = [];
  await using server = await serve((_request, response) => {
    const start = performance.now();
    setTimeout(() => {
      spans.push({ start, end: performance.now() });
      response.end(FOUND);
    }, 20);
  });
  const queue = new RequestQueue(() => 60);
  const [one, other] = [client(server.address, { queue }).api, client(server.address, { queue }).api];
  await Promise.all([one.getList('云上星河'), other.getDetail(ID), one.getList('云上星云')]);
  const pauses = spans.slice(1).map(({ start }, at) => start - (spans[at]?.end ?? 0));
  expect(pauses).toHaveLength(2);
  for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(55);
});

it('sends neither the secret nor anything that identifies the user otherwise', async () => {
  await using server = await serve((_request, response) => response.end(FOUND));
  const { api } = client(server.address);
  await api.getList('云上星河');
  expect(server.requests[0]?.method).toBe('GET');
  expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
  expect(server.requests[0]?.headers).not.toHaveProperty('cookie');
  expect(JSON.stringify(server.requests[0]?.rawHeaders)).not.toContain(SECRET_KEY);
});
