// Builds what ships and packs it as dist/qcc-telecom-license-<version>.vsix; what goes in is checked first.

import { cp, glob, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './lib/bootstrap.mjs';
import { readOptions } from './lib/options.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { mustRun } from './lib/steps.mjs';

const REQUIRED = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
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

readOptions('Usage: npm run package', {});

await runMain(async () => {
  process.chdir(root);
  const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
  console.log(
    await mustRun(process.execPath, ['scripts/build.mjs'], {
      remedy: 'Put right what the build complains of.',
    }),
  );
  const files = await shippedFiles();
  await checkContent(files);
  const vsix = `dist/${name}-${version}.vsix`;
  await pack(files, vsix);
  console.log(`${vsix}  ${((await stat(vsix)).size / 1024).toFixed(1)} KB, ${files.length} files`);
});

/** What .vscodeignore takes back from ignoring everything. */
async function shippedFiles() {
  const lines = (await readFile('.vscodeignore', 'utf8')).split('\n');
  const patterns = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const entries = await Array.fromAsync(glob(patterns, { withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Packs a copy that holds nothing else: vsce tries every pattern on every file under its folder, which takes 10 s. */
async function pack(files, vsix) {
  const folder = await mkdtemp(join(tmpdir(), 'vsix-'));
  try {
    for (const file of [...files, '.vscodeignore']) await cp(file, join(folder, file));
    await createVSIX({
      cwd: folder,
      packagePath: join(root, vsix),
      dependencies: false, // they are in the bundles
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkContent(files) {
  const missing = REQUIRED.filter((file) => !files.includes(file));
  const unwanted = files.filter((file) => !REQUIRED.includes(file) && !ALLOWED.test(file));
  if (missing.length > 0 || unwanted.length > 0) {
    throw new Problem(
      `The package would lack [${missing.join(', ')}] and would hold unwanted [${unwanted.join(', ')}].`,
      'Add what lacks; adjust .vscodeignore and scripts/package.mjs together.',
    );
  }
  for (const file of files.filter((file) => !/\.(png|ttf)$/.test(file))) {
    const found = FORBIDDEN.exec(await readFile(file, 'utf8'));
    if (found) throw new Problem(`${file} contains "${found[0]}".`, 'It must not ship: remove it there.');
  }
}
