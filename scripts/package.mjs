// Builds what ships and packs it as dist/qcc-telecom-license-<version>.vsix; what goes in is checked first.

import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './lib/bootstrap.mjs';
import { readOptions } from './lib/options.mjs';
import { runMain } from './lib/problem.mjs';
import { mustRun } from './lib/steps.mjs';
import { checkContent, shippedFiles, sourceOf } from './release/content.mjs';
import { manifestFields, readRepository, withAbsoluteLinks } from './release/repository.mjs';
import { checkTag, isPreRelease, releaseNotes } from './release/version.mjs';

const USAGE = `Usage: npm run package [-- options]

Without options it packs for this machine: for tests, "npm start" and "Install from VSIX…".

  --release         pack for a Marketplace: the manifest and the page name the repository, and version and
                    CHANGELOG.md are checked; the file's SHA-256 and the release notes are written beside it.
                    Needs --repository
  --repository URL  where the sources are kept, e.g. https://github.com/OWNER/NAME. Means --release
  --tag NAME        what the release is built from; it must be that of the version, e.g. v1.2.3
  --help            print this`;

const { release, repository, tag } = readOptions(USAGE, {
  release: { type: 'boolean', default: false },
  repository: { type: 'string' },
  tag: { type: 'string' },
});

await runMain(async () => {
  process.chdir(root);
  const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
  const home = release || repository !== undefined ? readRepository(repository, version) : undefined;
  checkTag(tag, version);
  const notes = home && releaseNotes(await readFile('CHANGELOG.md', 'utf8'), version);
  const options = home ? { preRelease: isPreRelease(version) } : { allowMissingRepository: true };
  console.log(
    await mustRun(process.execPath, ['scripts/build.mjs'], {
      remedy: 'Put right what the build complains of.',
    }),
  );
  const files = await shippedFiles(root);
  await checkContent(root, files);
  const vsix = `dist/${name}-${version}.vsix`;
  await pack(files, vsix, { home, options });
  if (notes !== undefined) await writeBeside(vsix, notes);
  console.log(`${vsix}  ${((await stat(vsix)).size / 1024).toFixed(1)} KB, ${files.length} files`);
});

/** What a release is checked and told by: the line that `sha256sum --check` reads, and what is new in it. */
async function writeBeside(vsix, notes) {
  const digest = createHash('sha256')
    .update(await readFile(vsix))
    .digest('hex');
  await writeFile(`${vsix}.sha256`, `${digest}  ${basename(vsix)}\n`);
  await writeFile(join(dirname(vsix), 'release-notes.md'), `${notes}\n`);
}

/** Packs a copy that holds nothing else: vsce tries every pattern on every file under its folder, which takes 10 s. */
async function pack(files, vsix, { home, options }) {
  const folder = await mkdtemp(join(tmpdir(), 'vsix-'));
  try {
    for (const file of [...files, '.vscodeignore']) await cp(sourceOf(file), join(folder, file));
    if (home) await nameRepository(folder, home);
    await createVSIX({
      cwd: folder,
      packagePath: join(root, vsix),
      dependencies: false, // they are in the bundles
      rewriteRelativeLinks: false,
      gitHubIssueLinking: false,
      ...options,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Fills in what only a release knows, in the copy alone. */
async function nameRepository(folder, home) {
  const manifest = join(folder, 'package.json');
  const page = join(folder, 'README.md');
  const fields = { ...JSON.parse(await readFile(manifest, 'utf8')), ...manifestFields(home) };
  await writeFile(manifest, `${JSON.stringify(fields, undefined, 2)}\n`);
  const text = await readFile(page, 'utf8');
  await writeFile(page, withAbsoluteLinks(text, dirname(sourceOf('README.md')), home));
}
