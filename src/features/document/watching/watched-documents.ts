import * as vscode from 'vscode';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import type { Mentions } from '../../../vscode/mentions.ts';
import { WatchedDocument } from './watched-document.ts';

/** What the documents on screen mention. Nothing is read of a document that nobody sees. */
export class WatchedDocuments implements Disposable {
  readonly #recognizer: Mentions;
  readonly #watched = new Map<vscode.TextDocument, WatchedDocument>();
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<WatchedDocument>());
  readonly onDidRead = this.#changed.event;
  readonly #left = this.#disposables.add(new vscode.EventEmitter<WatchedDocument>());
  readonly onDidLeave = this.#left.event;

  readonly #licenses: Pick<KnownLicenses, 'names'>;
  #known = 0;

  constructor(licenses: Pick<KnownLicenses, 'names'>, recognizer: Mentions) {
    this.#licenses = licenses;
    this.#recognizer = recognizer;
    for (const subscription of [
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#follow();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#watched.get(document)?.edit(contentChanges);
      }),
    ]) {
      this.#disposables.add(subscription);
    }
    this.#follow();
  }

  get all(): readonly WatchedDocument[] {
    return [...this.#watched.values()];
  }

  /** That of the active editor. */
  get active(): WatchedDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && this.of(document);
  }

  of(document: vscode.TextDocument): WatchedDocument | undefined {
    return this.#watched.get(document);
  }

  /** Reads again what may name a company that was not known before. */
  renew(): void {
    const { size } = this.#licenses.names;
    if (size === this.#known) return;
    this.#known = size;
    for (const watched of this.#watched.values()) watched.again();
  }

  dispose(): void {
    for (const watched of this.#watched.values()) watched.dispose();
    this.#watched.clear();
    this.#disposables.dispose();
  }

  #follow(): void {
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => isReadable(document));
    const seen = new Set(editors.map(({ document }) => document));
    for (const [document, watched] of this.#watched) {
      if (seen.has(document)) continue;
      watched.dispose();
      this.#watched.delete(document);
      this.#left.fire(watched);
    }
    for (const { document, visibleRanges } of editors) {
      if (this.#watched.has(document)) continue;
      const watched = new WatchedDocument(document, this.#recognizer, visibleRanges, () => {
        this.#changed.fire(watched);
      });
      this.#watched.set(document, watched);
    }
  }
}

/** Panels of the editor itself, such as its output and input boxes, are no documents of the user's. */
function isReadable({ uri }: vscode.TextDocument): boolean {
  return uri.scheme !== 'output' && uri.scheme !== 'comment' && uri.scheme !== 'vscode';
}
