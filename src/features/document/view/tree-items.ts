import * as vscode from 'vscode';
import type { CheckWhere } from '../../../licenses/document-check/check.ts';
import { mayBelong } from '../../../wording/known.ts';
import { knowledgeIcon, knowledgeWords } from '../knowledge/knowledge-words.ts';
import type { CheckAllNode, CheckNode, DocumentNode, MentionedNode } from './nodes.ts';
import { resumeCheckLabel, stopCheckLabel } from '../../../wording/actions.ts';

/** How a row of the view looks and reads aloud. The tooltips of companies are left to be asked for. */
export function documentItem(node: DocumentNode): vscode.TreeItem {
  switch (node.kind) {
    case 'check':
      return checkItem(node);
    case 'checkAll':
      return checkAllItem(node);
    case 'company':
    case 'unknownCompany':
      return companyItem(node);
  }
}

function checkItem({ id, state, title, done, total }: CheckNode): vscode.TreeItem {
  // In a narrow side bar the first words are all that is seen.
  const label = vscode.l10n.t('Check: {0} of {1}', done, total);
  const item = new vscode.TreeItem(label);
  item.id = 'check';
  const { words, icon, command } = checkLook(state, title);
  item.description = words;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.accessibilityInformation = { label: `${label}, ${words}` };
  item.command = { ...command, arguments: [id] };
  item.contextValue = 'check';
  return item;
}

function checkLook(state: CheckWhere, title: string) {
  switch (state) {
    case 'running':
      return {
        words: vscode.l10n.t('runs, click to stop · {0}', title),
        icon: 'sync~spin',
        command: { command: 'telecomLicense.stopCheck', title: stopCheckLabel() },
      };
    case 'elsewhere':
      return {
        words: vscode.l10n.t('runs in another window · {0}', title),
        icon: 'sync~spin',
        command: { command: 'telecomLicense.showCheck', title: vscode.l10n.t('Show the result so far') },
      };
    case 'waiting':
      return {
        words: vscode.l10n.t('paused, click to resume · {0}', title),
        icon: 'debug-pause',
        command: { command: 'telecomLicense.resumeCheck', title: resumeCheckLabel() },
      };
  }
}

function checkAllItem({ uri, calls }: CheckAllNode): vscode.TreeItem {
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

function companyItem({ kind, id, company }: MentionedNode): vscode.TreeItem {
  const { key, name, knowledge, mentions, mayBelongTo } = company;
  const item = new vscode.TreeItem(name);
  const count =
    mentions.length === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', mentions.length);
  const words = mayBelongTo === undefined ? knowledgeWords(knowledge) : mayBelong(mayBelongTo);
  item.id = `${kind}:${id}`;
  item.description = `${words} · ${count}`;
  item.iconPath = knowledgeIcon(knowledge);
  item.contextValue = [
    'mentioned',
    ...(kind === 'company' ? ['known'] : []),
    ...(knowledge.kind === 'nothingFound' ? ['none'] : []),
    ...(company.isCall ? ['call'] : []),
  ].join('.');
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  item.command = {
    command: 'telecomLicense.nextMention',
    title: vscode.l10n.t('Go to the next mention'),
    arguments: [key],
  };
  return item;
}
