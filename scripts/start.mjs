// npm start: VS Code with this extension in it, on the workspace samples/, connected to sample data.
// Begins with built-in modules only: a fresh clone has nothing else.

import { bootstrap } from './lib/bootstrap.mjs';
import { readOptions } from './lib/options.mjs';
import { runMain } from './lib/problem.mjs';

const USAGE = `Usage: npm start -- [options]

Opens VS Code with this extension, on the folder samples/ and with sample data: no key is needed.
The first start installs what is missing (1 to 3 minutes); Ctrl-C ends everything it started.

  --port N     serve on http://127.0.0.1:N (default: 8139, or any free port where that is taken)
  --no-open    print the address only; do not open a browser
  --desktop    use the desktop VS Code that is on the PATH as "code"
  --help       print this`;

const options = readOptions(
  USAGE,
  { port: { type: 'string' }, 'no-open': { type: 'boolean' }, desktop: { type: 'boolean' } },
  ({ port }) =>
    port === undefined || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)
      ? undefined
      : `--port wants a number from 1 to 65535, not "${port}"`,
);

await runMain(async () => {
  await bootstrap();
  const { startDesktop, startInBrowser } = await import('./lib/start.ts');
  if (options.desktop) await startDesktop();
  else await startInBrowser({ port: options.port && Number(options.port), open: !options['no-open'] });
});
