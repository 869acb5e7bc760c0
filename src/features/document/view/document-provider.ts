import * as vscode from 'vscode';
import { companySummary } from '../../../wording/license/license-summary.ts';
import type { DocumentNode } from './nodes.ts';
import { documentItem } from './tree-items.ts';

/** The rows of the view of a document, as they were shown last: a flat list. */
export class DocumentProvider implements vscode.TreeDataProvider<DocumentNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #nodes: readonly DocumentNode[] = [];

  /** Shows these rows instead of the present ones. */
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
    if (node.kind === 'company' && node.company.knowledge.kind === 'known')
      item.tooltip = companySummary(node.company.knowledge.company);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
