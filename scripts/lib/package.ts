import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { root } from './bootstrap.mjs';
import { mustRun, step } from './steps.mjs';

const manifestSchema = z.object({ name: z.string(), version: z.string() });

/** The packaged extension: where `npm run package` puts it. */
export async function vsixPath(): Promise<string> {
  const { name, version } = manifestSchema.parse(
    JSON.parse(await readFile(join(root, 'package.json'), 'utf8')),
  );
  return join(root, 'dist', `${name}-${version}.vsix`);
}

/** Builds and packages the extension. */
export function packageExtension(): Promise<string> {
  return step('Building and packaging the extension', 'about 5 s', () =>
    mustRun(process.execPath, [join(root, 'scripts', 'package.mjs')], {
      cwd: root,
      remedy: 'Put right what the packaging complains of.',
    }),
  );
}
