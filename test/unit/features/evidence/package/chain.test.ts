import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../../../src/features/evidence/package/build.ts';
import { chainOf, newestOf } from '../../../../../src/features/evidence/package/chain.ts';
import type { PackageFile } from '../../../../../src/features/evidence/package/checksums.ts';
import { comparePackages } from '../../../../../src/features/evidence/package/compare.ts';
import { readContent, type PackageContent } from '../../../../../src/features/evidence/package/findings.ts';
import { isByNameAlone, readManifest } from '../../../../../src/features/evidence/package/manifest.ts';
import { checkSubject } from '../../../../support/evidence-subjects.ts';
import { license } from '../../../store/setup.ts';
import { folderOf, madePackage, QUERY } from './made-package.ts';

const first = await madePackage([license('1')], { savedAt: 1e12 });
const second = await madePackage([license('1')], {
  savedAt: 1.1e12,
  follows: { name: 'first', sha256: first.manifestSha256, savedAt: 1e12 },
});
const third = await madePackage([license('1')], {
  savedAt: 1.2e12,
  follows: { name: 'second', sha256: second.manifestSha256, savedAt: 1.1e12 },
});

const fileOf = (files: readonly PackageFile[], path: string) =>
  files.find((file) => file.path === path)?.bytes ?? new Uint8Array();

async function manifestIn(files: readonly PackageFile[]) {
  const read = await readManifest(fileOf(files, 'manifest.json'));
  if (read.kind !== 'manifest') throw new Error(read.kind);
  return read.manifest;
}

const [ofFirst, ofThird] = [await manifestIn(first.files), await manifestIn(third.files)];

const chain = (beside: Readonly<Record<string, readonly PackageFile[]>>) =>
  chainOf(
    ofThird,
    (name) => {
      const files = beside[name];
      return Promise.resolve(files && folderOf(files));
    },
    new AbortController().signal,
  );

