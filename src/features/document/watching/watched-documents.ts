import * as vscode from 'vscode';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import type { Mentions } from '../../../reading/mentions.ts';
import { WatchedDocument } from './watched-document.ts';

/**
 * The documents on screen, with what each mentions, and the last one that was active while its tab is there: a panel in
 * front of it takes nothing away. Nothing is read of any other document that nobody sees.
 */
export class WatchedDocuments implements Disposable {
  readonly #reader: Mentions;
  readonly #watched = new Map<vscode.TextDocument, WatchedDocument>();
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<WatchedDocument>());
  /** Fires whenever something was read of a document. */
  readonly onDidRead = this.#changed.event;
  readonly #left = this.#disposables.add(new vscode.EventEmitter<WatchedDocument>());
  /** Fires when a document is watched no more. */
  readonly onDidLeave = this.#left.event;

  readonly #licenses: Pick<KnownLicenses, 'names'>;
  #known = 0;
  #last: vscode.TextDocument | undefined;

  constructor(licenses: Pick<KnownLicenses, 'names'>, reader: Mentions) {
    this.#licenses = licenses;
    this.#reader = reader;
    for (const subscription of [
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#follow();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#follow();
      }),
      vscode.window.tabGroups.onDidChangeTabs(() => {
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

  /** All documents that are watched. */
  get all(): readonly WatchedDocument[] {
    return [...this.#watched.values()];
  }

  /**
   * The document of the active editor, or of the last one, as while a panel has the focus; `undefined` where there is
   * none that can be read.
   */
  get active(): WatchedDocument | undefined {
    return this.#last && this.of(this.#last);
  }

  /** What is watched of a document; `undefined` where it is not watched. */
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
    this.#last = lastOf(this.#last, seen);
    if (this.#last) seen.add(this.#last);
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

/** The document that is active, else the one that was, as long as it is on screen or has a tab. */
function lastOf(
  last: vscode.TextDocument | undefined,
  seen: ReadonlySet<vscode.TextDocument>,
): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active && isReadable(active)) return active;
  return last && (seen.has(last) || hasTab(last)) ? last : undefined;
}

function hasTab({ uri, isClosed }: vscode.TextDocument): boolean {
  if (isClosed) return false;
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => textsOf(input).some((text) => text.toString() === uri.toString()));
}

function textsOf(input: unknown): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

/** Panels of the editor itself, such as its output and input boxes, are no documents of the user's. */
function isReadable({ uri }: vscode.TextDocument): boolean {
  return uri.scheme !== 'output' && uri.scheme !== 'comment' && uri.scheme !== 'vscode';
}
