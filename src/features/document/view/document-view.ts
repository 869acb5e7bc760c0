import * as vscode from 'vscode';
import { candidatesOf } from '../../../reading/candidates.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import { companySummary } from '../../../wording/license/license-summary.ts';
import { inTurns } from '../../../tables/turns.ts';
import { companiesOf, type DocumentCompany } from '../knowledge/document-companies.ts';
import { documentItem, type DocumentNode } from './document-items.ts';
import { DocumentWork } from '../watching/document-work.ts';
import { nextMention } from './next-mention.ts';
import type { Standings } from '../knowledge/document-knowledge.ts';
import { LONGEST_WATCHED, type WatchedDocument } from '../watching/watched-document.ts';
import type { WatchedDocuments } from '../watching/watched-documents.ts';

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

interface Shown {
  readonly document: WatchedDocument;
  readonly companies: readonly DocumentCompany[];
  /** Calls that a check of all of it would make. */
  readonly calls: number;
}

/** The companies of the document in the active editor, with what is known of each. It only ever shows what is known. */
export function registerDocumentView(
  watched: WatchedDocuments,
  standings: Standings,
  checks: DocumentChecks,
  isSample: () => boolean,
): Disposable & { update(): void } {
  const disposables = new DisposableStore();
  const provider = disposables.add(new DocumentProvider());
  const view = disposables.add(
    vscode.window.createTreeView('telecomLicense.document', { treeDataProvider: provider }),
  );
  let shown: Shown | undefined;
  /** Nothing to look at for a while, as when a panel has the focus: the last document stays. */
  const wanted = (): WatchedDocument | undefined =>
    watched.active ?? (shown && watched.of(shown.document.document));

  const show = (): void => {
    if (!view.visible) return;
    view.message = shown ? messageFor(shown.document, shown.companies) : noDocument();
    view.description = isSample() ? vscode.l10n.t('sample data') : '';
    provider.show([...checkNodes(checks), ...(shown ? nodesFor(shown) : [])]);
  };
  const work = disposables.add(
    new DocumentWork(watched, async (document, signal) => {
      if (!view.visible) return;
      const read = await readShown(document, standings, signal);
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

  for (const subscription of [
    watched.onDidRead((document) => {
      if (document === wanted()) update();
    }),
    watched.onDidLeave(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    view.onDidChangeVisibility(update),
    vscode.commands.registerCommand('telecomLicense.nextMention', async (key: unknown) => {
      const company = shown?.companies.find((each) => each.key === key);
      if (shown && company) await goToNext(shown.document, company);
    }),
  ]) {
    disposables.add(subscription);
  }
  disposables.add(checks.onDidChange(show));
  return {
    update,
    dispose: () => {
      disposables.dispose();
    },
  };
}

async function readShown(
  document: WatchedDocument,
  standings: Standings,
  signal: AbortSignal,
): Promise<Shown | undefined> {
  const { mentions, owners } = document;
  if (!(await standings.prepare(mentions, signal))) return undefined;
  const candidates = await inTurns(candidatesOf(mentions, owners), signal);
  const asked = candidates?.filter(({ sure }) => sure).map(({ query }) => query) ?? [];
  const calls = await standings.calls(asked, signal);
  const companies = await inTurns(companiesOf(mentions, standings, owners), signal);
  return companies && calls !== undefined ? { document, companies, calls } : undefined;
}

function nodesFor({ document: { document }, companies, calls }: Shown): readonly DocumentNode[] {
  const rows = companies.map((company): DocumentNode => ({
    kind: 'mentioned',
    company,
    query: company.query,
  }));
  return calls === 0 ? rows : [{ kind: 'checkAll', uri: document.uri, calls }, ...rows];
}

/** That which runs or waits. */
function checkNodes(checks: DocumentChecks): readonly DocumentNode[] {
  const { current } = checks;
  if (!current) return [];
  const { id, title, done, total } = current;
  return [{ kind: 'check', id, state: checks.whereIs(id), title, done, total }];
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

/** Selects a company's next mention. */
async function goToNext(watched: WatchedDocument, { mentions }: DocumentCompany): Promise<void> {
  const { document } = watched;
  const editor = await shownEditor(document);
  const offset = (place: vscode.Position): number => document.offsetAt(place);
  const { start, end } = editor.selection;
  const next = nextMention(mentions, { start: offset(start), end: offset(end) });
  if (!next) return;
  const range = watched.range(next);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where it is on screen: no second editor is opened beside a panel that has the focus, or for one side of a comparison. */
async function shownEditor(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  if (!visible) return vscode.window.showTextDocument(document);
  const { viewColumn } = visible;
  // A side of a comparison has no column, and cannot be shown by itself.
  return viewColumn === undefined ? visible : vscode.window.showTextDocument(document, { viewColumn });
}
