import { parseArgs } from 'node:util';
import { startFaultySandbox } from './sandbox/start.ts';

const USAGE = `usage: npm run -s sandbox -- [--port PORT] [--latency MILLISECONDS]

Starts the API simulator on 127.0.0.1 and prints its address, key and secret as one line of JSON.
  --port     0 to 65535; 0, the default, takes any free port
  --latency  how long every answer waits, 0 to 600000 ms; 0 unless given
Ctrl-C ends it. docs/sandbox.md says what it answers.`;

class UsageError extends Error {}

function readOptions(): { readonly port: number; readonly latencyMs: number } {
  const options = { port: { type: 'string' }, latency: { type: 'string' } } as const;
  try {
    const { port, latency } = parseArgs({ options }).values;
    return {
      port: wholeNumber('--port', port, 65_535),
      latencyMs: wholeNumber('--latency', latency, 600_000),
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(option: string, text: string | undefined, max: number): number {
  if (text === undefined) return 0;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Infinity;
  if (number > max) throw new RangeError(`${option} must be a whole number from 0 to ${max}`);
  return number;
}

async function main(): Promise<void> {
  const sandbox = await startFaultySandbox(readOptions());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
  const { endpoint, appKey, secretKey } = sandbox;
  console.log(JSON.stringify({ endpoint, appKey, secretKey }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof UsageError) console.error(`\n${USAGE}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
