import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { step } from './steps.mjs';

/**
 * Brings node_modules to what package-lock.json says, with `npm ci`, if it is not there yet.
 * @param {string} root the repository's folder
 */
export async function ensureDependencies(root) {
  if (await isInstalled(root)) return;
  await step('Installing dependencies with npm ci', 'about 20 s, up to some minutes on a slow line', () =>
    npm(['ci', '--include=dev', '--include=optional'], root),
  );
}

/**
 * npm leaves `node_modules/.package-lock.json` as its very last act, so a broken-off installation has none,
 * and it names what is there, so a changed lock file shows.
 * @param {string} root the repository's folder
 */
async function isInstalled(root) {
  const wanted = await packagesOf(join(root, 'package-lock.json'));
  const present = await packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted)
    .filter(([path]) => path !== '') // the repository itself
    .every(([path, { version, optional, devOptional }]) =>
      present[path] ? present[path].version === version : optional || devOptional,
    );
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Package
 * @param {string} lockFile
 * @returns {Promise<Record<string, Package> | undefined>} by their folders; undefined where the file cannot be read
 */
async function packagesOf(lockFile) {
  try {
    return JSON.parse(await readFile(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
