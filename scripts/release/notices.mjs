// Whose work is in the bundles: the licence of every package that a module of a bundle comes from.

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Problem } from '../lib/problem.mjs';

/** Licences that let their text and copyright be enough. Another one wants somebody to read it first. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Zlib',
]);

const LICENSE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const NOTICE_FILE = /^(notice|third.?party.?notices)(\.(md|txt))?$/i;

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * The folders of the packages that modules come from, each once, in their order.
 * @param {Iterable<string>} modules their files; a bundler's own modules begin with a NUL and are no files
 * @returns {readonly string[]}
 */
export function packageFolders(modules) {
  const folders = new Set();
  for (const module of modules) {
    const parts = module.replace(/^\0/, '').replace(/\?.*$/, '').split(/[\\/]/);
    const at = parts.lastIndexOf('node_modules');
    if (at < 0) continue;
    folders.add(parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join(sep));
  }
  return [...folders].sort();
}

/**
 * The text that ships beside the bundles.
 * @param {readonly string[]} folders of packages
 * @returns {Promise<string>}
 * @throws {Problem} naming every package whose licence is not on the list, or that has no text of it
 */
export async function noticesOf(folders) {
  const packages = await Promise.all(folders.map(readPackage));
  const wrong = packages.flatMap(({ name, license, text }) => [
    ...(ALLOWED.has(license) ? [] : [`${name} has the licence ${license}, which is not on the list`]),
    ...(text === '' ? [`${name} has no file with the text of its licence`] : []),
  ]);
  if (wrong.length > 0) {
    throw new Problem(
      `What the bundles hold cannot ship:\n${wrong.join('\n')}`,
      'Read the licence; then add it to scripts/release/notices.mjs, or take another package.',
    );
  }
  const head =
    'Third-party notices\n\nThe files in dist/ hold parts of these packages, under the licences that follow.';
  return [
    head,
    ...packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`),
  ]
    .join(RULE)
    .concat('\n');
}

/** @param {string} folder */
async function readPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).sort();
  const texts = [LICENSE_FILE, NOTICE_FILE].flatMap((pattern) => files.filter((file) => pattern.test(file)));
  const hasLicense = files.some((file) => LICENSE_FILE.test(file));
  const text = await Promise.all(
    texts.map(async (file) => (await readFile(join(folder, file), 'utf8')).trim()),
  );
  return {
    name,
    version,
    license: String(license),
    text: hasLicense ? text.join('\n\n').replaceAll('\r\n', '\n') : '',
  };
}
