import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

/**
 * The script that a package brings as a command, to be run by Node itself: what stands in node_modules/.bin is a batch
 * file on Windows.
 * @param {string} packageName
 * @param {string} command
 * @returns {string} its path
 */
export function toolScript(packageName, command) {
  const folder = join(root, 'node_modules', ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (typeof script !== 'string') throw new Error(`${packageName} brings no command ${command}`);
  return join(folder, script);
}
