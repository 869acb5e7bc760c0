import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createTelecomLicenseApi } from '../../../src/api/client.ts';
import type { TelecomLicenseApi } from '../../../src/api/telecom-license-api.ts';
import { HostDispatcher } from '../../../src/api/wire/host-dispatcher.ts';
import { RequestQueue } from '../../../src/api/wire/request-queue.ts';
import { quantile, type Report } from '../bench.ts';

const CALLS = 2000;
const WARM = 200;

/** What a call of `GetList` with 50 rows takes beside `fetch` and `JSON.parse` of the same bytes, in turn. */
export async function bench(report: Report): Promise<void> {
  const server = new Worker(new URL('server.ts', import.meta.url));
  try {
    const [port] = (await once(server, 'message')) as [number];
    const origin = `http://127.0.0.1:${String(port)}`;
    const api = clientOf(origin);
    const client: number[] = [];
    const plain: number[] = [];
    for (let at = -WARM; at < CALLS; at++) {
      const asked = await timed(() => askClient(api));
      const fetched = await timed(() => fetchPlain(origin));
      if (at < 0) continue;
      client.push(asked);
      plain.push(fetched);
    }
    report('client.calls', CALLS, 'count');
    report('client.call', mean(client), 'ms');
    report('client.call.median', quantile(client, 0.5), 'ms');
    report('client.fetch', mean(plain), 'ms');
    report('client.fetch.median', quantile(plain, 0.5), 'ms');
    report('client.over-fetch', mean(client) / mean(plain), 'ratio');
  } finally {
    await server.terminate();
  }
}

function clientOf(origin: string): TelecomLicenseApi {
  return createTelecomLicenseApi({
    endpoint: { origin, path: '' },
    credentials: { appKey: 'a'.repeat(32), secretKey: 'B'.repeat(32) },
    dispatcher: new HostDispatcher(),
    queue: new RequestQueue(() => 0),
    clock: Date.now,
    timeoutMs: () => 30_000,
    log: { info: () => undefined, warn: () => undefined },
  });
}

async function askClient(api: TelecomLicenseApi): Promise<void> {
  const answer = await api.getList('虚构示例网络科技有限公司');
  if (answer.outcome !== 'ok' || answer.licenses.length !== 50) throw new Error(answer.outcome);
}

async function fetchPlain(origin: string): Promise<void> {
  const response = await fetch(`${origin}/TelecomLicense/GetList?searchKey=x`);
  JSON.parse(await response.text());
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
