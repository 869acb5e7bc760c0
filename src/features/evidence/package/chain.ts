import { queryKey } from '../../../licenses/known/query-key.ts';
import { isFolderName, readManifest, type Manifest } from './manifest.ts';
import { isDraftName } from './names.ts';
import { verifyPackage, type PackageFolder, type Verification } from './verify.ts';

/** An earlier package that a later one names, as it is found beside it. */
export interface ChainLink {
  /** The name of the folder that the package lies in. */
  readonly name: string;
  /**
   * `whole`: it is there, is the one that is named, and as it was. `damaged`: its manifest is the one that is named, and
   * files of it are not as they were. `other`: what is there under the name has another manifest. `away`: nothing is there.
   * `unreadable`: it is there, and its file system fails.
   */
  readonly state: 'whole' | 'damaged' | 'other' | 'away' | 'unreadable';
}

/** As many earlier packages are followed. */
const MOST_LINKS = 100;

/**
 * The earlier packages that a package follows, the latest first, up to the first that is not as it was or not there.
 * @param beside gives the folder of a name beside the package; `undefined` where there is none.
 * @param signal gives it up: then it throws.
 */
export async function chainOf(
  manifest: Manifest,
  beside: (name: string) => Promise<PackageFolder | undefined>,
  signal: AbortSignal,
): Promise<readonly ChainLink[]> {
  const links: ChainLink[] = [];
  for (let { follows } = manifest; follows !== null && links.length < MOST_LINKS;) {
    const { name, sha256 } = follows;
    const verified = await verifiedBeside(name, beside);
    signal.throwIfAborted();
    if (verified === 'unreadable') {
      links.push({ name, state: 'unreadable' });
      break;
    }
    if (!verified || (verified.kind === 'none' && verified.why === 'noManifest')) {
      links.push({ name, state: 'away' });
      break;
    }
    if (verified.kind === 'none' || verified.manifestSha256 !== sha256) {
      links.push({ name, state: 'other' });
      break;
    }
    links.push({ name, state: verified.isWhole ? 'whole' : 'damaged' });
    if (!verified.isWhole) break;
    ({ follows } = verified.manifest);
  }
  return links;
}

async function verifiedBeside(
  name: string,
  beside: (name: string) => Promise<PackageFolder | undefined>,
): Promise<Verification | 'unreadable' | undefined> {
  try {
    const folder = await beside(name);
    return folder && (await verifyPackage(folder));
  } catch {
    // What is found of the later package stands without the earlier one.
    return 'unreadable';
  }
}

/** A package that lies in a folder where a new one is to be saved. */
export interface PackageBeside {
  /** The name of the folder that the package lies in. */
  readonly name: string;
  /** What stands in its `manifest.json`, byte for byte. */
  readonly bytes: Uint8Array;
  /** The manifest's SHA-256 as its checksums have it; `undefined` where they do not say. */
  readonly noted: string | undefined;
  /** The manifest's real SHA-256, in lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Whether a new package may follow one in a folder of this name. */
export function canBeFollowed(name: string): boolean {
  return isFolderName(name) && !isDraftName(name);
}

/**
 * The newest of these packages about the same subject whose manifest is as it was saved; `undefined` where none is. A
 * company follows the finding that there was no licence under its name, and the reverse.
 */
export async function newestOf(
  about: Manifest['subject'],
  data: Manifest['data'],
  packages: readonly PackageBeside[],
): Promise<Newest | undefined> {
  const found: Newest[] = [];
  for (const { name, noted, sha256, bytes } of packages) {
    if (!canBeFollowed(name) || noted !== sha256) continue;
    const read = await readManifest(bytes);
    if (read.kind !== 'manifest') continue;
    const { subject, made, data: ofData } = read.manifest;
    if (isSame(subject, about) && ofData === data) found.push({ name, sha256, savedAt: Date.parse(made) });
  }
  return found.toSorted((a, b) => b.savedAt - a.savedAt)[0];
}

/** The package that a new one follows: its folder's name, its manifest's SHA-256, and when it was saved. */
type Newest = Pick<PackageBeside, 'name' | 'sha256'> & { readonly savedAt: number };

function isSame(one: Manifest['subject'], two: Manifest['subject']): boolean {
  if (one.kind === two.kind) return one.id === two.id;
  const kinds = [one.kind, two.kind];
  if (!kinds.includes('company') || !kinds.includes('noneFound')) return false;
  return queryKey(one.name) === queryKey(two.name);
}
