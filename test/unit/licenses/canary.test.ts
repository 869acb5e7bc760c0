import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../support/use-sandbox.ts';
import { watchTokens } from '../../support/watch-tokens.ts';
import { STATUS_TABLE } from '../../../src/api/answer/status.ts';
import { connectionTo } from './connection-to.ts';
import { open, plan } from './setup.ts';

const { none, vendorSample } = notable;

it('key, secret and token are in no file, no ledger, no error and no export, whatever the vendor answers', async () => {
  const sandbox = await useSandboxInTest();
  const tokens = watchTokens();
  const { service, usage, keeper, notices, folder } = open(connectionTo(sandbox, { timeoutMs: 300 }));
  const outcomes: unknown[] = [await service.search(vendorSample.name), await service.search(none.name)];
  for (const { id } of vendorSample.licenses) outcomes.push(await service.detail(id));
  const faults = ['hang', 'reset', 'cut', 'html', '503', '429', 'redirect'].map((fault) => ({ fault }));
  const statuses = [...STATUS_TABLE.keys(), '999'].map((status) => ({ status }));
  for (const order of [...faults, ...statuses]) {
    await plan(sandbox, order);
    outcomes.push(await service.search(vendorSample.name, { mode: 'fresh', anyway: true }));
    outcomes.push(await service.search(none.name));
  }
  const said = [
    ...outcomes.flatMap((outcome) => [JSON.stringify(outcome), inspect(outcome, { depth: 20 })]),
    JSON.stringify([...usage.calls()]),
    JSON.stringify(notices),
    inspect(service, { depth: 20, showHidden: true }),
    ...readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1')),
  ].join('\n');
  keeper.dispose();
  expect(tokens.size).toBeGreaterThan(0);
  expect(said.length).toBeGreaterThan(50_000);
  for (const secret of [sandbox.appKey, sandbox.secretKey, ...tokens]) {
    expect(said.toLowerCase()).not.toContain(secret.toLowerCase());
  }
});

it('a server that echoes all it was sent teaches nobody the key or the token', async () => {
  const server = createServer(({ url, headers }, response) => {
    const sent = `${url ?? ''} ${JSON.stringify(headers)}`;
    response.end(JSON.stringify({ Status: '102', Message: sent, OrderNumber: sent, Result: sent }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const tokens = watchTokens();
  const secrets = {
    appKey: 'Canary0Key0Canary0Key0Canary0Key',
    secretKey: 'Canary0Secret0Canary0Secret0Cana',
  };
  const endpoint = `http://127.0.0.1:${port}/api/yj`;
  const { service, usage, keeper, folder } = open(connectionTo({ endpoint, ...secrets }));
  const outcomes = [await service.search(vendorSample.name), await service.search(none.name)];
  expect(outcomes).toMatchObject([{ kind: 'failed' }, { kind: 'refused', failure: { status: '102' } }]);
  const said = [
    inspect(outcomes, { depth: 20 }),
    JSON.stringify([service.state, ...usage.calls()]),
    ...readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1')),
  ].join('\n');
  keeper.dispose();
  expect(tokens.size).toBe(1);
  for (const secret of [...Object.values(secrets), ...tokens]) {
    expect(said.toLowerCase()).not.toContain(secret.toLowerCase());
  }
});
