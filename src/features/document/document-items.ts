import * as vscode from 'vscode';
import { validityIcon, validityWord } from '../../vscode/validity.ts';
import { isCall, type DocumentCompany } from './document-companies.ts';
import type { Standing } from './standing.ts';

/** What the view of a document shows. */
export type DocumentNode =
  | { readonly kind: 'checkAll'; readonly uri: vscode.Uri; readonly calls: number }
  | {
      readonly kind: 'mentioned';
      readonly company: DocumentCompany;
      /** For "Search Company…" on the node. */
      readonly query: string;
    };

/** How a node looks and reads aloud. */
export function documentItem(node: DocumentNode): vscode.TreeItem {
  return node.kind === 'checkAll' ? checkAllItem(node) : companyItem(node.company);
}

function checkAllItem({ uri, calls }: DocumentNode & { kind: 'checkAll' }): vscode.TreeItem {
  const label =
    calls === 1 ? vscode.l10n.t('Check all… (1 call)') : vscode.l10n.t('Check all… ({0} calls)', calls);
  const item = new vscode.TreeItem(label);
  item.id = 'checkAll';
  item.iconPath = new vscode.ThemeIcon('checklist');
  item.tooltip = vscode.l10n.t('Shows the list and its price first; nothing is asked before you agree.');
  // As the explorer calls it: all of the document, whatever is selected in it.
  item.command = { command: 'telecomLicense.checkDocument', title: label, arguments: [uri, [uri]] };
  item.contextValue = 'checkAll';
  return item;
}

function companyItem(company: DocumentCompany): vscode.TreeItem {
  const { key, name, standing, mentions, mayBelongTo } = company;
  const item = new vscode.TreeItem(name);
  const count =
    mentions.length === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', mentions.length);
  item.id = key;
  const words =
    mayBelongTo === undefined ? standingWords(standing) : vscode.l10n.t("may be {0}'s", mayBelongTo);
  item.description = `${words} · ${count}`;
  item.iconPath = standingIcon(standing);
  item.contextValue = isCall(company) ? 'mentioned.call' : 'mentioned';
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  item.command = {
    command: 'telecomLicense.nextMention',
    title: vscode.l10n.t('Go to the next mention'),
    arguments: [key],
  };
  return item;
}

function standingWords(standing: Standing): string {
  if (standing.kind === 'notAsked') return vscode.l10n.t('not asked yet');
  const words =
    standing.kind === 'nothingFound' || standing.validity === null
      ? vscode.l10n.t('no licence found')
      : licensesWords(standing.company.licenses.length, validityWord(standing.validity));
  return standing.expired ? vscode.l10n.t('{0}, expired', words) : words;
}

function licensesWords(count: number, validity: string): string {
  return count === 1
    ? vscode.l10n.t('1 licence, {0}', validity)
    : vscode.l10n.t('{0} licences, {1}', count, validity);
}

function standingIcon(standing: Standing): vscode.ThemeIcon {
  if (standing.kind === 'notAsked') return new vscode.ThemeIcon('circle-outline');
  if (standing.kind === 'nothingFound' || standing.validity === null)
    return new vscode.ThemeIcon('circle-slash');
  return validityIcon(standing.validity);
}
