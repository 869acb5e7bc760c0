import { sha256 } from '../../../vscode/files/sha256.ts';

/** A file of a package, its path with `/`. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What tells a file from any other: its length in bytes and its SHA-256. */
export interface FileSum {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** The name of the file with the checksums of all others, in the form of `sha256sum`. */
export const CHECKSUM_FILE = 'SHA256SUMS';

/** The length and the checksum of a file. */
export async function fileSum({ path, bytes }: PackageFile): Promise<FileSum> {
  return { path, size: bytes.length, sha256: await sha256(bytes) };
}

/** The text of `SHA256SUMS` for these files, as `sha256sum --check` takes it. */
export function checksumText(files: readonly Pick<FileSum, 'path' | 'sha256'>[]): string {
  return files.map(({ path, sha256: sum }) => `${sum}  ${path}\n`).join('');
}
