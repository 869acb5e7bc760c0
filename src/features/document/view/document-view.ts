import * as vscode from 'vscode';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import { sampleWord } from '../../../wording/provenance.ts';
import type { DocumentCompany } from '../knowledge/document-companies.ts';
import type { DocumentKnowledge } from '../knowledge/document-knowledge.ts';
import { DocumentWork } from '../watching/document-work.ts';
import { LONGEST_WATCHED, type WatchedDocument } from '../watching/watched-document.ts';
import type { WatchedDocuments } from '../watching/watched-documents.ts';
import { DocumentProvider } from './document-provider.ts';
import { goToNextMention } from './go-to-mention.ts';
import type { DocumentNode } from './nodes.ts';
import { readShown, shownNodes, type ShownDocument } from './shown-document.ts';

/** What the view of a document needs. */
export interface DocumentViewParts {
  readonly watched: WatchedDocuments;
  readonly knowledge: DocumentKnowledge;
  readonly checks: DocumentChecks;
  /** Whether the present connection gives sample data. */
  readonly isSample: () => boolean;
}

/** The companies of the document in the active editor, or of the last one while a panel has the focus, with what is known of each. It only ever shows what is known. */
export class DocumentView implements Disposable {
  readonly #parts: DocumentViewParts;
  readonly #disposables = new DisposableStore();
  readonly #provider = this.#disposables.add(new DocumentProvider());
  readonly #view = this.#disposables.add(
    vscode.window.createTreeView('telecomLicense.document', { treeDataProvider: this.#provider }),
  );
  readonly #work: DocumentWork;
  #shown: ShownDocument | undefined;

  constructor(parts: DocumentViewParts) {
    this.#parts = parts;
    const { watched, checks } = parts;
    this.#work = this.#disposables.add(
      new DocumentWork(watched, (document, signal) => this.#read(document, signal)),
    );
    const update = (): void => {
      this.update();
    };
    for (const subscription of [
      watched.onDidRead((document) => {
        if (document === this.#wanted) update();
      }),
      watched.onDidLeave(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      this.#view.onDidChangeVisibility(update),
      checks.onDidChange(() => {
        this.#show();
      }),
      vscode.commands.registerCommand('telecomLicense.nextMention', (key: unknown) => this.#goToNext(key)),
    ])
      this.#disposables.add(subscription);
  }

  /** Shows the companies anew after a change of what is known of them, or of which document is meant. */
  update(): void {
    const document = this.#wanted;
    if (document) void this.#work.run(document);
    else {
      this.#shown = undefined;
      this.#show();
    }
  }

  /** Closes the view and stops its work. */
  dispose(): void {
    this.#disposables.dispose();
  }

  get #wanted(): WatchedDocument | undefined {
    return this.#parts.watched.active;
  }

  async #read(document: WatchedDocument, signal: AbortSignal): Promise<void> {
    if (!this.#view.visible) return;
    const read = await readShown(document, this.#parts.knowledge, signal);
    if (!read || document !== this.#wanted) return;
    this.#shown = read;
    this.#show();
  }

  #show(): void {
    if (!this.#view.visible) return;
    const { checks, isSample } = this.#parts;
    const shown = this.#shown;
    this.#view.message = shown ? messageFor(shown.document, shown.companies) : noDocument();
    this.#view.description = isSample() ? sampleWord() : '';
    this.#provider.show([...checkNodes(checks), ...(shown ? shownNodes(shown) : [])]);
  }

  /** @param key of a company in the document that is shown. */
  async #goToNext(key: unknown): Promise<void> {
    const shown = this.#shown;
    const company = shown?.companies.find((each) => each.key === key);
    if (shown && company) await goToNextMention(shown.document, company);
  }
}

/** The row of the check that runs or waits; none where none does. */
function checkNodes(checks: DocumentChecks): readonly DocumentNode[] {
  const { current } = checks;
  if (!current) return [];
  const { id, title, done, total } = current;
  return [{ kind: 'check', id, state: checks.whereIs(id), title, done, total }];
}

function noDocument(): string {
  return vscode.l10n.t('Open a document to see the companies in it.');
}

/** What stands above the list; empty where the list says it all. */
function messageFor({ tooLong }: WatchedDocument, companies: readonly DocumentCompany[]): string {
  if (tooLong) {
    const most = new Intl.NumberFormat(vscode.env.language).format(LONGEST_WATCHED);
    return vscode.l10n.t(
      'This document has more than {0} characters: its companies are not listed or underlined. Hovers work, and Check Companies in This Document… reads all of it.',
      most,
    );
  }
  return companies.length === 0 ? vscode.l10n.t('No company is named in this document.') : '';
}
