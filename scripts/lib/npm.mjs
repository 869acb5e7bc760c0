import { mustRun } from './steps.mjs';

/**
 * Runs npm under the Node that npm itself was started with: `node_modules/.bin/node` may be about to be replaced.
 * @param {readonly string[]} args
 * @param {string} cwd a folder with a package.json of its own
 */
export function npm(args, cwd) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  const [command, ...first] = cli?.endsWith('npm-cli.js') && node ? [node, cli] : ['npm'];
  return mustRun(command, [...first, ...args, '--no-audit', '--no-fund'], {
    cwd,
    remedy:
      'npm and a reachable package registry are needed: check `npm ping`, the proxy settings and the free disk space.',
  });
}
