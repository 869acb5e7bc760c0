import { describe, expect, it, vi } from 'vitest';
import { client } from '../client-setup.ts';

describe('a fetch that hears no abort, as the editor’s while it resolves a proxy', () => {
  it('is given up in time, and when the caller leaves', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => undefined));
    const { api } = client('https://vendor.test', { timeoutMs: () => 50 });
    expect(await api.getList('云上星河')).toMatchObject({ reason: 'timeout', counted: 'maybe', attempts: 1 });
    const leaving = new AbortController();
    const patient = client('https://vendor.test').api.getList('云上星河', { signal: leaving.signal });
    await expect.poll(() => fetch.mock.calls.length).toBe(2);
    leaving.abort();
    expect(await patient).toMatchObject({ reason: 'cancelled', counted: 'maybe' });
    fetch.mockRestore();
  });

  it('has its late answer dropped', async () => {
    const late = Promise.withResolvers<Response>();
    const cancelled = Promise.withResolvers<unknown>();
    const fetch = vi.spyOn(globalThis, 'fetch').mockReturnValue(late.promise);
    const { api } = client('https://vendor.test', { timeoutMs: () => 20 });
    expect(await api.getList('云上星河')).toMatchObject({ reason: 'timeout' });
    late.resolve(new Response(new ReadableStream({ cancel: cancelled.resolve })));
    await cancelled.promise;
    fetch.mockRestore();
  });
});
