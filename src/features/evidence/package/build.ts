import { createHash } from 'node:crypto';
import type { DataKind } from '../../../licenses/answer.ts';
import type { CheckSubject, EvidenceAbout, EvidenceAnswer, EvidenceSubject } from '../subject.ts';
import { turns } from '../../../tables/turns.ts';
import { sha256 } from '../../../vscode/files/sha256.ts';
import { CHECKSUM_FILE, checksumText, fileSum, type FileSum, type PackageFile } from './checksums.ts';
import { FINDINGS_FILE, contentBytes, contentOf } from './findings.ts';
import { MANIFEST_FILE, manifestBytes, readManifest, type Manifest } from './manifest.ts';
import { README_FILE, readmeBytes } from './readme.ts';
import { zonedTime } from '../../../domain/exact-time.ts';

/** What a package is made of. */
export interface PackageParts {
  readonly subject: EvidenceSubject;
  readonly about: EvidenceAbout;
  /** The answers as received, under the paths that the subject's answers name. */
  readonly bodies: readonly PackageFile[];
  /** The report as HTML. */
  readonly report: string;
}

/** A package that is to be written. */
export interface BuiltPackage {
  readonly files: readonly PackageFile[];
  /** SHA-256 of `manifest.json` in lower-case hexadecimal digits: a later package names it. */
  readonly manifestSha256: string;
  /**
   * SHA-256 of `SHA256SUMS` in lower-case hexadecimal digits: whoever has noted it knows later, without this extension,
   * whether any file was changed.
   */
  readonly sumsSha256: string;
}

/**
 * All files of a package: the manifest names those before it, and the checksums name the manifest, too.
 * @throws where its manifest could not be read again: nobody could ever verify it.
 */
export async function buildPackage({ subject, about, bodies, report }: PackageParts): Promise<BuiltPackage> {
  const named: readonly PackageFile[] = [
    { path: 'report.html', bytes: new TextEncoder().encode(report) },
    ...bodies,
    { path: FINDINGS_FILE, bytes: contentBytes(contentOf(subject, dataOf(subject))) },
    { path: README_FILE, bytes: readmeBytes(dataOf(subject)) },
  ];
  const turn = turns();
  const sums: FileSum[] = [];
  for (const file of named) {
    await turn();
    sums.push(await fileSum(file));
  }
  const manifest = { path: MANIFEST_FILE, bytes: manifestBytes(manifestOf(subject, about, sums)) };
  const { kind } = await readManifest(manifest.bytes);
  if (kind !== 'manifest') throw new Error(`The manifest could not be read again: ${kind}`);
  const manifestSha256 = await sha256(manifest.bytes);
  const text = checksumText([...sums, { path: MANIFEST_FILE, sha256: manifestSha256 }]);
  const checksums = { path: CHECKSUM_FILE, bytes: new TextEncoder().encode(text) };
  const sumsSha256 = await sha256(checksums.bytes);
  return { files: [...named, manifest, checksums], manifestSha256, sumsSha256 };
}

/** What a package is about, by what tells it from others of its kind. */
export function subjectOf(subject: EvidenceSubject): Manifest['subject'] {
  switch (subject.kind) {
    case 'license': {
      const { id, companyName, licenseNumber } = subject.dossier.license.value;
      return { kind: 'license', id, name: `${companyName} ${licenseNumber}`.trim() };
    }
    case 'company':
      return { kind: 'company', id: subject.company.id, name: subject.company.name };
    case 'noneFound': {
      const { query } = subject.search.value;
      return { kind: 'noneFound', id: query, name: query };
    }
    case 'check':
      return { kind: 'check', id: checkId(subject), name: subject.check.title };
  }
}

/**
 * What the checks of one list share: a check that repeats another one has its title and its tables, and an id of its own in
 * the store. Two tables of one name are told apart by where they lie, of which a digest says nothing to others.
 */
function checkId({ check, plan }: CheckSubject): string {
  const lists = plan?.lists ?? [];
  if (lists.length === 0) return check.title;
  // That of one table is a digest of nothing more, as in packages of older versions.
  const place = createHash('sha256').update(
    JSON.stringify(lists.flatMap(({ file, sheet }) => [file, sheet])),
  );
  return `${check.title} ${place.digest('hex').slice(0, 16)}`;
}

/** Whether what a subject rests on is sample data. */
export function dataOf(subject: EvidenceSubject): DataKind {
  switch (subject.kind) {
    case 'license':
      return subject.dossier.license.provenance.data;
    case 'company':
      return (subject.company.provenance ?? subject.company.licenses[0]?.license.provenance)?.data ?? 'real';
    case 'noneFound':
      return subject.search.provenance.data;
    case 'check':
      return subject.data;
  }
}

function manifestOf(
  subject: EvidenceSubject,
  about: EvidenceAbout,
  files: Manifest['files'],
): Omit<Manifest, 'format' | 'version'> {
  const { savedAt, timeZone, language, version, host, follows } = about;
  const time = (at: number): string => zonedTime(at, timeZone);
  return {
    subject: subjectOf(subject),
    made: time(savedAt),
    ...{ timeZone, language, extensionVersion: version },
    data: dataOf(subject),
    host,
    answers: subject.answers.map((answer) => answerOf(answer, time)),
    files,
    follows: follows ? { name: follows.name, sha256: follows.sha256, made: time(follows.savedAt) } : null,
  };
}

function answerOf(
  { method, query, page, orderNumber, fetchedAt, received }: EvidenceAnswer,
  time: (at: number) => string,
): Manifest['answers'][number] {
  return {
    ...{ method, query, page, orderNumber },
    receivedAt: time(fetchedAt),
    file: received.kind === 'kept' ? received.file : null,
    missing: received.kind === 'missing' ? received.why : null,
  };
}
