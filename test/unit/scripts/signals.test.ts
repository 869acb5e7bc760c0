import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const signals = new URL('../../../scripts/lib/signals.mjs', import.meta.url).href;

/** Tidies up for a third of a second, as the end of VS Code does. */
const SCRIPT = `
  const { untilAskedToEnd } = await import(${JSON.stringify(signals)});
  const alive = setInterval(() => {}, 1000);
  const asked = untilAskedToEnd();
  console.log('ready');
  await asked;
  await new Promise((resolve) => setTimeout(resolve, 300));
  console.log('tidied up');
  clearInterval(alive);
  process.exit(0);
`;

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a script that is told to end twice (%s) tidies up to the end',
  async (signal) => {
    const script = spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT]);
    let said = '';
    script.stdout.on('data', (chunk) => (said += String(chunk)));
    await once(script.stdout, 'data');
    script.kill(signal);
    setTimeout(() => script.kill(signal), 50);
    const [code] = (await once(script, 'exit')) as [number | null];
    expect([code, said]).toEqual([0, 'ready\ntidied up\n']);
  },
);
