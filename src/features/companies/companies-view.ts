import * as vscode from 'vscode';
import type { ServiceState } from '../../licenses/asking/service-state.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { companySummary, licenseSummary } from '../../wording/license/license-summary.ts';
import { renewalsWords } from '../../wording/regulator/record-words.ts';
import { sampleNotice } from '../../wording/provenance.ts';
import { companyGroupWords } from '../../wording/license/company-groups.ts';
import { chooseFilter, filterOf } from './filters.ts';
import { readListing, type CompaniesFilter, type Listing } from './listing.ts';
import { childNodes, rootNodes, type CompaniesNode } from './nodes.ts';
import { companiesItem } from './tree-items.ts';

class CompaniesProvider implements vscode.TreeDataProvider<CompaniesNode> {
  readonly #known: KnownLicenses;
  readonly #state: () => ServiceState;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #filter: CompaniesFilter = 'all';
  #portions = 1;
  #listing: Listing;

  constructor(known: KnownLicenses, state: () => ServiceState) {
    this.#known = known;
    this.#state = state;
    this.#listing = readListing(known, this.#filter, this.#portions);
  }

  get listing(): Listing {
    return this.#listing;
  }

  /** Shows what is known by now, with another filter or one portion more where that is given. */
  refresh({ filter = this.#filter, portions = this.#portions } = {}): void {
    this.#filter = filter;
    this.#portions = portions;
    this.#listing = readListing(this.#known, filter, portions);
    this.#changed.fire(undefined);
  }

  readOn(): void {
    this.refresh({ portions: this.#portions + 1 });
  }

  getChildren(node?: CompaniesNode): CompaniesNode[] {
    return [...(node ? childNodes(node, this.#known) : rootNodes(this.#state(), this.#listing))];
  }

  getTreeItem(node: CompaniesNode): vscode.TreeItem {
    return companiesItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: CompaniesNode): vscode.TreeItem {
    if (node.kind === 'company') item.tooltip = companySummary(node.company);
    if (node.kind === 'license') item.tooltip = licenseSummary(node.dossier);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Registers the tree of companies and their licences, with its filter. It only ever shows what is known. */
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
  const tell = (): void => {
    const { read, invalid, due, past, filter, folded } = provider.listing;
    view.message = isSample() && read + folded.count > 0 ? sampleNotice() : '';
    view.description = filter === 'all' ? '' : companyGroupWords(filter);
    const said = [
      invalid === 0 ? '' : vscode.l10n.t('Companies with an invalid licence: {0}', invalid),
      renewalsWords({ due, past }),
    ].filter((words) => words !== '');
    view.badge = said.length === 0 ? undefined : { value: invalid + due + past, tooltip: said.join('\n') };
  };
  const filterBy = async (given: unknown): Promise<void> => {
    const filter = filterOf(given) ?? (await chooseFilter(provider.listing.filter));
    if (filter === undefined) return;
    provider.refresh({ filter });
    tell();
  };
  const readOn = (): void => {
    provider.readOn();
    tell();
  };
  disposables.add(vscode.commands.registerCommand('telecomLicense.filterCompanies', filterBy));
  disposables.add(vscode.commands.registerCommand('telecomLicense.moreCompanies', readOn));
  disposables.add(
    known.onDidChange(() => {
      provider.refresh();
      tell();
    }),
  );
  tell();
  return disposables;
}
