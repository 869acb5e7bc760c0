import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import { notable } from '../../../../../src/sandbox/data/notable-companies.ts';
import { faults, fs } from '../../../../support/disk-double.ts';
import { cancels, chosenFolders, shownTexts } from '../../../../support/evidence-editor.ts';
import { clearDialogs, copied, dialogs, speak } from '../../../../support/vscode-double.ts';
import { evidenceOffice } from '../office.ts';

vi.mock('vscode', async () => (await import('../../../../support/evidence-editor.ts')).evidenceEditor());
const { saveEvidence } = await import('../../../../../src/features/evidence/save/save-evidence.ts');
const { verifyEvidence } = await import('../../../../../src/features/evidence/folder/verify-evidence.ts');
const { VerifiedDocuments } =
  await import('../../../../../src/features/evidence/folder/verified-documents.ts');

const { vendorSample } = notable;

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  speak('en');
  clearDialogs();
  chosenFolders.length = 0;
  shownTexts.length = 0;
  faults.read = null;
});

/** A folder with a package, and a second one that follows it. */
async function twoPackages() {
  const office = await evidenceOffice();
  await office.service.search(vendorSample.name);
  for (let packages = 0; packages < 2; packages += 1) {
    dialogs.take.push('English');
    chosenFolders.push(office.folder);
    await saveEvidence({ kind: 'stored', id: vendorSample.keyNo }, office.parts);
  }
  const byFollows = readdirSync(office.folder).toSorted(
    (a, b) =>
      Number(readFileSync(join(office.folder, a, 'manifest.json'), 'utf8').includes('"follows": {')) -
      Number(readFileSync(join(office.folder, b, 'manifest.json'), 'utf8').includes('"follows": {')),
  );
  const [first = '', second = ''] = byFollows.map((name) => join(office.folder, name));
  clearDialogs();
  return { office, first, second };
}

/** What is said of a folder, and shown. */
async function verified(path: string): Promise<{ readonly said: string | undefined; readonly text: string }> {
  await verifyEvidence(vscode.Uri.file(path), new VerifiedDocuments());
  return { said: dialogs.said.at(-1), text: shownTexts.at(-1) ?? '' };
}

test('a whole package is called whole, with its chain, and what differs from the earlier one', async () => {
  const { first, second } = await twoPackages();
  const { said, text } = await verified(join(second, 'manifest.json'));
  expect(said).toBe('Whole: every file is the one that its manifest names.');
  expect(text).toContain('beside it, and whole');
  expect(text).toContain('No change was seen.');
  expect(text).toContain('Answered alike: 1');
  expect((await verified(first)).text).toContain('It follows no earlier package.');
  speak('zh-cn');
  expect((await verified(second)).said).toBe('完整：所有文件均与清单一致。');
});

test('a changed byte, a missing file, an added one and a link are each named', async () => {
  const { second } = await twoPackages();
  appendFileSync(join(second, 'report.html'), ' ');
  rmSync(join(second, 'README.txt'));
  writeFileSync(join(second, 'answers', 'more.json'), '{}');
  mkdirSync(join(second, 'a', 'b', 'c', 'd', 'e'), { recursive: true });
  symlinkSync('/etc/hostname', join(second, 'link.txt'));
  const { said, text } = await verified(second);
  expect(said).toBe('NOT whole: changed 1, missing 1, added 3.');
  expect(text).toMatch(/Changed since it was saved:\n {2}report\.html\n/);
  expect(text).toMatch(/Missing:\n {2}README\.txt\n/);
  expect(text).toMatch(
    /Added since it was saved:\n {2}a\/b\/c\/d\/e\/\n {2}answers\/more\.json\n {2}link\.txt\n/,
  );
  expect(text).not.toContain('No change was seen.');
});

