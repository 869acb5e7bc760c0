// Bundles the extension and its webview into dist/.
//
//   npm run build            what ships: minified, without source maps
//   npm run build -- --dev   readable, with source maps

import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';
import { root } from './lib/bootstrap.mjs';
import { bytesAtStart, START_LIMIT } from './lib/start-size.mjs';
import { noticesOf, packageFolders } from './release/notices.mjs';

/** undici's root module installs a process-wide dispatcher that changes `fetch` for every other extension. */
const FORBIDDEN = 'globalDispatcher';

process.chdir(root);
const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });

const output = { minify: !values.dev, sourcemap: values.dev, comments: false };

/**
 * One bundle that VS Code loads, and one for each part that is loaded when it is first used. What several share stands
 * in the first, so that a start loads a single file. CommonJS: the editor loads it without its hooks for ES modules.
 */
const extension = {
  input: { extension: 'src/extension.ts' },
  tsconfig: 'tsconfig.json',
  platform: 'node',
  external: ['vscode'],
  preserveEntrySignatures: 'allow-extension',
  output: {
    ...output,
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'parts/[name].cjs',
  },
};

/** The thread that reads a workbook: Node loads its entry by name, so it stands alone beside the other parts. */
const workbookWorker = {
  input: 'src/tables/workbook/workbook-worker.ts',
  tsconfig: 'tsconfig.json',
  platform: 'node',
  output: {
    ...output,
    dir: 'dist',
    entryFileNames: 'parts/workbook-worker.cjs',
    format: 'cjs',
    codeSplitting: false,
  },
};

/** The thread that writes reports of evidence: there is no editor in it, and its words are in the report's language. */
const reportWorker = {
  input: 'src/features/evidence/report/report-worker.ts',
  tsconfig: 'tsconfig.json',
  platform: 'node',
  resolve: { alias: { vscode: resolve('src/features/evidence/report/editor-words.ts') } },
  output: {
    ...output,
    dir: 'dist',
    entryFileNames: 'parts/report-worker.cjs',
    format: 'cjs',
    codeSplitting: false,
  },
};

const webview = {
  input: 'src/webview/main.ts',
  tsconfig: 'src/webview/tsconfig.json',
  platform: 'browser',
  output: { ...output, file: 'dist/webview.js', format: 'iife' },
};

await rm('dist', { recursive: true, force: true });

const warnings = [];
const onLog = (level, log, tell) => {
  if (level === 'warn') warnings.push(log.message);
  tell(level, log);
};
const parts = [extension, workbookWorker, reportWorker, webview].map((part) => ({ ...part, onLog }));
const bundles = await build(parts).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const chunks = bundles.flatMap((bundle) => bundle.output).filter(({ type }) => type === 'chunk');

for (const { fileName, code } of chunks) {
  console.log(`dist/${fileName}  ${(Buffer.byteLength(code) / 1024).toFixed(1)} KB`);
}

/** What is left of a module in a bundle is its author's; one that was shaken out is not there. */
const shipped = chunks.flatMap(({ modules }) =>
  Object.entries(modules).flatMap(([file, { renderedLength }]) => (renderedLength > 0 ? [file] : [])),
);
try {
  await writeFile('dist/THIRD_PARTY_NOTICES.txt', await noticesOf(packageFolders(shipped)));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

if (warnings.length > 0) {
  console.error(
    `Warnings of the bundler: ${warnings.length}. What it warns of would break where it is used.`,
  );
  process.exitCode = 1;
}

const atStart = bytesAtStart(chunks, 'extension.cjs');
const sizeAtStart = `${(atStart / 1024).toFixed(1)} KB loaded at start, at most ${START_LIMIT / 1024} KB`;
console.log(sizeAtStart);
if (!values.dev && atStart > START_LIMIT) {
  console.error(
    `Too much: ${sizeAtStart}. Import what a start does not need with import() where it is first used.`,
  );
  process.exitCode = 1;
}

for (const { fileName, code } of chunks) {
  if (!code.includes(FORBIDDEN)) continue;
  console.error(
    `dist/${fileName} contains "${FORBIDDEN}": something imports undici's root module. ` +
      'Import from undici/lib/… so that the host keeps its own fetch.',
  );
  process.exitCode = 1;
}
