import * as vscode from 'vscode';
import { MOST_COMPANIES } from '../../licenses/answer.ts';
import type { ServiceState } from '../../licenses/asking/service-state.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { companySummary, licenseSummary } from '../../wording/license/license-summary.ts';
import { childNodes, hasInvalidLicense, rootNodes, type CompaniesNode } from './nodes.ts';
import { companiesItem } from './tree-items.ts';
import { sampleNotice } from '../../wording/provenance.ts';

class CompaniesProvider implements vscode.TreeDataProvider<CompaniesNode> {
  readonly #known: KnownLicenses;
  readonly #state: () => ServiceState;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(known: KnownLicenses, state: () => ServiceState) {
    this.#known = known;
    this.#state = state;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getChildren(node?: CompaniesNode): CompaniesNode[] {
    return [...(node ? childNodes(node, this.#known) : rootNodes(this.#state(), this.#known.companies()))];
  }

  getTreeItem(node: CompaniesNode): vscode.TreeItem {
    return companiesItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: CompaniesNode): vscode.TreeItem {
    if (node.kind === 'company') item.tooltip = companySummary(node.company);
    if (node.kind === 'license') item.tooltip = licenseSummary(node.record);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Registers the tree of companies and their licences. It only ever shows what is known. */
export function registerCompaniesView(
  known: KnownLicenses,
  state: () => ServiceState,
  isSample: () => boolean,
): Disposable {
  const disposables = new DisposableStore();
  const provider = disposables.add(new CompaniesProvider(known, state));
  const view = disposables.add(
    vscode.window.createTreeView('telecomLicense.companies', {
      treeDataProvider: provider,
      showCollapseAll: true,
    }),
  );
  const update = (): void => {
    provider.refresh();
    const companies = known.companies();
    view.message = [
      isSample() && companies.length > 0 ? sampleNotice() : '',
      companies.length < MOST_COMPANIES
        ? ''
        : vscode.l10n.t('The {0} companies used last; Search Company… finds all others.', MOST_COMPANIES),
    ]
      .filter((part) => part !== '')
      .join(' ');
    const invalid = companies.filter(hasInvalidLicense).length;
    view.badge =
      invalid === 0
        ? undefined
        : { value: invalid, tooltip: vscode.l10n.t('Companies with an invalid licence: {0}', invalid) };
  };
  disposables.add(known.onDidChange(update));
  update();
  return disposables;
}
