import * as vscode from 'vscode';
import { FORM_FIELDS } from '../../domain/regulator/form.ts';
import type { KeptRecord } from '../../licenses/kept-record.ts';
import type { RegulatorRecords } from '../../licenses/regulator/regulator-records.ts';
import type { Cell, Column, Table } from '../../tables/table.ts';
import { notify } from '../../vscode/notify.ts';
import { saveTable } from '../../vscode/save-table.ts';
import { licenseFieldWords } from '../../wording/license/fields.ts';
import { pictureHashLabel, recordFieldWords } from '../../wording/regulator/record-words.ts';

/** Writes all records of the user, former ones too, into a file of the user's choice. Never spends. */
export async function exportRecords(records: Pick<RegulatorRecords, 'all'>): Promise<void> {
  const { all } = records;
  if (all.length === 0) {
    void notify.info(vscode.l10n.t('Nothing is recorded yet.'));
    return;
  }
  const title = vscode.l10n.t("Records of the regulator's page");
  await saveTable(title, recordsTable(title, all));
}

/** All records, one in a row, those of one licence or company together. */
export function recordsTable(title: string, records: readonly KeptRecord[]): Table {
  const fields: readonly (Column & { readonly of: (record: KeptRecord) => Cell })[] = [
    { key: 'companyName', title: licenseFieldWords('companyName'), of: ({ companyName }) => companyName },
    {
      key: 'licenseNumber',
      title: licenseFieldWords('licenseNumber'),
      of: ({ licenseNumber }) => licenseNumber,
    },
    ...FORM_FIELDS.map((field) => ({
      key: field,
      title: recordFieldWords(field),
      of: (record: KeptRecord) => record[field],
    })),
    { key: 'pictureHash', title: pictureHashLabel(), of: ({ pictureHash }) => pictureHash },
    {
      key: 'recordedAt',
      title: vscode.l10n.t('Written down (UTC)'),
      of: ({ recordedAt }) => new Date(recordedAt).toISOString(),
    },
  ];
  return {
    title,
    columns: fields.map(({ key, title: words }) => ({ key, title: words })),
    rows: records.map((record) => fields.map(({ of }) => of(record))),
  };
}