describe('The earlier packages', () => {
  it('are followed to the first one', async () => {
    expect(await chain({ first: first.files, second: second.files })).toEqual([
      { name: 'second', state: 'whole' },
      { name: 'first', state: 'whole' },
    ]);
  });

  it('that lie elsewhere are not called damaged', async () => {
    expect(await chain({ first: first.files })).toEqual([{ name: 'second', state: 'away' }]);
    expect(await chain({ second: second.files, first: [] })).toMatchObject([{}, { state: 'away' }]);
  });

  it('that cannot be read say so, and no more', async () => {
    const failing = () =>
      Promise.resolve({ ...folderOf(second.files), read: () => Promise.reject(new Error()) });
    const { signal } = new AbortController();
    expect(await chainOf(ofThird, failing, signal)).toEqual([{ name: 'second', state: 'unreadable' }]);
    const given = chainOf(ofThird, failing, AbortSignal.abort());
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('of which one was changed, or exchanged for another, break the chain', async () => {
    const changed = second.files.map((file) =>
      file.path === 'report.html' ? { ...file, bytes: new Uint8Array(1) } : file,
    );
    expect(await chain({ first: first.files, second: changed })).toEqual([
      { name: 'second', state: 'damaged' },
    ]);
    expect(await chain({ first: first.files, second: first.files })).toEqual([
      { name: 'second', state: 'other' },
    ]);
  });
});

describe('The package that a new one follows', () => {
  const beside = (name: string, { files, manifestSha256 }: typeof first, noted = manifestSha256) => ({
    ...{ name, bytes: fileOf(files, 'manifest.json'), sha256: manifestSha256, noted },
  });
  const { subject } = ofFirst;

  it('is the newest of the same subject whose manifest is as it was saved', async () => {
    const all = [beside('first', first), beside('third', third), beside('second', second)];
    expect(await newestOf(subject, 'real', all)).toEqual({
      name: 'third',
      sha256: third.manifestSha256,
      savedAt: 1.2e12,
    });
    const changed = [beside('first', first), beside('third', third, '0'.repeat(64))];
    expect((await newestOf(subject, 'real', changed))?.name).toBe('first');
  });

  it('is none that a manifest cannot name, and none that was only begun', async () => {
    for (const name of ['三: first', 'first*', 'first\u0007', 'first.partial', 'first.partial-2'])
      expect((await newestOf(subject, 'real', [beside(name, third), beside('first', first)]))?.name).toBe(
        'first',
      );
  });

  it('is named in a manifest that can be read, or nothing is built', async () => {
    const follows = { name: 'a: b', sha256: first.manifestSha256, savedAt: 1e12 };
    await expect(madePackage([license('1')], { follows })).rejects.toThrow('manifest');
  });

  it('is the finding of none of a company that has licences later, and the reverse', async () => {
    const finding = { kind: 'noneFound', id: QUERY, name: QUERY } as const;
    const all = [beside('first', first)];
    expect((await newestOf(finding, 'real', all))?.name).toBe('first');
    expect(await newestOf({ ...finding, name: '另一家虚构有限公司' }, 'real', all)).toBeUndefined();
    expect(await newestOf({ ...finding, kind: 'license' }, 'real', all)).toBeUndefined();
  });

  it('of a check is that of the same table, not of another one of its name; without a table the name alone tells', () => {
    const check = checkSubject(1);
    const { plan } = check;
    const [list] = plan?.lists ?? [];
    if (!plan || !list) throw new Error('a list was expected');
    const at = (file: string) => subjectOf({ ...check, plan: { ...plan, lists: [{ ...list, file }] } });
    const again = { ...check, check: { ...check.check, id: 2 }, plan: { ...plan, follows: 1 } };
    expect(subjectOf(again)).toEqual(subjectOf(check));
    expect(at('file:///elsewhere/list.xlsx').id).not.toBe(subjectOf(check).id);
    expect(at('file:///elsewhere/list.xlsx').id).not.toContain('elsewhere');
    expect(isByNameAlone(subjectOf(check))).toBe(false);
    const ofText = subjectOf({ ...check, plan: { ...plan, lists: [] } });
    expect(ofText.id).toBe(check.check.title);
    expect(isByNameAlone(ofText)).toBe(true);
  });

  it('is none of another subject, or of sample data', async () => {
    expect(await newestOf({ ...subject, id: 'another' }, 'real', [beside('first', first)])).toBeUndefined();
    expect(await newestOf(subject, 'sample', [beside('first', first)])).toBeUndefined();
  });
});

describe('Two packages', () => {
  const compare = (before: PackageContent, after: PackageContent) =>
    comparePackages(before, after, new AbortController().signal);
  const findings = async (...given: Parameters<typeof madePackage>) => {
    const read = await readContent(fileOf((await madePackage(...given)).files, 'findings.json'));
    if (!read) throw new Error('no findings');
    return read;
  };

  it('of one company are compared by licence: state, number, scope, new and gone', async () => {
    const before = await findings([license('1'), license('2', { licenseNumber: '样B2-00000002' })]);
    const after = await findings([
      license('1', { validity: 'invalid', validityText: '否' }),
      license('3', { licenseNumber: '样B2-00000003' }),
    ]);
    expect((await compare(before, after))?.changed).toMatchObject([
      {
        mayBeOther: false,
        changes: [
          { kind: 'validity', before: 'valid', after: 'invalid' },
          { kind: 'new', isCertain: true },
          { kind: 'gone', isCertain: true },
        ],
      },
    ]);
    expect(await compare(before, before)).toMatchObject({ changed: [], unchanged: 1 });
  });

  it('of different companies are not compared', async () => {
    expect(
      await compare(await findings(), await findings([license('1')], { query: '另一家虚构有限公司' })),
    ).toBeUndefined();
  });

  it('of a company with no licence found and with one later tell what is new', async () => {
    const compared = await compare(await findings([]), await findings([license('1')]));
    expect(compared?.changed).toMatchObject([{ changes: [{ kind: 'new' }] }]);
  });
});
