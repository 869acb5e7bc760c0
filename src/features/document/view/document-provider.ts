import * as vscode from 'vscode';
import { companySummary } from '../../../wording/license/license-summary.ts';
import type { DocumentNode } from './nodes.ts';
import { documentItem } from './tree-items.ts';

/** The rows of the view of a document, as they were shown last: a flat list. */
export class DocumentProvider implements vscode.TreeDataProvider<DocumentNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  /** Fires when other rows are to be shown. */
  readonly onDidChangeTreeData = this.#changed.event;
  #nodes: readonly DocumentNode[] = [];

  /** Shows these rows instead of the present ones. */
  show(nodes: readonly DocumentNode[]): void {
    this.#nodes = nodes;
    this.#changed.fire(undefined);
  }

  /** All rows at the root; no row has others below it. */
  getChildren(node?: DocumentNode): DocumentNode[] {
    return node ? [] : [...this.#nodes];
  }

  /** A row as the view draws it. */
  getTreeItem(node: DocumentNode): vscode.TreeItem {
    return documentItem(node);
  }

  /** Gives the row of a known company its tooltip, once the mouse rests on it. */
  resolveTreeItem(item: vscode.TreeItem, node: DocumentNode): vscode.TreeItem {
    if (node.kind === 'company' && node.company.knowledge.kind === 'known')
      item.tooltip = companySummary(node.company.knowledge.company);
    return item;
  }

  /** Ends the rows' event; the view goes with its owner. */
  dispose(): void {
    this.#changed.dispose();
  }
}
