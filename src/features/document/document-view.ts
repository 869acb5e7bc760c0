import * as vscode from 'vscode';
import { companySummary } from '../../vscode/license-summary.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { companiesOf, isCall, type DocumentCompany } from './document-companies.ts';
import { documentItem, type DocumentNode } from './document-items.ts';
import type { Standings } from './standings.ts';
import { LONGEST_WATCHED, type WatchedDocument } from './watched-document.ts';
import type { WatchedDocuments } from './watched-documents.ts';

class DocumentProvider implements vscode.TreeDataProvider<DocumentNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #nodes: readonly DocumentNode[] = [];

  show(nodes: readonly DocumentNode[]): void {
    this.#nodes = nodes;
    this.#changed.fire(undefined);
  }

  getChildren(node?: DocumentNode): DocumentNode[] {
    return node ? [] : [...this.#nodes];
  }

  getTreeItem(node: DocumentNode): vscode.TreeItem {
    return documentItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: DocumentNode): vscode.TreeItem {
    if (node.kind === 'mentioned' && node.company.standing.kind === 'known')
      item.tooltip = companySummary(node.company.standing.company);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The companies of the document in the active editor, with what is known of each. It only ever shows what is known. */
export function registerDocumentView(
  watched: WatchedDocuments,
  standings: Standings,
  isSample: () => boolean,
): Disposable & { update(): void } {
  const disposables = new DisposableStore();
  const provider = disposables.add(new DocumentProvider());
  const view = disposables.add(
    vscode.window.createTreeView('telecomLicense.document', { treeDataProvider: provider }),
  );
  let shown:
    { readonly document: WatchedDocument; readonly companies: readonly DocumentCompany[] } | undefined;
  let updating = new AbortController();

  const update = async (): Promise<void> => {
    updating.abort();
    updating = new AbortController();
    if (!view.visible) return;
    // Nothing to look at for a while, as when a panel has the focus: the last document stays.
    const document = watched.active ?? (shown && watched.of(shown.document.document));
    if (document && !(await standings.prepare(document.mentions, updating.signal))) return;
    shown = document && { document, companies: companiesIn(document, standings) };
    view.message = shown ? messageFor(shown.document, shown.companies) : noDocument();
    view.description = isSample() ? vscode.l10n.t('sample data') : '';
    provider.show(shown ? nodesFor(shown.document, shown.companies) : []);
  };

  for (const subscription of [
    watched.onDidRead((document) => {
      if (document === (watched.active ?? shown?.document)) void update();
    }),
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    view.onDidChangeVisibility(() => void update()),
    vscode.commands.registerCommand('telecomLicense.nextMention', async (key: unknown) => {
      const company = shown?.companies.find((each) => each.key === key);
      if (shown && company) await goToNext(shown.document, company);
    }),
  ]) {
    disposables.add(subscription);
  }
  return {
    update: () => void update(),
    dispose: () => {
      updating.abort();
      disposables.dispose();
    },
  };
}

function companiesIn(watched: WatchedDocument, standings: Standings): readonly DocumentCompany[] {
  return companiesOf(watched.mentions, (mention) => standings.of(mention), watched.owners);
}

function nodesFor(
  { document }: WatchedDocument,
  companies: readonly DocumentCompany[],
): readonly DocumentNode[] {
  const calls = companies.filter((each) => isCall(each) && each.mayBelongTo === undefined).length;
  const rows = companies.map((company): DocumentNode => ({
    kind: 'mentioned',
    company,
    query: company.query,
  }));
  return calls === 0 ? rows : [{ kind: 'checkAll', uri: document.uri, calls }, ...rows];
}

function noDocument(): string {
  return vscode.l10n.t('Open a document to see the companies in it.');
}

/** Empty where the list says it all. */
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

/** Selects the first mention behind the cursor, or the first of all. */
async function goToNext(watched: WatchedDocument, { mentions }: DocumentCompany): Promise<void> {
  const editor = await vscode.window.showTextDocument(watched.document, { preserveFocus: false });
  const cursor = watched.document.offsetAt(editor.selection.start);
  const next = mentions.find(({ start }) => start > cursor) ?? mentions[0];
  if (!next) return;
  const range = watched.range(next);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
