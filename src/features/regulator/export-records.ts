import * as vscode from 'vscode';
import { FORM_FIELDS } from '../../domain/regulator/form.ts';
import type { DataKind } from '../../licenses/answer.ts';
import type { KeptRecord } from '../../licenses/kept-record.ts';
import type { RegulatorRecords } from '../../licenses/regulator/regulator-records.ts';
import type { Cell, Column, Table } from '../../tables/table.ts';
import { notify } from '../../vscode/notify.ts';
import { saveTable } from '../../vscode/files/save-table.ts';
import { licenseFieldWords } from '../../wording/license/fields.ts';
import { inYourRecord, pictureHashLabel, recordFieldWords } from '../../wording/regulator/record-words.ts';

/** Writes all records of the user, former ones too, into a file of the user's choice. Never spends. */
export async function exportRecords(records: Pick<RegulatorRecords, 'all' | 'data'>): Promise<void> {
  const { all, data } = records;
  if (all.length === 0 || data === undefined) {
    void notify.info(vscode.l10n.t('Nothing is recorded yet.'));
    return;
  }
  const title = vscode.l10n.t("Your records of the regulator's page");
  const dialog = { title: vscode.l10n.t('Export Your Records'), name: title };
  await saveTable(dialog, recordsTable(title, all, data));
}

/**
 * All records, one in a row, those of one licence or company together. The titles say that they are the user's own.
 * @param data what the records are of: invented companies must not pass for real ones in a file.
 */
export function recordsTable(title: string, records: readonly KeptRecord[], data: DataKind): Table {
  const fields: readonly (Column & { readonly of: (record: KeptRecord) => Cell })[] = [
    { key: 'companyName', title: licenseFieldWords('companyName'), of: ({ companyName }) => companyName },
    {
      key: 'licenseNumber',
      title: licenseFieldWords('licenseNumber'),
      of: ({ licenseNumber }) => licenseNumber,
    },
    ...FORM_FIELDS.map((field) => ({
      key: field,
      title: inYourRecord(recordFieldWords(field)),
      of: (record: KeptRecord) => record[field],
    })),
    { key: 'pictureHash', title: inYourRecord(pictureHashLabel()), of: ({ pictureHash }) => pictureHash },
    {
      key: 'recordedAt',
      title: vscode.l10n.t('Written down (UTC)'),
      of: ({ recordedAt }) => new Date(recordedAt).toISOString(),
    },
    { key: 'data', title: vscode.l10n.t('Companies'), of: () => companiesOf(data) },
  ];
  return {
    title,
    columns: fields.map(({ key, title: words }) => ({ key, title: words })),
    rows: records.map((record) => fields.map(({ of }) => of(record))),
  };
}

function companiesOf(data: DataKind): string {
  return data === 'sample' ? vscode.l10n.t('invented, sample data') : vscode.l10n.t('real');
}
