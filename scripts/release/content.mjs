// What goes into the package, and where it comes from.

import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Problem } from '../lib/problem.mjs';

const REQUIRED = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD_PARTY_NOTICES.txt',
  'dist/extension.cjs',
  'dist/parts/workbook-worker.cjs',
  'dist/webview.js',
  'l10n/bundle.l10n.zh-cn.json',
  'media/icon.png',
];

/** Beside the required: parts that are loaded on their first use, more translations, and pictures and stylesheets. */
const ALLOWED =
  /^(dist\/parts\/[\w-]+\.cjs|package\.nls\.[\w-]+\.json|l10n\/bundle\.l10n\.[\w-]+\.json|media\/[\w./-]+\.(png|svg|css|ttf|md))$/;

/** What a text that ships must not contain: a map's address, or a path outside the repository. */
const FORBIDDEN = /sourceMappingURL=|\.\.\/shared\b/;

/**
 * Files of the package that stand elsewhere in the repository. The page for those who install it is not the one for
 * those who build it.
 * @type {Readonly<Record<string, string>>}
 */
const SOURCES = {
  'README.md': 'docs/marketplace/README.md',
  'THIRD_PARTY_NOTICES.txt': 'dist/THIRD_PARTY_NOTICES.txt',
};

/**
 * What .vscodeignore takes back from ignoring everything, with `/` between folders on every system.
 * @param {string} root the repository's folder
 * @returns {Promise<readonly string[]>}
 */
export async function shippedFiles(root) {
  const lines = (await readFile(join(root, '.vscodeignore'), 'utf8')).split(/\r?\n/);
  const patterns = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const found = [];
  for await (const entry of glob(patterns, { cwd: root, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    found.push(relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  }
  return [...new Set([...found, ...Object.keys(SOURCES)])].sort();
}

/**
 * @param {string} file of the package
 * @returns {string} where it stands in the repository
 */
export function sourceOf(file) {
  return SOURCES[file] ?? file;
}

/**
 * @param {string} root the repository's folder
 * @param {readonly string[]} files of the package
 * @throws {Problem} where one lacks, is not wanted, or holds what must not ship
 */
export async function checkContent(root, files) {
  const missing = REQUIRED.filter((file) => !files.includes(file));
  const unwanted = files.filter((file) => !REQUIRED.includes(file) && !ALLOWED.test(file));
  if (missing.length > 0 || unwanted.length > 0) {
    throw new Problem(
      `The package would lack [${missing.join(', ')}] and would hold unwanted [${unwanted.join(', ')}].`,
      'Add what lacks; adjust .vscodeignore and scripts/release/content.mjs together.',
    );
  }
  for (const file of files.filter((each) => !/\.(png|ttf)$/.test(each))) {
    const found = FORBIDDEN.exec(await readFile(join(root, sourceOf(file)), 'utf8'));
    if (found) throw new Problem(`${file} contains "${found[0]}".`, 'It must not ship: remove it there.');
  }
}
