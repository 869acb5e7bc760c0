import { onTestFinished, expect, it } from 'vitest';
import { faultNames } from '../../../scripts/sandbox/orders.ts';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { startSandbox } from '../../../src/sandbox/sandbox.ts';
import { list } from './client.ts';

async function sampleData(latencyMs = 0) {
  const sandbox = await startSandbox({ latencyMs });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

it('has no faults on order: the name of one is a name that nobody has', async () => {
  const sandbox = await sampleData();
  for (const order of [
    'STATUS-110',
    '状态110',
    'FAULT-slow-60',
    ...faultNames.map((name) => `FAULT-${name}`),
  ])
    expect([order, (await list(sandbox, order)).Status]).toEqual([order, '201']);
});

it.each(['/sandbox/calls', '/sandbox/plan', '/sandbox/calls/reset'])('has no control %s', async (path) => {
  const sandbox = await sampleData();
  for (const method of ['GET', 'POST']) {
    const response = await fetch(new URL(path, sandbox.endpoint), { method });
    expect(response.status).toBe(method === 'GET' ? 404 : 405);
    expect(await response.json()).toMatchObject({ Status: '118' });
  }
});

it('waits and pages like the vendor', async () => {
  const sandbox = await sampleData(30);
  const start = performance.now();
  const page = await list(sandbox, notable.hundredSeventeen.name, { pageIndex: '3', pageSize: '50' });
  expect(performance.now() - start).toBeGreaterThanOrEqual(29);
  expect([page.Result?.length, page.Paging?.TotalRecords]).toEqual([17, 117]);
});
