import * as vscode from 'vscode';
import type { DataKind } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { CheckItem, DocumentCheck, LeftOut } from '../../../licenses/document-check/check.ts';
import type { Cell, Column, Table } from '../../../tables/table.ts';
import { turns } from '../../../tables/turns.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { dataWords, orderNumberLabel, sourceLabel } from '../../../wording/provenance.ts';
import { checkRow, leftOutRow, type CheckRow } from './check-row.ts';

/** A check with what its result is made of. */
export interface CheckInSight {
  readonly check: DocumentCheck;
  readonly items: readonly CheckItem[];
  /** What of the source was not asked for. */
  readonly leftOut: readonly LeftOut[];
  readonly data: DataKind;
  /** Whether this window or another one runs it now. */
  readonly isRunning: boolean;
}

/**
 * Rows of companies that were found, by the place and the outcome of each: while a check runs, they are not read once more
 * at each change of its result.
 */
export type KnownRows = Map<string, CheckRow>;

/**
 * What became of each company of a check, one row each, with what is stored of it; behind them what of the source was
 * not asked for, with the reason. Others have their turn every few
 * milliseconds.
 * @param read rows that are not read again; those that are read now are added.
 */
export async function resultTable(
  { check, items, leftOut, data, isRunning }: CheckInSight,
  known: KnownLicenses,
  read: KnownRows = new Map(),
): Promise<Table> {
  const source = dataWords(data);
  const columns = resultColumns();
  const turn = turns();
  const rows: (readonly Cell[])[] = [];
  for (const item of items) {
    await turn();
    const key = `${String(item.place)} ${JSON.stringify(item.outcome)}`;
    const cells = read.get(key) ?? checkRow(item, isRunning, known);
    // What was not found yet may be found under another form of the name, by the same check.
    if (cells.registeredName !== undefined) read.set(key, cells);
    const row: CheckRow & { readonly source: string } = { ...cells, source };
    rows.push(columns.map((column) => row[column.key] ?? null));
  }
  for (const each of leftOut) {
    await turn();
    const row = leftOutRow(each);
    rows.push(columns.map(({ key }) => (key === 'source' ? null : (row[key] ?? null))));
  }
  return { title: vscode.l10n.t('Telecom licences of the companies in {0}', check.title), columns, rows };
}

interface ResultColumn extends Column {
  readonly key: keyof CheckRow | 'source';
}

function resultColumns(): readonly ResultColumn[] {
  return [
    { key: 'company', title: vscode.l10n.t('Company') },
    { key: 'result', title: vscode.l10n.t('Result') },
    { key: 'registeredName', title: vscode.l10n.t('Registered name') },
    { key: 'licences', title: vscode.l10n.t('Licences') },
    { key: 'validity', title: licenseFieldWords('validity') },
    { key: 'licenceNumbers', title: vscode.l10n.t('Licence numbers') },
    { key: 'businesses', title: vscode.l10n.t('Businesses of licences not invalid') },
    { key: 'charged', title: vscode.l10n.t('Charged') },
    { key: 'orderNumber', title: orderNumberLabel() },
    { key: 'time', title: vscode.l10n.t('Time (UTC)') },
    { key: 'source', title: sourceLabel() },
  ];
}
