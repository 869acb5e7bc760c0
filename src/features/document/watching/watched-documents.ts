import * as vscode from 'vscode';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import type { Mentions } from '../../../reading/mentions.ts';
import { WatchedDocument } from './watched-document.ts';

/** The documents on screen, with what each mentions. Nothing is read of a document that nobody sees. */
export class WatchedDocuments implements Disposable {
  readonly #reader: Mentions;
  readonly #watched = new Map<vscode.TextDocument, WatchedDocument>();
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<WatchedDocument>());
  /** Fires whenever something was read of a document. */
  readonly onDidRead = this.#changed.event;
  readonly #left = this.#disposables.add(new vscode.EventEmitter<WatchedDocument>());
  /** Fires when a document is no longer on screen. */
  readonly onDidLeave = this.#left.event;

  readonly #licenses: Pick<KnownLicenses, 'names'>;
  #known = 0;

  constructor(licenses: Pick<KnownLicenses, 'names'>, reader: Mentions) {
    this.#licenses = licenses;
    this.#reader = reader;
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

  /** All documents on screen. */
  get all(): readonly WatchedDocument[] {
    return [...this.#watched.values()];
  }

  /** The document of the active editor; `undefined` where there is none that can be read. */
  get active(): WatchedDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && this.of(document);
  }

  /** What is watched of a document; `undefined` where it is not on screen. */
  of(document: vscode.TextDocument): WatchedDocument | undefined {
    return this.#watched.get(document);
  }

  /** Has the documents read again where companies are known that were not known before. */
  renew(): void {
    const { size } = this.#licenses.names;
    if (size === this.#known) return;
    this.#known = size;
    for (const watched of this.#watched.values()) watched.again();
  }

  /** Ends the reading of all documents, and watches none any more. */
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
      const watched = new WatchedDocument(document, this.#reader, visibleRanges, () => {
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
