import * as vscode from 'vscode';
import {
  furtherOf,
  type Company,
  type Failed,
  type Dossier,
  type Provenance,
  type Refusal,
} from '../../licenses/answer.ts';
import { failureActions, isRun, type RunAction } from '../../wording/failures/failure-actions.ts';
import { blockEndLines, failureLines, failureWords } from '../../wording/failures/failures.ts';
import { callPrice, callsPrice, noCall } from '../../wording/prices.ts';
import { licenseNumberWords } from '../../wording/license/license-number.ts';
import { stateWords } from '../../wording/states.ts';
import { licenseWord, seenValidity, validityCounts } from '../../wording/license/validity.ts';
import {
  treeItemId,
  type AllNode,
  type CompaniesNode,
  type CompanyNode,
  type FilterNode,
  type FindingsNode,
  type FurtherNode,
  type LicenseNode,
  type MoreNode,
  type RenewalsNode,
  type StateNode,
} from './nodes.ts';
import { coverageLine } from '../../wording/license/coverage.ts';
import { inOneLine, inSentences } from '../../wording/parts.ts';
import { answersCleared, notOwnWords } from '../../wording/license/company-gaps.ts';
import { isFinding } from '../../licenses/known/company/company-entry.ts';
import { earlierLicenses, moreLicenses, noneSent, unreadableRows } from '../../wording/counts.ts';
import { noneFound } from '../../wording/known.ts';
import { companyIcon, noLicenseIcon, validityIcon } from '../../wording/icons.ts';
import { dayWords, withLimit } from '../../wording/times.ts';
import { recordBrief, renewalsLabel, renewalsWords } from '../../wording/regulator/record-words.ts';
import { companyGroupWords } from '../../wording/license/company-groups.ts';
import { companyOverviewLabel, loadAllLabel, loadMoreLabel, searchLabel } from '../../wording/actions.ts';

/** As much of a scope as a row of the tree has room for, in characters. */
const SCOPE_LENGTH = 60;

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
    case 'filter':
      return filterItem(node);
    case 'further':
      return furtherItem(node);
    case 'renewals':
      return renewalsItem(node);
    case 'findings':
      return findingsItem(node);
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
  const { licenses, more, pinned, name } = company;
  const isEmpty = licenses.length === 0 && more === null;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, isEmpty ? None : Collapsed);
  item.description = inOneLine(
    ...companyWords(company),
    recordBrief(company),
    pinned ? vscode.l10n.t('pinned') : '',
  );
  item.iconPath = companyIcon(company);
  item.contextValue = pinned ? 'company.pinned' : 'company';
  item.command = {
    command: 'telecomLicense.openCompany',
    title: companyOverviewLabel(),
    arguments: [{ kind: 'company', id: company.id, preserveFocus: true }],
  };
  item.accessibilityInformation = {
    label: `${name}, ${item.description}`,
  };
  return item;
}

/** How many licences of which validity. Where some were not loaded or could not be read, it is not known that there is none. */
function companyWords(company: Company): readonly string[] {
  const { id, licenses, kept = [], unreadable, provenance } = company;
  if (provenance === null) return [answersCleared()];
  const further = furtherOf(company);
  const furtherWords = isFinding(id) ? noneSent(further) : moreLicenses(further);
  const words = [
    ...validityCounts(licenses.map(({ license }) => license.value)),
    ...(kept.length > 0 ? [earlierLicenses(kept.length)] : []),
    ...(further > 0 ? [furtherWords] : []),
    ...(unreadable > 0 ? [unreadableRows(unreadable)] : []),
  ];
  const notOwn = notOwnWords(company);
  if (notOwn.length > 0) return [...notOwn, ...words, ...answerWords(provenance)];
  return words.length > 0 ? words : [noneFound(), ...answerWords(provenance)];
}

/** That there is no licence is a finding: it has a day, and a number to show for it. */
function answerWords({ orderNumber, ...answer }: Provenance): readonly string[] {
  const order = orderNumber === null ? '' : vscode.l10n.t('order number {0}', orderNumber);
  return [withLimit(dayWords(answer.fetchedAt), answer), order];
}

