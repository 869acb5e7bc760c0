import * as vscode from 'vscode';
import type { Failed, Refusal } from '../../licenses/answer.ts';
import { failureActions, isRun, type RunAction } from '../../wording/failures/failure-actions.ts';
import { endWords, failureLines, failureWords } from '../../wording/failures/failures.ts';
import { callPrice, callsPrice } from '../../wording/prices.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { stateWords } from '../../wording/states.ts';
import { validityIcon, validityWord, validityCounts } from '../../wording/license/validity.ts';
import {
  treeItemId,
  type AllNode,
  type CompaniesNode,
  type CompanyNode,
  type LicenseNode,
  type MoreNode,
  type StateNode,
} from './nodes.ts';
import { answersCleared } from '../../wording/license/company-gaps.ts';
import { moreLicenses, unreadableRows } from '../../wording/counts.ts';
import { noLicenseFound } from '../../wording/known.ts';
import { loadAllLabel, loadMoreLabel } from '../../wording/actions.ts';

/** How a row of the tree looks and reads aloud. The tooltips of companies and licences are left to be asked for. */
export function companiesItem(node: CompaniesNode): vscode.TreeItem {
  const item = itemOf(node);
  item.id = treeItemId(node);
  return item;
}

function itemOf(node: CompaniesNode): vscode.TreeItem {
  switch (node.kind) {
    case 'state':
      return stateItem(node);
    case 'company':
      return companyItem(node);
    case 'license':
      return licenseItem(node);
    case 'more':
      return moreItem(node);
    case 'all':
      return allItem(node);
  }
}

function companyItem({ company }: CompanyNode): vscode.TreeItem {
  const item = new vscode.TreeItem(company.name, vscode.TreeItemCollapsibleState.Collapsed);
  const counts = validityCounts(company.licenses.map(({ license }) => license.value)).join(' · ');
  item.description = [
    company.provenance === null ? answersCleared() : counts,
    ...(company.more ? [moreLicenses(company.more.remaining)] : []),
    ...(company.unreadable > 0 ? [unreadableRows(company.unreadable)] : []),
  ]
    .filter((words) => words !== '')
    .join(' · ');
  // Where some were not loaded or could not be read, it is not known that there is none.
  if (item.description === '') item.description = noLicenseFound();
  item.iconPath = new vscode.ThemeIcon(company.pinned ? 'pinned' : 'organization');
  item.contextValue = company.pinned ? 'company.pinned' : 'company';
  item.accessibilityInformation = {
    label: `${company.name}, ${item.description}${company.pinned ? `, ${vscode.l10n.t('pinned')}` : ''}`,
  };
  return item;
}

function licenseItem({ record }: LicenseNode): vscode.TreeItem {
  const license = record.license.value;
  const number = licenseNumberWords(license);
  const item = new vscode.TreeItem(number);
  const word = validityWord(license.validity);
  item.description = [word, license.scope.slice(0, 60)].filter((part) => part !== '').join(' · ');
  item.iconPath = validityIcon(license.validity);
  item.contextValue = 'license';
  item.accessibilityInformation = { label: `${number}, ${word}, ${license.scope}` };
  item.command = {
    command: 'telecomLicense.openLicense',
    title: vscode.l10n.t('Open Licence'),
    arguments: [license.id],
  };
  return item;
}

function moreItem({ company }: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(loadMoreLabel());
  item.description = callPrice(company.provenance?.data);
  item.iconPath = new vscode.ThemeIcon('add');
  item.contextValue = 'more';
  item.command = {
    command: 'telecomLicense.loadMore',
    title: loadMoreLabel(),
    // The one call that the row names.
    arguments: [company.id, 1],
  };
  return item;
}

function allItem({ company, calls }: AllNode): vscode.TreeItem {
  const item = new vscode.TreeItem(loadAllLabel());
  item.description = callsPrice(calls, company.provenance?.data);
  item.iconPath = new vscode.ThemeIcon('list-flat');
  item.contextValue = 'all';
  item.command = {
    command: 'telecomLicense.loadAll',
    title: loadAllLabel(),
    // As many calls as the row says: a click on it agrees to no more, whatever came in between.
    arguments: [company.id, calls],
  };
  return item;
}

/** What a click on a row does. */
function actionWords({ label }: RunAction): string {
  return vscode.l10n.t('Click: {0}', label);
}

function stateItem({ state }: StateNode): vscode.TreeItem {
  const outcome: Failed | Refusal =
    'failure' in state ? { kind: 'failed', failure: state.failure } : { kind: 'refused', why: state.kind };
  const end = 'until' in state && state.until !== null ? [endWords(state.until)] : [];
  const { what, whatNext } = failureWords(outcome);
  const item = new vscode.TreeItem(stateWords(state.kind));
  item.description = [...end, what, whatNext].join(' ');
  const action = failureActions(outcome).find(isRun);
  item.tooltip = [...failureLines(outcome), ...end, ...(action ? [actionWords(action)] : [])].join('\n');
  if (action)
    item.command = { command: action.command, title: action.label, arguments: [...action.arguments] };
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'state';
  item.accessibilityInformation = {
    label: [item.description, ...(action ? [actionWords(action)] : [])].join(' '),
  };
  return item;
}
