import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { notable } from '../../../src/sandbox/data/notable-companies.ts';
import { list } from './client.ts';

const announced = z.strictObject({ endpoint: z.string(), appKey: z.string(), secretKey: z.string() });
const script = fileURLToPath(new URL('../../../scripts/sandbox.ts', import.meta.url));

it('prints one line of JSON, answers, and ends when told to', async () => {
  const command = spawn(process.execPath, [script, '--port', '0', '--latency', '5'], { stdio: 'pipe' });
  const exit = once(command, 'exit');
  const [line] = (await once(command.stdout, 'data')) as [Buffer];
  const rest = text(command.stdout);
  const connection = announced.parse(JSON.parse(String(line)));
  const sandbox = { ...connection, close: () => Promise.resolve() };
  expect((await list(sandbox, notable.vendorSample.name)).Status).toBe('200');
  command.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  expect(await rest).toBe('');
});

it.each([['--port', '65536'], ['--port', 'x'], ['--port'], ['--latency', '-1'], ['--nonsense'], ['extra']])(
  'ends with 2 and the usage for %s %s',
  async (...args) => {
    const command = spawn(process.execPath, [script, ...args], { stdio: 'pipe' });
    const exit = once(command, 'exit');
    const [said, printed] = await Promise.all([text(command.stderr), text(command.stdout)]);
    expect([await exit, printed]).toEqual([[2, null], '']);
    expect(said).toContain('Usage: npm run -s sandbox');
  },
);

it('tells with --help how it is used', async () => {
  const command = spawn(process.execPath, [script, '--help'], { stdio: 'pipe' });
  const exit = once(command, 'exit');
  expect(await text(command.stdout)).toContain('Usage: npm run -s sandbox');
  expect(await exit).toEqual([0, null]);
});
