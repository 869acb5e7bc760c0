import * as vscode from 'vscode';
import { canBeFollowed, type PackageBeside } from '../package/chain.ts';
import { CHECKSUM_FILE, sha256 } from '../package/checksums.ts';
import { LONGEST_MANIFEST, MANIFEST_FILE, MOST_FILES } from '../package/manifest.ts';
import type { FolderEntry, PackageFolder } from '../package/verify.ts';

/** No package has folders in folders in folders. */
const DEEPEST = 4;

/** So many packages beside a new one are looked at, the last by name first. */
const MOST_BESIDE = 200;

/** A folder of the editor's file system, here or on another machine, as one that may hold a package. */
export function packageFolder(folder: vscode.Uri): PackageFolder {
  return {
    entries: async () => {
      const entries: FolderEntry[] = [];
      return (await collect(folder, '', entries)) ? entries : undefined;
    },
    read: async (path) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, ...path.split('/'))),
  };
}

/** The folder of a name beside another one; `undefined` where there is none. */
export async function folderBeside(folder: vscode.Uri, name: string): Promise<PackageFolder | undefined> {
  const uri = vscode.Uri.joinPath(folder, '..', name);
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0 ? packageFolder(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** The packages in a folder whose names begin so, with what their checksums say of their manifests. */
export async function packagesIn(parent: vscode.Uri, beginning: string): Promise<readonly PackageBeside[]> {
  const names = (await vscode.workspace.fs.readDirectory(parent))
    .filter(([name, type]) => type === vscode.FileType.Directory && name.startsWith(`${beginning} `))
    .map(([name]) => name)
    .filter(canBeFollowed)
    .toSorted()
    .slice(-MOST_BESIDE);
  const packages = await Promise.all(names.map((name) => packageBeside(parent, name)));
  return packages.filter((each) => each !== undefined);
}

async function packageBeside(parent: vscode.Uri, name: string): Promise<PackageBeside | undefined> {
  const { fs } = vscode.workspace;
  const [manifest, sums] = [MANIFEST_FILE, CHECKSUM_FILE].map((file) =>
    vscode.Uri.joinPath(parent, name, file),
  );
  if (!manifest || !sums) return undefined;
  try {
    const sizes = await Promise.all([fs.stat(manifest), fs.stat(sums)]);
    if (sizes.some(({ size }) => size > LONGEST_MANIFEST)) return undefined;
    const bytes = await fs.readFile(manifest);
    const text = new TextDecoder('utf-8').decode(await fs.readFile(sums));
    const noted = /^([0-9a-f]{64}) {2}manifest\.json$/m.exec(text)?.[1];
    return { name, bytes, noted, sha256: sha256(bytes) };
  } catch {
    // A folder of another kind.
    return undefined;
  }
}

/** @returns whether it was no more than any package has. */
async function collect(folder: vscode.Uri, way: string, entries: FolderEntry[]): Promise<boolean> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    if (entries.length >= MOST_FILES) return false;
    const [path, uri] = [`${way}${name}`, vscode.Uri.joinPath(folder, name)];
    if (type === vscode.FileType.Directory) {
      if (path.split('/').length > DEEPEST) entries.push({ path: `${path}/`, kind: 'other', size: 0 });
      else if (!(await collect(uri, `${path}/`, entries))) return false;
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
