import { dirname, join } from 'node:path';
import { capture, mustRun } from './steps.mjs';

/**
 * Runs npm under the Node that npm itself was started with: `node_modules/.bin/node` may be about to be replaced.
 * @param {readonly string[]} args
 * @param {string} cwd a folder with a package.json of its own
 */
export function npm(args, cwd) {
  const [command, ...first] = npmCommand(process);
  return mustRun(command, [...first, ...args, '--no-audit', '--no-fund'], {
    cwd,
    remedy:
      'npm and a reachable package registry are needed: check `npm ping`, the proxy settings and the free disk space.',
  });
}

/**
 * What npm tells as JSON, whatever its exit code says: `npm outdated` ends with 1 where it has something to tell.
 * @param {readonly string[]} args
 * @param {string} cwd a folder with a package.json of its own
 * @returns {Promise<unknown>} undefined where it printed none
 */
export async function askNpm(args, cwd) {
  const [command, ...first] = npmCommand(process);
  const { output } = await capture(command, [...first, ...args, '--json', '--loglevel=silent'], { cwd });
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

/**
 * The words that start npm. On Windows `npm` is a batch file, which no program can start without a shell: there its
 * script beside Node is named instead.
 * @param {Pick<NodeJS.Process, 'env' | 'platform' | 'execPath'>} process
 * @returns {readonly [string, ...string[]]}
 */
export function npmCommand({ env, platform, execPath }) {
  const { npm_execpath: cli, npm_node_execpath: node } = env;
  if (cli?.endsWith('npm-cli.js') && node) return [node, cli];
  if (platform !== 'win32') return ['npm'];
  return [execPath, join(dirname(execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')];
}
