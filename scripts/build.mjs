// Bundles the extension and its webview into dist/.
//
//   npm run build            what ships: minified, without source maps
//   npm run build -- --dev   readable, with source maps

import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

/** undici's root module installs a process-wide dispatcher that changes `fetch` for every other extension. */
const FORBIDDEN = 'globalDispatcher';

const EXTENSION = 'dist/extension.cjs';
const WEBVIEW = 'dist/webview.js';

/** What is loaded on first use only, each from a bundle of its own beside the extension's. */
const ON_USE = ['src/tables/xlsx.ts', 'src/tables/read-table.ts'];

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });

const common = {
  bundle: true,
  minify: !values.dev,
  sourcemap: values.dev,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

const host = { ...common, platform: 'node', target: 'node22', format: 'cjs', external: ['vscode'] };

/** Leaves `import('…/xlsx-file.ts')` in the extension's bundle as a `require` of another one. */
const loadOnUse = {
  name: 'load-on-use',
  setup: ({ onResolve }) => {
    const names = ON_USE.map((file) => basename(file, '.ts'));
    onResolve({ filter: new RegExp(`/(?:${names.join('|')})\\.ts$`) }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.cjs`, external: true } : undefined,
    );
  },
};

await rm('dist', { recursive: true, force: true });

const results = await Promise.all([
  build({
    ...host,
    entryPoints: ['src/extension.ts'],
    outfile: EXTENSION,
    supported: { 'dynamic-import': false },
    plugins: [loadOnUse],
  }),
  ...ON_USE.map((file) =>
    build({
      ...host,
      entryPoints: [file],
      outfile: `dist/${basename(file, '.ts')}.cjs`,
      supported: { 'dynamic-import': false },
    }),
  ),
  build({
    ...common,
    entryPoints: ['src/webview/main.ts'],
    outfile: WEBVIEW,
    tsconfig: 'src/webview/tsconfig.json',
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  }),
]).catch(() => process.exit(1)); // esbuild has already said what is wrong

for (const { metafile } of results) {
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    console.log(`${file}  ${(bytes / 1024).toFixed(1)} KB`);
  }
}

if ((await readFile(EXTENSION, 'utf8')).includes(FORBIDDEN)) {
  console.error(
    `${EXTENSION} contains "${FORBIDDEN}": something imports undici's root module. ` +
      'Import from undici/lib/… so that the host keeps its own fetch.',
  );
  process.exit(1);
}
