// The editor's file system on a real folder of the disk, for tests of what reads and writes packages.

import { mkdir, readdir, readFile, rm, stat, lstat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { existsSync, renameSync } from 'node:fs';

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };

export class FileSystemError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A path of the disk as an address. */
export class Uri {
  readonly scheme = 'file';
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  static file(path: string): Uri {
    return new Uri(path);
  }

  static parse(text: string): Uri {
    return new Uri(text.replace(/^file:\/\//u, ''));
  }

  static from({ path }: { readonly path: string }): Uri {
    return new Uri(path);
  }

  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri(join(base.path, ...parts));
  }

  toString(): string {
    return `file://${this.path}`;
  }
}

/** What the next operations do instead of their work. */
export const faults = {
  write: null as string | null,
  rename: null as string | null,
  delete: null as string | null,
  read: null as string | null,
};

function failing(kind: keyof typeof faults, path: string): void {
  const part = faults[kind];
  if (part !== null && path.includes(part)) throw new FileSystemError('NoPermissions');
}

function typeOf(entry: { isSymbolicLink(): boolean; isDirectory(): boolean; isFile(): boolean }): number {
  if (entry.isSymbolicLink()) return FileType.SymbolicLink | FileType.File;
  return entry.isDirectory() ? FileType.Directory : entry.isFile() ? FileType.File : FileType.Unknown;
}

export const fs = {
  stat: async ({ path }: Uri) => ({ size: (await stat(path)).size, type: typeOf(await lstat(path)) }),
  readDirectory: async ({ path }: Uri): Promise<[string, number][]> =>
    (await readdir(path, { withFileTypes: true })).map((entry) => [entry.name, typeOf(entry)]),
  readFile: async ({ path }: Uri): Promise<Uint8Array> => {
    failing('read', path);
    return readFile(path);
  },
  writeFile: async ({ path }: Uri, bytes: Uint8Array) => {
    failing('write', path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  },
  createDirectory: async ({ path }: Uri) => {
    await mkdir(path, { recursive: true });
  },
  /** The look and the renaming are one step: nothing is written over. */
  rename: async (from: Uri, to: Uri) => {
    failing('rename', basename(to.path));
    await stat(from.path);
    if (existsSync(to.path)) throw new FileSystemError('FileExists');
    renameSync(from.path, to.path);
  },
  delete: async ({ path }: Uri) => {
    failing('delete', path);
    await rm(path, { recursive: true });
  },
};
