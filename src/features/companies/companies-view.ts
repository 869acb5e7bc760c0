import * as vscode from 'vscode';
import { MOST_COMPANIES, type LicenseService } from '../../licenses/license-service.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { companySummary, licenseSummary } from '../../wording/license/license-summary.ts';
import { childNodes, companyNode, hasInvalidLicense, rootNodes, type CompaniesNode } from './nodes.ts';
import { treeItem } from './tree-items.ts';
import { sampleNotice } from '../../wording/provenance.ts';

class CompaniesProvider implements vscode.TreeDataProvider<CompaniesNode> {
  readonly #service: LicenseService;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(service: LicenseService) {
    this.#service = service;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getChildren(node?: CompaniesNode): CompaniesNode[] {
    return [...(node ? childNodes(node) : rootNodes(this.#service.state, this.#service.companies()))];
  }

  getParent(node: CompaniesNode): CompaniesNode | undefined {
    if (node.kind === 'more') return companyNode(node.company);
    const company = node.kind === 'license' ? this.#service.company(node.companyId) : undefined;
    return company && companyNode(company);
  }

  getTreeItem(node: CompaniesNode): vscode.TreeItem {
    return treeItem(node);
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

/** The tree of companies in the side bar. */
export interface CompaniesView extends Disposable {
  /** Shows the company of a licence in the tree, with its licences. */
  reveal(licenseId: string): Promise<void>;
}

/** Registers the tree of companies and their licences. It only ever shows what is known. */
export function registerCompaniesView(service: LicenseService, isSample: () => boolean): CompaniesView {
  const disposables = new DisposableStore();
  const provider = disposables.add(new CompaniesProvider(service));
  const view = disposables.add(
    vscode.window.createTreeView('telecomLicense.companies', {
      treeDataProvider: provider,
      showCollapseAll: true,
    }),
  );
  const update = (): void => {
    provider.refresh();
    const companies = service.companies();
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
  disposables.add(service.onDidChange(update));
  update();
  return {
    reveal: async (licenseId) => {
      const company = service
        .companies()
        .find(({ licenses }) => licenses.some(({ license }) => license.value.id === licenseId));
      if (company) await view.reveal(companyNode(company), { select: true, focus: true, expand: true });
    },
    dispose: () => {
      disposables.dispose();
    },
  };
}
