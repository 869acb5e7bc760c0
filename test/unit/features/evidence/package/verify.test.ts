import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackageFile } from '../../../../../src/features/evidence/package/checksums.ts';
import { manifestBytes, readManifest } from '../../../../../src/features/evidence/package/manifest.ts';
import { verifyPackage } from '../../../../../src/features/evidence/package/verify.ts';
import { folderOf, madePackage } from './made-package.ts';

const { files, manifestSha256, sumsSha256 } = await madePackage();

/** The package with one file replaced, or without it. */
const withFile = (path: string, bytes: Uint8Array | null): readonly PackageFile[] =>
  files.flatMap((file) => (file.path === path ? (bytes ? [{ path, bytes }] : []) : [file]));

function flipped({ bytes }: PackageFile, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

const verdict = async (given: readonly PackageFile[]) => verifyPackage(folderOf(given));

describe('A package', () => {
  it('as it was written is whole', async () => {
    expect(await verdict(files)).toMatchObject({
      ...{ kind: 'package', isWhole: true, manifestSha256, sumsSha256 },
      ...{ changed: [], missing: [], added: [], ofSystem: [] },
    });
  });

  it('with a file and its line among the checksums forged is not whole, and the noted checksum is another one', async () => {
    const of = (path: string) => files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
    const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const report = Buffer.from(Buffer.from(of('report.html')).toString().replace('<', ' <'));
    const sums = Buffer.from(
      Buffer.from(of('SHA256SUMS'))
        .toString()
        .replace(sum(of('report.html')), sum(report)),
    );
    const forged = files.map((file) =>
      file.path === 'report.html'
        ? { ...file, bytes: report }
        : file.path === 'SHA256SUMS'
          ? { ...file, bytes: sums }
          : file,
    );
    expect(await verdict(forged)).toMatchObject({ isWhole: false, changed: ['SHA256SUMS', 'report.html'] });
    expect(sum(of('SHA256SUMS'))).toBe(sumsSha256);
    expect(sum(sums)).not.toBe(sumsSha256);
  });

  it('with one byte changed, anywhere in any file, is not whole, and the file is named', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files).chain((file) => fc.tuple(fc.constant(file), fc.nat(file.bytes.length - 1))),
        async ([file, at]) => {
          const result = await verdict(withFile(file.path, flipped(file, at)));
          if (result.kind === 'none') expect(file.path).toBe('manifest.json');
          else {
            expect(result.isWhole).toBe(false);
            // A checksum in the manifest accuses its file as well; a changed line of the checksums stands for itself.
            const named = [...result.changed, ...result.missing, ...result.added];
            expect(
              named.includes(file.path) || file.path === 'manifest.json' || file.path === 'SHA256SUMS',
            ).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(files.map(({ path }) => path))('without %s is not whole', async (path) => {
    const result = await verdict(withFile(path, null));
    if (path === 'manifest.json') expect(result).toEqual({ kind: 'none', why: 'noManifest' });
    else expect(result).toMatchObject({ isWhole: false, missing: [path], changed: [], added: [] });
  });

  it('with a file added is not whole; what a system puts everywhere says nothing', async () => {
    const more = (path: string) => [...files, { path, bytes: new Uint8Array(3) }];
    expect(await verdict(more('answers/000.json'))).toMatchObject({
      isWhole: false,
      added: ['answers/000.json'],
    });
    for (const path of ['.DS_Store', 'Thumbs.db', 'answers/.DS_Store', 'answers/desktop.ini'])
      expect(await verdict(more(path))).toMatchObject({ isWhole: true, added: [], ofSystem: [path] });
    expect(await verdict(more('answers/x.DS_Store'))).toMatchObject({ isWhole: false });
  });

  it('with a link in the place of a file is not whole, and the link is not followed', async () => {
    const path = 'report.html';
    const folder = folderOf(withFile(path, null), [{ path, kind: 'link', size: 0 }]);
    expect(await verifyPackage(folder)).toMatchObject({ isWhole: false, changed: [path] });
    expect(folder.reads).not.toContain(path);
  });

  it('is not read where its size says enough', async () => {
    const path = 'report.html';
    const folder = folderOf(withFile(path, new Uint8Array(9_000_000)));
    expect(await verifyPackage(folder)).toMatchObject({ changed: [path] });
    expect(folder.reads).not.toContain(path);
  });
});

const own = files.find(({ path }) => path === 'manifest.json');
const read = await readManifest(own?.bytes ?? new Uint8Array());
if (read.kind !== 'manifest') throw new Error(read.kind);
const { manifest } = read;

describe('A manifest', () => {
  const hostile = (path: string) =>
    readManifest(
      manifestBytes({ ...manifest, files: [...manifest.files, { path, size: 1, sha256: '0'.repeat(64) }] }),
    );

  it.each([
    [
      '../report.html',
      '/etc/passwd',
      'C:\\x',
      'answers/../../x.json',
      'answers/001-GetList.json/x',
      'answers\\001-A.json',
    ],
    [
      'REPORT.HTML',
      'report.html',
      'Answers/001-A.json',
      'answers/001-GETLIST-N-1.json',
      'manifest.json',
      'SHA256SUMS',
    ],
    ['answers/001-\u202E.json', 'answers/NUL', 'report.html\0', '', '.', 'answers/'],
  ])('that names %s, %s and the like is refused', async (...paths) => {
    for (const path of paths) expect(await hostile(path)).toEqual({ kind: 'invalid' });
  });

  it('that follows a way instead of a name is refused', async () => {
    for (const name of ['..', '.', 'a/b', 'a\\b', 'C:', '', 'x\n'])
      expect(
        await readManifest(
          manifestBytes({ ...manifest, follows: { name, sha256: '0'.repeat(64), made: manifest.made } }),
        ),
      ).toEqual({ kind: 'invalid' });
  });

  it('of a later form, of another kind, or none at all is told apart', async () => {
    const bytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
    expect(await readManifest(bytes({ format: 'telecom-license-evidence', version: 2 }))).toEqual({
      kind: 'newer',
    });
    expect(await readManifest(bytes({ manifest_version: 3 }))).toEqual({ kind: 'otherFormat' });
    expect(await readManifest(new TextEncoder().encode('{'))).toEqual({ kind: 'notJson' });
    expect(await readManifest(Uint8Array.of(0xff, 0xfe))).toEqual({ kind: 'notJson' });
  });

  it('of any content never throws, and never leads out of its folder', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            files: fc.array(fc.record({ path: fc.string(), size: fc.integer(), sha256: fc.string() })),
            follows: fc.jsonValue(),
            answers: fc.jsonValue(),
            made: fc.string(),
          },
          { requiredKeys: [] },
        ),
        async (change) => {
          const bytes = new TextEncoder().encode(JSON.stringify({ ...manifest, ...change }));
          const folder = folderOf([...withFile('manifest.json', bytes)]);
          await verifyPackage(folder);
          for (const path of folder.reads) expect(files.map((file) => file.path)).toContain(path);
        },
      ),
      { numRuns: 300 },
    );
  });
});
