import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { RequestQueue } from '../../../src/api/wire/request-queue.ts';
import { answer, client, ID, ROW, serve } from './client-setup.ts';

const body = answer(200, [ROW]);

describe('what a call says of itself', () => {
  it('is how long it took, waiting for its turn included', async () => {
    await using server = await serve((_request, response) => response.end(body));
    const queue = new RequestQueue(() => 0);
    const { api, lines } = client(server.address, { queue });
    const began = performance.now();
    void queue.run(() => sleep(60));
    const { durationMs } = await api.getList('云上星河');
    expect(durationMs).toBeGreaterThanOrEqual(55);
    expect(durationMs).toBeLessThanOrEqual(performance.now() - began);
    const logged = Number(/ (\d+)ms /.exec(lines[0] ?? '')?.[1]);
    expect(logged).toBeLessThanOrEqual(durationMs + 1);
  });

  it('is how much came, and nothing where nothing did', async () => {
    await using server = await serve((_request, response) => response.end(body));
    const { api, lines } = client(server.address);
    await api.getList('云上星河');
    const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('it broke'));
    await api.getList('云上星河');
    fetch.mockRestore();
    expect(lines[0]).toMatch(new RegExp(`^info .* ${Buffer.byteLength(body)}B$`));
    expect(lines[1]).toMatch(/^warn .* http=- order=- \d+ms 0B network: it broke$/);
  });

  it('is why it was not sent', async () => {
    const { api, lines } = client('https://vendor.test');
    expect(await api.getList('星')).toMatchObject({
      problem: 'refused before sending: tooShort',
      httpStatus: null,
    });
    expect(await api.getDetail(ID, { recall: AbortSignal.abort() })).toMatchObject({
      reason: 'cancelled',
      problem: 'cancelled before it was sent',
      attempts: 0,
    });
    expect(lines).toEqual([]);
  });

  it('numbers its tries in the log', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch');
    fetch.mockRejectedValueOnce(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    fetch.mockResolvedValueOnce(new Response(body));
    const { api, lines } = client('https://vendor.test');
    await api.getList('云上星河');
    fetch.mockRestore();
    expect(lines.map((line) => /attempt=\d/.exec(line)?.[0])).toEqual(['attempt=1', 'attempt=2']);
  });
});

it('a call that is taken back after it was sent comes to its end', async () => {
  await using server = await serve((_request, response) => {
    setTimeout(() => response.end(body), 30);
  });
  const recall = new AbortController();
  const call = client(server.address).api.getList('云上星河', { recall: recall.signal });
  while (server.requests.length === 0) await sleep(5);
  recall.abort();
  expect(await call).toMatchObject({ outcome: 'ok', attempts: 1 });
});

it('a second try goes ahead of the calls that still wait', async () => {
  const paths: string[] = [];
  await using server = await serve((request, response) => {
    paths.push(request.url?.includes('GetDetail') === true ? 'detail' : 'list');
    if (paths.length > 1) response.end(body);
    else response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString()).end(answer(107));
  });
  const { api } = client(server.address);
  await Promise.all([api.getList('云上星河'), api.getDetail(ID), api.getDetail(ID)]);
  // The next call's turn came before the second try was known to be needed.
  expect(paths).toEqual(['list', 'detail', 'list', 'detail']);
});
