// npm test: every check there is. Begins with built-in modules only: a fresh clone has nothing else.

import { bootstrap } from './lib/bootstrap.mjs';
import { readOptions } from './lib/options.mjs';
import { runMain } from './lib/problem.mjs';

const SUITES = ['types', 'lint', 'layers', 'unit', 'pages', 'host', 'e2e'];
const HOSTS = ['current', 'minimum', 'all'];

const USAGE = `Usage: npm test [-- options]

Runs types, lint, layer rules, unit tests, tests of pages, tests inside VS Code and end-to-end tests; the last line is
the sum. Takes less than 20 minutes on two cores; the first run installs what is missing (another 1 to 5 minutes).

  --host NAME      the VS Code to test in: ${HOSTS.join(', ')} (default: current)
  --desktop        run the host tests in a desktop VS Code, which is downloaded into .vscode-test/
  --vscode FOLDER  run the host tests in the desktop VS Code installed there, e.g. /usr/share/code
  --only A,B,...   only these suites: ${SUITES.join(', ')}
  --pictures       renew the pictures in test/e2e/ and test/pages/ (otherwise new ones go to .vscode-test/)
  --help           print this`;

const options = readOptions(
  USAGE,
  {
    host: { type: 'string', default: 'current' },
    only: { type: 'string', default: SUITES.join() },
    desktop: { type: 'boolean', default: false },
    vscode: { type: 'string' },
    pictures: { type: 'boolean', default: false },
  },
  ({ host, only, desktop, vscode }) => {
    if (desktop && vscode !== undefined) return '--desktop downloads a VS Code, --vscode names one: not both';
    if (!HOSTS.includes(host)) return `--host wants one of ${HOSTS.join(', ')}, not "${host}"`;
    const unknown = only.split(',').find((name) => !SUITES.includes(name));
    return unknown === undefined ? undefined : `--only wants some of ${SUITES.join()}, not "${unknown}"`;
  },
);

await runMain(async () => {
  await bootstrap();
  const { runTests } = await import('./lib/run-tests.ts');
  const allPassed = await runTests({ ...options, only: options.only.split(',') });
  process.exitCode = allPassed ? 0 : 1;
});
