import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { UsagePeriod } from '../../licenses/usage.ts';
import { chargeable } from '../../licenses/usage.ts';
import type { LedgerEntry } from '../../licenses/usage.ts';
import { callsWords } from '../../wording/counts.ts';
import { absoluteTime, clockTime } from '../../wording/times.ts';
import { countedWords, spendingWords, money } from '../../wording/prices.ts';
import { askedWords, endedWords, methodWords } from './call-words.ts';
import type { PeriodNode, UsageNode } from './nodes.ts';
import { inOneLine, labelled } from '../../wording/parts.ts';

/** What the rows of the usage view are told with. */
export interface UsageLook {
  /** Whose data the calls were asked of; `undefined` where that is not known. */
  readonly data?: DataKind | undefined;
  /** What one call costs; 0 where money is not shown. */
  readonly unitPrice: number;
  /** The number of a licence, where it is known. @param id as a call for its annual report was made. */
  readonly numberOf: (id: string) => string | undefined;
}

/** The row of the usage view for a node. */
export function usageItem(node: UsageNode, look: UsageLook): vscode.TreeItem {
  const item = itemOf(node, look);
  item.id = node.id;
  const description = typeof item.description === 'string' ? item.description : '';
  const label = typeof item.label === 'string' ? item.label : '';
  item.accessibilityInformation = { label: [label, description].filter((part) => part !== '').join(', ') };
  return item;
}

function itemOf(node: UsageNode, { data, unitPrice, numberOf }: UsageLook): vscode.TreeItem {
  switch (node.kind) {
    case 'period':
      return periodItem(node, unitPrice);
    case 'total': {
      const { method, status, counted, calls } = node.total;
      const ended = endedWords({ method, status, counted });
      const item = new vscode.TreeItem(labelled(methodWords(method), ended));
      item.tooltip = `${method} · ${status ?? vscode.l10n.t('no status')}`;
      item.description = inOneLine(
        callsWords(calls),
        counted === 'no' ? '' : money(calls, unitPrice),
        countedWords(counted, data),
      );
      item.iconPath = new vscode.ThemeIcon(counted === 'no' ? 'circle-outline' : 'circle-filled');
      return item;
    }
    case 'saved': {
      const item = new vscode.TreeItem(vscode.l10n.t('{0} · saved', methodWords(node.saved.method)));
      item.description = String(node.saved.calls);
      item.tooltip = vscode.l10n.t('Stored answers that were given instead of a call: {0}', node.saved.calls);
      item.iconPath = new vscode.ThemeIcon('archive');
      return item;
    }
    case 'last': {
      const item = new vscode.TreeItem(vscode.l10n.t('Last calls'), foldedUnless(node.calls.length === 0));
      item.description = String(node.calls.length);
      item.iconPath = new vscode.ThemeIcon('list-ordered');
      return item;
    }
    case 'call':
      return callItem(node.call, { data, numberOf });
  }
}

function periodItem({ id, period, limit }: PeriodNode, unitPrice: number): vscode.TreeItem {
  const calls = chargeable(period.totals);
  const label = id === 'today' ? vscode.l10n.t('Today') : vscode.l10n.t('This month');
  const empty = period.totals.length + period.saved.length === 0;
  const item = new vscode.TreeItem(label, foldedUnless(empty));
  item.description = inOneLine(
    id === 'today' ? spendingWords({ today: calls, limit }) : callsWords(calls),
    money(calls, unitPrice),
    savedWords(period),
  );
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.tooltip = vscode.l10n.t("The vendor's day ends at midnight of China Standard Time (UTC+8).");
  return item;
}

function callItem(
  call: LedgerEntry,
  { data, numberOf }: Pick<UsageLook, 'data' | 'numberOf'>,
): vscode.TreeItem {
  const { method, query, status, outcome, counted } = call;
  const asked = askedWords(method, query, method === 'GetDetail' ? numberOf(query) : undefined);
  const item = new vscode.TreeItem(asked);
  const duration = call.durationMs === null ? '' : vscode.l10n.t('{0} ms', call.durationMs);
  const ended = endedWords(call);
  item.description = inOneLine(clockTime(call.at), ended, countedWords(counted, data));
  item.tooltip = [
    asked,
    `${method} · ${absoluteTime(call.at)}`,
    inOneLine(ended, status ?? '', outcome ?? '', duration),
    vscode.l10n.t('Order number: {0}', call.orderNumber ?? '-'),
    countedWords(counted, data),
  ].join('\n');
  item.iconPath = new vscode.ThemeIcon(call.counted === 'no' ? 'circle-outline' : 'circle-filled');
  return item;
}

function savedWords({ saved }: UsagePeriod): string {
  const calls = saved.reduce((sum, each) => sum + each.calls, 0);
  return calls === 0 ? '' : vscode.l10n.t('{0} saved', calls);
}

function foldedUnless(empty: boolean): vscode.TreeItemCollapsibleState {
  return empty ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed;
}
