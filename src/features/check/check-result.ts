import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { CheckItem, DocumentCheck } from '../../store/document-checks.ts';
import { companiesWords } from '../../vscode/count-words.ts';
import { dataWords } from '../../vscode/data-words.ts';
import { escapeMarkdown } from '../../vscode/markdown.ts';
import { markdownTable } from '../../vscode/table-file.ts';
import type { Column, Table } from '../../vscode/table.ts';
import { checkRow, type CheckRow } from './check-row.ts';

/** A check with what its result is made of. */
export interface CheckInSight {
  readonly check: DocumentCheck;
  readonly items: readonly CheckItem[];
  readonly data: DataKind;
  /** In this window or another one. */
  readonly isRunning: boolean;
}

/** What became of each company of a check, with what is stored of it. */
export function resultTable({ check, items, data, isRunning }: CheckInSight, service: LicenseService): Table {
  const source = dataWords(data);
  const columns = [
    { key: 'company', title: vscode.l10n.t('Company') },
    { key: 'result', title: vscode.l10n.t('Result') },
    { key: 'registeredName', title: vscode.l10n.t('Registered name') },
    { key: 'licences', title: vscode.l10n.t('Licences') },
    { key: 'validity', title: vscode.l10n.t('Validity') },
    { key: 'licenceNumbers', title: vscode.l10n.t('Licence numbers') },
    { key: 'businesses', title: vscode.l10n.t('Businesses of licences not invalid') },
    { key: 'charged', title: vscode.l10n.t('Charged') },
    { key: 'orderNumber', title: vscode.l10n.t('Order number') },
    { key: 'time', title: vscode.l10n.t('Time (UTC)') },
    { key: 'source', title: vscode.l10n.t('Source') },
  ] as const satisfies readonly (Column & { readonly key: keyof CheckRow | 'source' })[];
  return {
    title: vscode.l10n.t('Telecom licences of the companies in {0}', check.title),
    columns,
    rows: items.map((item) => {
      const row: CheckRow & { readonly source: string } = { ...checkRow(item, isRunning, service), source };
      return columns.map(({ key }) => row[key] ?? null);
    }),
  };
}

/** The same as a document. */
export function resultMarkdown(inSight: CheckInSight, service: LicenseService): string {
  const { check, items, data, isRunning } = inSight;
  const { total, began } = check;
  const table = resultTable(inSight, service);
  const of = (state: CheckItem['state']): number => items.filter((item) => item.state === state).length;
  const failed = items.filter(({ outcome }) => outcome !== null && outcome.kind !== 'answered').length;
  const sums = [
    companiesWords(total),
    vscode.l10n.t('{0} answered', of('done') - failed),
    ...(failed > 0 ? [vscode.l10n.t('{0} without an answer', failed)] : []),
    ...(of('waiting') > 0 ? [vscode.l10n.t('{0} not asked yet', of('waiting'))] : []),
    ...(of('asked') > 0 ? [askedWords(of('asked'), isRunning)] : []),
  ];
  return [
    `# ${escapeMarkdown(table.title)}`,
    ...(data === 'sample'
      ? [`**${escapeMarkdown(vscode.l10n.t('Sample data: every company is invented.'))}**`]
      : []),
    escapeMarkdown(`${sums.join(' · ')} · ${new Date(began).toISOString()}`),
    markdownTable(table),
  ].join('\n\n');
}

function askedWords(count: number, isRunning: boolean): string {
  return isRunning ? vscode.l10n.t('{0} under way', count) : vscode.l10n.t('{0} interrupted', count);
}
