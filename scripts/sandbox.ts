import { readOptions } from './lib/options.mjs';
import { startFaultySandbox } from './sandbox/start.ts';

const USAGE = `Usage: npm run -s sandbox -- [--port PORT] [--latency MILLISECONDS]

Starts the API simulator on 127.0.0.1 and prints its address, key and secret as one line of JSON.
  --port     0 to 65535; 0, the default, takes any free port
  --latency  how long every answer waits, 0 to 600000 ms; 0 unless given
Ctrl-C ends it. docs/sandbox.md says what it answers.`;

const LIMITS = { port: 65_535, latency: 600_000 };

/** What is wrong with the option, if anything. */
function problemOf(option: keyof typeof LIMITS, given: unknown = '0'): string | undefined {
  const isInRange = typeof given === 'string' && /^\d{1,6}$/.test(given) && Number(given) <= LIMITS[option];
  return isInRange ? undefined : `--${option} must be a whole number from 0 to ${LIMITS[option]}`;
}

async function main(): Promise<void> {
  const { port = '0', latency = '0' } = readOptions(
    USAGE,
    { port: { type: 'string' }, latency: { type: 'string' } },
    (values) => problemOf('port', values['port']) ?? problemOf('latency', values['latency']),
  );
  const sandbox = await startFaultySandbox({ port: Number(port), latencyMs: Number(latency) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
  const { endpoint, appKey, secretKey } = sandbox;
  console.log(JSON.stringify({ endpoint, appKey, secretKey }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
