import { sha256 } from '../../../vscode/files/sha256.ts';
import { CHECKSUM_FILE, checksumText } from './checksums.ts';
import {
  LONGEST_MANIFEST,
  MANIFEST_FILE,
  readManifest,
  type Manifest,
  type ReadManifest,
} from './manifest.ts';

/** Something that lies in a folder or below it. */
export interface FolderEntry {
  /** Its path from the folder that is looked through, with `/` between the names. */
  readonly path: string;
  /** `link`: it stands for something elsewhere, which is not looked at. */
  readonly kind: 'file' | 'link' | 'other';
  /** Its size in bytes; 0 where it is no file. */
  readonly size: number;
}

/** A folder that may hold a package. Both throw where the file system fails. */
export interface PackageFolder {
  /** All that lies in it and below it; `undefined` where that is more than any package has. */
  entries(): Promise<readonly FolderEntry[] | undefined>;
  /** The bytes of a file in it. @param path as in `entries`. */
  read(path: string): Promise<Uint8Array>;
}

/** What a folder is as a package: none that can be judged, or one with what differs from its manifest. */
export type Verification =
  | {
      readonly kind: 'none';
      /** `noManifest`: there is none. `tooMuch`: the folder or its manifest is larger than any package's. */
      readonly why: 'noManifest' | 'tooMuch' | Exclude<ReadManifest['kind'], 'manifest'>;
    }
  | VerifiedPackage;

/** A package held against its manifest. Paths are sorted. */
export interface VerifiedPackage {
  readonly kind: 'package';
  readonly manifest: Manifest;
  /** SHA-256 of `manifest.json` as it is now, in lower-case hexadecimal digits. */
  readonly manifestSha256: string;
  /** SHA-256 of the `SHA256SUMS` that belongs to this manifest, in lower-case hexadecimal digits. */
  readonly sumsSha256: string;
  /** Files with other bytes than when the package was saved. */
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** What the manifest does not name. */
  readonly added: readonly string[];
  /** Files that a system puts into every folder that it shows: they say nothing. */
  readonly ofSystem: readonly string[];
  readonly isWhole: boolean;
}

const OF_SYSTEM = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Holds a folder against the manifest in it. @throws what its file system throws. */
export async function verifyPackage(folder: PackageFolder): Promise<Verification> {
  const entries = await folder.entries();
  if (!entries) return { kind: 'none', why: 'tooMuch' };
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const own = files.get(MANIFEST_FILE);
  if (own?.kind !== 'file') return { kind: 'none', why: 'noManifest' };
  if (own.size > LONGEST_MANIFEST) return { kind: 'none', why: 'tooMuch' };
  const bytes = await folder.read(MANIFEST_FILE);
  const read = await readManifest(bytes);
  if (read.kind !== 'manifest') return { kind: 'none', why: read.kind };

  const { manifest } = read;
  const manifestSha256 = await sha256(bytes);
  const [changed, missing] = [new Set<string>(), new Set<string>()];
  for (const { path, size, sha256: sum } of manifest.files) {
    const entry = files.get(path);
    if (!entry) missing.add(path);
    else if (entry.kind !== 'file' || entry.size !== size || (await sha256(await folder.read(path))) !== sum)
      changed.add(path);
  }
  const sums = await checksumsIn(folder, files.get(CHECKSUM_FILE), manifest);
  if (sums === 'missing') missing.add(CHECKSUM_FILE);
  else if (sums === 'changed') changed.add(CHECKSUM_FILE);
  else if (sums !== manifestSha256) changed.add(MANIFEST_FILE);

  const named = new Set([...manifest.files.map(({ path }) => path), MANIFEST_FILE, CHECKSUM_FILE]);
  const others = entries.map(({ path }) => path).filter((path) => !named.has(path));
  const ofSystem = others.filter((path) => OF_SYSTEM.test(path));
  const added = others.filter((path) => !OF_SYSTEM.test(path));
  return {
    ...{ kind: 'package', manifest, manifestSha256, sumsSha256: await sumsOf(manifest, manifestSha256) },
    ...{ changed: [...changed].toSorted(), missing: [...missing].toSorted() },
    ...{ added: added.toSorted(), ofSystem: ofSystem.toSorted() },
    isWhole: changed.size + missing.size + added.length === 0,
  };
}

/** The SHA-256 of the file of checksums as it was written for a manifest. */
function sumsOf({ files }: Manifest, manifestSha256: string): Promise<string> {
  const text = checksumText([...files, { path: MANIFEST_FILE, sha256: manifestSha256 }]);
  return sha256(new TextEncoder().encode(text));
}

/** The manifest's SHA-256 as the file of checksums has it, where that file is otherwise as it was written. */
async function checksumsIn(
  folder: PackageFolder,
  entry: FolderEntry | undefined,
  { files }: Manifest,
): Promise<string> {
  if (!entry) return 'missing';
  const expected = checksumText(files);
  const last = checksumText([{ path: MANIFEST_FILE, sha256: '0'.repeat(64) }]);
  if (entry.kind !== 'file' || entry.size !== Buffer.byteLength(expected + last)) return 'changed';
  const text = new TextDecoder('utf-8').decode(await folder.read(CHECKSUM_FILE));
  const sum = text.slice(expected.length, expected.length + 64);
  const isAsWritten =
    /^[0-9a-f]{64}$/.test(sum) && text === expected + checksumText([{ path: MANIFEST_FILE, sha256: sum }]);
  return isAsWritten ? sum : 'changed';
}