function licenseItem({ dossier }: LicenseNode): vscode.TreeItem {
  const license = dossier.license.value;
  const number = licenseNumberWords(license);
  const item = new vscode.TreeItem(number);
  const word = licenseWord(license);
  const coverage = coverageLine(license.scope, SCOPE_LENGTH);
  const recorded = recordBrief(dossier);
  item.description = inOneLine(word, recorded, coverage);
  item.iconPath = isRenewalDue(dossier) ? renewalIcon() : validityIcon(seenValidity(license));
  item.contextValue = 'license';
  item.accessibilityInformation = {
    label: [number, word, recorded, coverage].filter((part) => part !== '').join(', '),
  };
  item.command = {
    command: 'telecomLicense.openLicense',
    title: vscode.l10n.t('Open Licence'),
    arguments: [{ kind: 'license', id: license.id, preserveFocus: true }],
  };
  return item;
}

/** Whether a valid licence's recorded end is near or past. What is not valid is told by its own icon. */
function isRenewalDue({ license, reminder }: Dossier): boolean {
  return license.value.validity === 'valid' && reminder !== undefined && reminder.state !== 'far';
}

function renewalIcon(): vscode.ThemeIcon {
  return new vscode.ThemeIcon('bell', new vscode.ThemeColor('list.warningForeground'));
}

function renewalsItem(node: RenewalsNode): vscode.TreeItem {
  const item = new vscode.TreeItem(renewalsWords(node));
  item.description = vscode.l10n.t('Click: {0}', renewalsLabel());
  item.iconPath = renewalIcon();
  item.contextValue = 'renewals';
  item.command = { command: 'telecomLicense.showRenewals', title: renewalsLabel() };
  return item;
}

/** Some of them may be licences that the vendor counted and did not send: the row of each says it. */
function findingsItem({ listing: { folded } }: FindingsNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    vscode.l10n.t('Answers without a licence: {0}', folded.count),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.iconPath = noLicenseIcon();
  item.contextValue = 'findings';
  return item;
}

function filterItem({ listing: { filter, shown, read } }: FilterNode): vscode.TreeItem {
  const item = new vscode.TreeItem(companyGroupWords(filter));
  const all = vscode.l10n.t('Show all companies');
  item.description = inOneLine(
    vscode.l10n.t('{0} of {1}', shown.length, read),
    vscode.l10n.t('Click: {0}', all),
  );
  item.iconPath = new vscode.ThemeIcon('filter');
  item.contextValue = 'filter';
  item.command = { command: 'telecomLicense.filterCompanies', title: all, arguments: ['all'] };
  return item;
}

function furtherItem({ listing: { filter, left, isFull } }: FurtherNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    left === 1 ? vscode.l10n.t('1 more company') : vscode.l10n.t('{0} more companies', left),
  );
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'further';
  if (isFull) {
    item.description = vscode.l10n.t('Click: {0}', searchLabel());
    item.command = { command: 'telecomLicense.search', title: searchLabel() };
    return item;
  }
  item.description =
    filter === 'all' ? noCall() : inOneLine(vscode.l10n.t('not looked through yet'), noCall());
  item.command = {
    command: 'telecomLicense.moreCompanies',
    title: vscode.l10n.t('Show the next companies'),
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
  const end = 'failure' in state ? blockEndLines(state) : [];
  const { what, whatNext } = failureWords(outcome);
  const item = new vscode.TreeItem(stateWords(state.kind));
  item.description = inSentences(...end, what, whatNext);
  const action = failureActions(outcome).find(isRun);
  item.tooltip = [...failureLines(outcome), ...end, ...(action ? [actionWords(action)] : [])].join('\n');
  if (action)
    item.command = { command: action.command, title: action.label, arguments: [...action.arguments] };
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'state';
  item.accessibilityInformation = {
    label: inSentences(item.description, ...(action ? [actionWords(action)] : [])),
  };
  return item;
}
