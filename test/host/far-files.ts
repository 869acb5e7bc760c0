import * as vscode from 'vscode';

/** Files that lie in memory, as in a workspace that no disk holds: what reads them otherwise than through the editor finds nothing. */
export class FarFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  /** By their paths; `null` is a folder. */
  readonly #entries = new Map<string, Uint8Array | null>([['/', null]]);

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const entry = this.#entry(uri);
    const type = entry === null ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size: entry?.length ?? 0 };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const entry = this.#entry(uri);
    if (entry === null) throw vscode.FileSystemError.FileIsADirectory(uri);
    return entry;
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const inside = `${uri.path === '/' ? '' : uri.path}/`;
    if (this.#entry(uri) !== null) throw vscode.FileSystemError.FileNotADirectory(uri);
    return [...this.#entries]
      .filter(([path]) => path !== '/' && path.startsWith(inside) && !path.slice(inside.length).includes('/'))
      .map(([path, entry]) => [
        path.slice(inside.length),
        entry === null ? vscode.FileType.Directory : vscode.FileType.File,
      ]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.#entries.set(uri.path, null);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.#entry(vscode.Uri.joinPath(uri, '..'));
    this.#entries.set(uri.path, content);
  }

  delete(uri: vscode.Uri): void {
    for (const path of this.#below(uri)) this.#entries.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    for (const path of this.#below(from)) {
      this.#entries.set(to.path + path.slice(from.path.length), this.#entries.get(path) ?? null);
      this.#entries.delete(path);
    }
  }

  /** The entry itself and all that is in it. */
  #below({ path: own }: vscode.Uri): readonly string[] {
    return [...this.#entries.keys()].filter((path) => path === own || path.startsWith(`${own}/`));
  }

  #entry(uri: vscode.Uri): Uint8Array | null {
    const entry = this.#entries.get(uri.path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }
}
