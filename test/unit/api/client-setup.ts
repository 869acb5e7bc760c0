import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTelecomLicenseApi, type ClientSetup } from '../../../src/api/client.ts';
import { parseEndpoint, type Endpoint } from '../../../src/api/endpoint.ts';
import { HostDispatcher } from '../../../src/api/wire/host-dispatcher.ts';
import { RequestQueue } from '../../../src/api/wire/request-queue.ts';

export const APP_KEY = '4f6c1e1c2b7a4d0f9b3a5e7c9d1f2a3b';
export const SECRET_KEY = '9A1B2C3D4E5F60718293A4B5C6D7E8F9';
export const ID = '00000000000000000000000000000001';

export const ROW = {
  Id: ID,
  KeyNo: '00000000000000000000000000000002',
  CompanyName: '云上星河通信有限公司',
  Scope: '内容分发网络业务：全国',
  LicenseNo: 'A2.B1-20990001',
  IsValid: '是',
};

/** An answer as the vendor wraps it. */
export function answer(status: string | number, result: unknown = null, more: object = {}): string {
  return JSON.stringify({ Status: status, Message: '某消息', OrderNumber: 'N-1', Result: result, ...more });
}

export function endpointOf(address: string): Endpoint {
  const parsed = parseEndpoint(address);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.endpoint;
}

/** A client over the real wire, and every line that it logs. */
export function client(address: string, more: Partial<ClientSetup> = {}) {
  const lines: string[] = [];
  const log = (level: string) => (line: string) => lines.push(`${level} ${line}`);
  const api = createTelecomLicenseApi({
    endpoint: endpointOf(address),
    credentials: { appKey: APP_KEY, secretKey: SECRET_KEY },
    dispatcher: new HostDispatcher(),
    queue: new RequestQueue(() => 0),
    clock: Date.now,
    timeoutMs: () => 5000,
    log: { info: log('info'), warn: log('warn') },
    ...more,
  });
  return { api, lines };
}

/** A real server on a loopback port, and every request that reached it. */
export async function serve(listener: RequestListener) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/api/yj`,
    port,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
