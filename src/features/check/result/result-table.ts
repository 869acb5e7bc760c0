import * as vscode from 'vscode';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { Column, Table } from '../../../tables/table.ts';
import { licenseFieldWords } from '../../../wording/license/fields.ts';
import { dataWords, orderNumberLabel, sourceLabel } from '../../../wording/provenance.ts';
import { yourRecordLabel } from '../../../wording/regulator/record-words.ts';
import { leftOutRow, type CheckRow } from './check-row.ts';
import { readCompanies, type CheckInSight, type KnownRows } from './read-companies.ts';

/**
 * What became of each company of a check, one row each, with what is stored of it; behind them what of the source was
 * not asked for, with the reason. Others have their turn every few
 * milliseconds.
 * @param read companies that are not read again; those that are read now are added.
 */
export async function resultTable(
  inSight: CheckInSight,
  known: KnownLicenses,
  read?: KnownRows,
): Promise<Table> {
  const source = dataWords(inSight.data);
  const columns = resultColumns();
  const rows = (await readCompanies(inSight, known, read)).map(({ cells, records }) => {
    const recorded = records.map(({ words }) => words).join('、') || null;
    const row: ResultRow = { ...cells, source, recorded };
    return columns.map((column) => row[column.key] ?? null);
  });
  const title = vscode.l10n.t('Telecom licences of the companies in {0}', inSight.check.title);
  const leftOut = inSight.leftOut.map((each) => {
    const row = leftOutRow(each);
    return columns.map(({ key }) => (key === 'source' || key === 'recorded' ? null : (row[key] ?? null)));
  });
  return { title, columns, rows: [...rows, ...leftOut] };
}

interface ResultRow extends CheckRow {
  readonly source: string;
  readonly recorded: string | null;
}

interface ResultColumn extends Column {
  readonly key: keyof ResultRow;
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
    { key: 'recorded', title: yourRecordLabel() },
  ];
}