test('an earlier package that was changed is no longer followed in good faith', async () => {
  const { first, second } = await twoPackages();
  appendFileSync(join(first, 'findings.json'), ' ');
  const { said, text } = await verified(second);
  expect(said).toBe('Whole; but an earlier package that it follows is not.');
  expect(text).toContain('beside it, and NOT whole');
  appendFileSync(join(first, 'manifest.json'), ' ');
  expect((await verified(second)).said).toBe(
    'Whole; but an earlier package that it follows is not whole, or is another one now.',
  );
  rmSync(first, { recursive: true });
  expect((await verified(second)).text).toContain('not beside it, and so not verified');
});

test('an earlier package that cannot be read takes nothing from what is said of the later one', async () => {
  const { first, second } = await twoPackages();
  faults.read = join(first, 'report.html');
  const { said, text } = await verified(second);
  expect(said).toBe(
    'Whole: every file is the one that its manifest names. An earlier package that it follows cannot be read.',
  );
  expect(text).toContain('beside it, but cannot be read, and so not verified');
  // It is whole, and cannot be read any more when it is to be compared.
  faults.read = null;
  const { readFile } = fs;
  let reads = 0;
  const read = vi.spyOn(fs, 'readFile').mockImplementation((uri) => {
    if (uri.path === join(first, 'report.html') && (reads += 1) === 2) throw new Error('gone\naway');
    return readFile(uri);
  });
  const later = await verified(second);
  read.mockRestore();
  expect(later.said).toBe('Whole: every file is the one that its manifest names.');
  expect(later.text).toContain(
    `What changed since ${basename(first)} is not known, since it cannot be read: gone away`,
  );
});

test('verifying can be given up while earlier packages are read, and nothing is said then', async () => {
  const { first, second } = await twoPackages();
  const { readFile } = fs;
  const asked: string[] = [];
  cancels.length = 0;
  const read = vi.spyOn(fs, 'readFile').mockImplementation(async (uri) => {
    asked.push(uri.path);
    if (uri.path.startsWith(`${first}/`)) {
      await vi.waitUntil(() => cancels.length > 0);
      cancels.at(-1)?.();
    }
    return readFile(uri);
  });
  await verifyEvidence(vscode.Uri.file(second), new VerifiedDocuments());
  read.mockRestore();
  expect(asked.filter((path) => path.startsWith(`${first}/`))).toHaveLength(1);
  expect(dialogs.said).toEqual([]);
  expect(shownTexts).toEqual([]);
});

test('two packages are compared where the user says so, whichever of them is the later', async () => {
  const { office, first, second } = await twoPackages();
  const elsewhere = join(office.folder, 'elsewhere');
  cpSync(second, elsewhere, { recursive: true });
  dialogs.take.push('Compare with…');
  // The button is taken before the folder.
  chosenFolders.push(first);
  await verified(elsewhere);
  expect(shownTexts.at(-1)).toContain('What changed between two packages');
});

test('the checksum of what was verified is copied, as when it was saved', async () => {
  const { second } = await twoPackages();
  copied.length = 0;
  dialogs.take.push('Copy Checksum');
  const { text } = await verified(second);
  const [, sha256 = ''] = /SHA-256 of manifest\.json: (\w+)/.exec(text) ?? [];
  const [, sums = ''] = /SHA-256 of SHA256SUMS: (\w+)/.exec(text) ?? [];
  const name = second.split('/').at(-1) ?? '';
  expect(copied).toEqual([`${name}/manifest.json SHA-256 ${sha256}\n${name}/SHA256SUMS SHA-256 ${sums}`]);
});

test('a folder that is no package is called none', async () => {
  const { office } = await twoPackages();
  writeFileSync(join(office.folder, 'manifest.json'), '{"manifest_version": 3}');
  expect((await verified(office.folder)).said).toContain('its manifest.json is of another kind');
  writeFileSync(join(office.folder, 'manifest.json'), '{"format":"telecom-license-evidence","version":7}');
  expect((await verified(office.folder)).said).toContain('saved by a newer version');
  expect((await verified(join(office.folder, 'nowhere'))).said).toContain('nowhere cannot be read');
  expect(shownTexts).toEqual([]);
});
