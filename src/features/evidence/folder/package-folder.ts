import * as vscode from 'vscode';
import { sha256 } from '../../../vscode/files/sha256.ts';
import { canBeFollowed, type PackageBeside } from '../package/chain.ts';
import { CHECKSUM_FILE } from '../package/checksums.ts';
import { LONGEST_CHECKSUMS, LONGEST_MANIFEST, MANIFEST_FILE, MOST_FILES } from '../package/manifest.ts';
import type { FolderEntry, PackageFolder } from '../package/verify.ts';

/** No package has folders in folders in folders. */
const DEEPEST = 4;

/** So many packages beside a new one are looked at, the last by name first. */
const MOST_BESIDE = 200;

/**
 * A folder of the editor's file system, here or on another machine, as one that may hold a package.
 * @param signal gives reading it up: then it throws.
 */
export function packageFolder(folder: vscode.Uri, signal: AbortSignal): PackageFolder {
  return {
    entries: async () => {
      const entries: FolderEntry[] = [];
      return (await collect({ folder, way: '', signal }, entries)) ? entries : undefined;
    },
    read: async (path) => {
      signal.throwIfAborted();
      return vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, ...path.split('/')));
    },
  };
}

/** The folder of a name beside another one; `undefined` where there is none. */
export async function folderBeside(
  folder: vscode.Uri,
  name: string,
  signal: AbortSignal,
): Promise<PackageFolder | undefined> {
  const uri = vscode.Uri.joinPath(folder, '..', name);
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0 ? packageFolder(uri, signal) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The packages in a folder whose names begin so and whose checksums name their manifests as they are, the last by name
 * first; no more of them than can be looked through at once.
 * @param signal gives it up: then it throws.
 */
export async function packagesIn(
  parent: vscode.Uri,
  beginning: string,
  signal: AbortSignal,
): Promise<readonly PackageBeside[]> {
  const names = (await vscode.workspace.fs.readDirectory(parent))
    .filter(([name, type]) => type === vscode.FileType.Directory && name.startsWith(`${beginning} `))
    .map(([name]) => name)
    .filter(canBeFollowed)
    .toSorted()
    .slice(-MOST_BESIDE);
  const packages: PackageBeside[] = [];
  let room = LONGEST_MANIFEST;
  for (const name of names.toReversed()) {
    signal.throwIfAborted();
    const beside = await packageBeside(vscode.Uri.joinPath(parent, name), name, room);
    if (!beside) continue;
    packages.push(beside);
    room -= beside.bytes.length;
  }
  return packages;
}

/** @param room as many bytes its manifest may have. */
async function packageBeside(
  folder: vscode.Uri,
  name: string,
  room: number,
): Promise<PackageBeside | undefined> {
  const { fs } = vscode.workspace;
  const [manifest, sums] = [MANIFEST_FILE, CHECKSUM_FILE].map((file) => vscode.Uri.joinPath(folder, file));
  if (!manifest || !sums) return undefined;
  try {
    if (!(await isFileUpTo(manifest, room)) || !(await isFileUpTo(sums, LONGEST_CHECKSUMS))) return undefined;
    const text = new TextDecoder('utf-8').decode(await fs.readFile(sums));
    const noted = /^([0-9a-f]{64}) {2}manifest\.json$/m.exec(text)?.[1];
    if (noted === undefined) return undefined;
    const bytes = await fs.readFile(manifest);
    const sum = await sha256(bytes);
    return sum === noted ? { name, bytes, noted, sha256: sum } : undefined;
  } catch {
    // A folder of another kind.
    return undefined;
  }
}

/** Whether it is a file, and not a link to one, that is not too long. */
async function isFileUpTo(uri: vscode.Uri, most: number): Promise<boolean> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  return type === vscode.FileType.File && size <= most;
}

interface Collected {
  readonly folder: vscode.Uri;
  /** To it from the package's folder. */
  readonly way: string;
  readonly signal: AbortSignal;
}

/** @returns whether it was no more than any package has. */
async function collect({ folder, way, signal }: Collected, entries: FolderEntry[]): Promise<boolean> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    signal.throwIfAborted();
    if (entries.length >= MOST_FILES) return false;
    const [path, uri] = [`${way}${name}`, vscode.Uri.joinPath(folder, name)];
    if (type === vscode.FileType.Directory) {
      if (path.split('/').length > DEEPEST) entries.push({ path: `${path}/`, kind: 'other', size: 0 });
      else if (!(await collect({ folder: uri, way: `${path}/`, signal }, entries))) return false;
    } else if (type === vscode.FileType.File) {
      const { size } = await vscode.workspace.fs.stat(uri);
      entries.push({ path, kind: 'file', size });
    } else {
      const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
      entries.push({ path, kind: isLink ? 'link' : 'other', size: 0 });
    }
  }
  return true;
}
