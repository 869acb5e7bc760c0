import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { notable } from '../../../../src/sandbox/data/notable-companies.ts';
import { useSandboxInTest } from '../../../support/use-sandbox.ts';
import { newFolder } from '../../store/setup.ts';
import { connectionTo } from '../connection-to.ts';
import { open, sourceOf } from '../setup.ts';

const { name } = notable.vendorSample;

it.each([
  ['before write 1', 0, 1],
  ['after write 1', 0, 1],
  ['before write 2', 0, 1],
  ['after write 2', 0, 1],
  ['before sending', 0, 1],
  ['while sending', 1, 2],
  ['after sending', 1, 2],
  ['before write 3', 1, 2],
  ['after write 3', 1, 1],
  ['before settling', 1, 1],
  ['before write 4', 1, 1],
  ['after write 4', 1, 1],
])(
  'a window that dies %s leaves no call uncounted, and the next one goes on',
  async (step, before, after) => {
    const sandbox = await useSandboxInTest({ latencyMs: 120 });
    const folder = newFolder();
    const { endpoint, appKey, secretKey } = sandbox;
    const window = join(import.meta.dirname, 'crashing-window.ts');
    const child = spawn(process.execPath, [window, step, folder, name], {
      env: { ...process.env, endpoint, appKey, secretKey },
      stdio: 'inherit',
    });
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
    expect(sandbox.countedCalls()).toBeLessThanOrEqual(before);
    const { service, known, usage } = open(connectionTo(sandbox), { folder });
    expect([...usage.calls()].length).toBeGreaterThanOrEqual(sandbox.countedCalls());
    expect(['vendor', 'stored']).toContain(sourceOf(await service.search(name)));
    expect(known.companies().map((company) => company.name)).toEqual([name]);
    expect(sandbox.countedCalls()).toBeLessThanOrEqual(after);
    expect(service.spending.today).toBeGreaterThanOrEqual(sandbox.countedCalls());
  },
);
