import * as vscode from 'vscode';
import type { CompanyChecks } from '../../../licenses/document-check/document-checks.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
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
export interface DocumentViewNeeds {
  readonly watched: WatchedDocuments;
  readonly knowledge: DocumentKnowledge;
  readonly checks: CompanyChecks;
  /** Whether the present connection gives sample data. */
  readonly isSample: () => boolean;
}

/**
 * The companies of the document in the active editor, with what is known of each. It only ever shows what is known.
 * @returns `update` shows them anew after a change of what is known.
 */
export function registerDocumentView({
  watched,
  knowledge,
  checks,
  isSample,
}: DocumentViewNeeds): Disposable & { update(): void } {
  const disposables = new DisposableStore();
  const provider = disposables.add(new DocumentProvider());
  const view = disposables.add(
    vscode.window.createTreeView('telecomLicense.document', { treeDataProvider: provider }),
  );
  let shown: ShownDocument | undefined;
  /** Nothing to look at for a while, as when a panel has the focus: the last document stays. */
  const wanted = (): WatchedDocument | undefined =>
    watched.active ?? (shown && watched.of(shown.document.document));
  const show = (): void => {
    if (!view.visible) return;
    view.message = shown ? messageFor(shown.document, shown.companies) : noDocument();
    view.description = isSample() ? vscode.l10n.t('sample data') : '';
    provider.show([...checkNodes(checks), ...(shown ? shownNodes(shown) : [])]);
  };
  const work = disposables.add(
    new DocumentWork(watched, async (document, signal) => {
      if (!view.visible) return;
      const read = await readShown(document, knowledge, signal);
      if (!read || document !== wanted()) return;
      shown = read;
      show();
    }),
  );
  const update = (): void => {
    const document = wanted();
    if (document) void work.run(document);
    else {
      shown = undefined;
      show();
    }
  };
  const nextMention = async (key: unknown): Promise<void> => {
    const company = shown?.companies.find((each) => each.key === key);
    if (shown && company) await goToNextMention(shown.document, company);
  };
  disposables.add(
    watched.onDidRead((document) => {
      if (document === wanted()) update();
    }),
  );
  disposables.add(watched.onDidLeave(update));
  disposables.add(vscode.window.onDidChangeActiveTextEditor(update));
  disposables.add(view.onDidChangeVisibility(update));
  disposables.add(checks.onDidChange(show));
  disposables.add(vscode.commands.registerCommand('telecomLicense.nextMention', nextMention));
  return {
    update,
    dispose: () => {
      disposables.dispose();
    },
  };
}

/** The row of the check that runs or waits; none where none does. */
function checkNodes(checks: CompanyChecks): readonly DocumentNode[] {
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
