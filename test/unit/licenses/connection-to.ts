import { createTelecomLicenseApi } from '../../../src/api/client.ts';
import { parseEndpoint } from '../../../src/api/endpoint.ts';
import { HostDispatcher } from '../../../src/api/wire/host-dispatcher.ts';
import { RequestQueue } from '../../../src/api/wire/request-queue.ts';
import type { DataKind } from '../../../src/licenses/answer.ts';
import type { Connection } from '../../../src/licenses/connection.ts';

export interface Target {
  readonly endpoint: string;
  readonly appKey: string;
  readonly secretKey: string;
}

/** A connection through the real client and the real wire. */
export function connectionTo(
  target: Target,
  {
    data = 'real',
    timeoutMs = 5000,
    spacingMs = 0,
    account = 'one',
  }: {
    readonly data?: DataKind;
    readonly timeoutMs?: number;
    readonly spacingMs?: number;
    readonly account?: string;
  } = {},
): Connection {
  const { endpoint, appKey, secretKey } = target;
  const parsed = parseEndpoint(endpoint);
  if (!parsed.ok) throw new Error(parsed.problem);
  const ignore = () => undefined;
  const api = createTelecomLicenseApi({
    endpoint: parsed.endpoint,
    credentials: { appKey, secretKey },
    dispatcher: new HostDispatcher(),
    queue: new RequestQueue(() => spacingMs),
    clock: Date.now,
    timeoutMs: () => timeoutMs,
    log: { info: ignore, warn: ignore },
  });
  const realm = data === 'sample' ? 'sample' : endpoint;
  return { data, realm, account, api: () => Promise.resolve(api) };
}
