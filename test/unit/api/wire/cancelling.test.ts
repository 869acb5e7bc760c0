import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { RequestQueue } from '../../../../src/api/wire/request-queue.ts';
import { answer, client, ID, ROW, serve } from '../client-setup.ts';

const FOUND = answer(200, [ROW]);

describe('cancelling', () => {
  it.each([
    ['before the answer', () => undefined],
    [
      'within the answer',
      (response: ServerResponse) => {
        response.write('{');
      },
    ],
  ])('%s reaches the socket at once', async (_name, behave) => {
    const arrived = Promise.withResolvers<undefined>();
    const closed = Promise.withResolvers<unknown>();
    await using server = await serve((request, response) => {
      request.socket.once('close', closed.resolve);
      behave(response);
      arrived.resolve(undefined);
    });
    const cancel = new AbortController();
    const call = client(server.address).api.getDetail(ID, { signal: cancel.signal });
    await arrived.promise;
    await sleep(20);
    cancel.abort();
    expect(await call).toMatchObject({ reason: 'cancelled', counted: 'maybe', attempts: 1 });
    await closed.promise;
    expect(server.requests).toHaveLength(1);
  });

  it('in the queue costs nothing, and the others go on', async () => {
    const hold = Promise.withResolvers<undefined>();
    await using server = await serve((_request, response) => {
      void hold.promise.then(() => response.end(FOUND));
    });
    const { api } = client(server.address);
    const cancel = new AbortController();
    const first = api.getList('云上星河');
    const second = api.getList('云上星云', { signal: cancel.signal });
    const third = api.getList('云上星海');
    cancel.abort();
    expect(await second).toMatchObject({ reason: 'cancelled', counted: 'no', attempts: 0 });
    hold.resolve(undefined);
    expect(await Promise.all([first, third])).toMatchObject([{ outcome: 'ok' }, { outcome: 'ok' }]);
    expect(server.requests).toHaveLength(2);
  });

  it('before the call costs nothing', async () => {
    await using server = await serve((_request, response) => response.end(FOUND));
    const call = client(server.address).api.getDetail(ID, { signal: AbortSignal.abort() });
    expect(await call).toMatchObject({ reason: 'cancelled', counted: 'no', attempts: 0 });
    expect(server.requests).toHaveLength(0);
  });

  it('before a second try leaves what the first one cost', async () => {
    await using server = await serve((_request, response) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
      response.end(answer(115));
    });
    const cancel = new AbortController();
    const queue = new RequestQueue(() => 60_000);
    const call = client(server.address, { queue }).api.getDetail(ID, { signal: cancel.signal });
    while (server.requests.length === 0) await sleep(5);
    await sleep(50);
    cancel.abort();
    expect(await call).toMatchObject({ reason: 'cancelled', counted: 'no', attempts: 1 });
  });

  it('leaves nothing behind on a signal that lives on', async () => {
    await using server = await serve((_request, response) => response.end(FOUND));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await client(server.address).api.getList('云上星河', { signal });
    await sleep(20);
    expect(removed.mock.calls.length).toBeGreaterThanOrEqual(added.mock.calls.length);
    expect(added).toHaveBeenCalled();
  });
});
