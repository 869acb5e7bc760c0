import * as vscode from 'vscode';
import type { AnnualReport } from '../../domain/license.ts';
import { listedBusinesses, parseScope } from '../../domain/scope.ts';
import type { LicenseRecord, Provenance } from '../../licenses/answer.ts';
import { reportFieldWords } from '../../vscode/field-words.ts';
import type { Cell, Column, Table } from '../../vscode/table.ts';
import { validityWord } from '../../vscode/validity.ts';

interface Field extends Column {
  readonly of: (record: LicenseRecord) => Cell;
}

/** In the order of the panel. */
const reportFields = [
  'companyName',
  'keyNo',
  'operName',
  'operId',
  'creditCode',
  'address',
  'province',
  'registCapi',
  'econKind',
  'ipoStatus',
  'stockCode',
  'licenseNumber',
  'type',
  'tel',
  'complaintNum',
  'reComplaintPer',
] as const satisfies readonly (keyof AnnualReport)[];

/** Licences with all that is known of them, one in a row, each with the numbers and the times of its answers. */
export function licenseTable(title: string, records: readonly LicenseRecord[]): Table {
  const fields = [
    ...licenseFields(),
    ...answerFields(),
    ...reportFields.map(reportField),
    ...reportAnswerFields(),
  ];
  return { title, columns: fields, rows: records.map((record) => fields.map((field) => field.of(record))) };
}

function licenseFields(): Field[] {
  return [
    {
      key: 'companyName',
      title: vscode.l10n.t('Company name'),
      of: ({ license }) => license.value.companyName,
    },
    { key: 'keyNo', title: vscode.l10n.t('KeyNo'), of: ({ license }) => license.value.keyNo },
    {
      key: 'licenseNumber',
      title: vscode.l10n.t('Licence number'),
      of: ({ license }) => license.value.licenseNumber,
    },
    {
      key: 'validity',
      title: vscode.l10n.t('Validity'),
      of: ({ license }) => validityWord(license.value.validity),
    },
    {
      key: 'validityText',
      title: vscode.l10n.t('Valid, as sent'),
      of: ({ license }) => license.value.validityText,
    },
    {
      key: 'businesses',
      title: vscode.l10n.t('Businesses'),
      of: ({ license }) => businesses(license.value.scope),
    },
    { key: 'scope', title: vscode.l10n.t('Scope'), of: ({ license }) => license.value.scope },
    {
      key: 'id',
      title: vscode.l10n.t("The vendor's id of the licence"),
      of: ({ license }) => license.value.id,
    },
  ];
}

function answerFields(): Field[] {
  return [
    { key: 'source', title: vscode.l10n.t('Source'), of: ({ license }) => sourceWords(license.provenance) },
    {
      key: 'fetchedAt',
      title: vscode.l10n.t('Fetched (UTC)'),
      of: ({ license }) => fetchedAt(license.provenance),
    },
    {
      key: 'orderNumber',
      title: vscode.l10n.t('Order number'),
      of: ({ license }) => license.provenance.orderNumber,
    },
  ];
}

function reportField(name: keyof AnnualReport): Field {
  return {
    key: `report.${name}`,
    title: vscode.l10n.t('Report: {0}', reportFieldWords(name)),
    of: ({ annualReport }) => annualReport?.value?.[name] ?? null,
  };
}

/** Given for a report that the vendor does not have, too: then it was asked for, and all else of it is empty. */
function reportAnswerFields(): Field[] {
  return [
    {
      key: 'report.fetchedAt',
      title: vscode.l10n.t('Report: {0}', vscode.l10n.t('Fetched (UTC)')),
      of: ({ annualReport }) => annualReport && fetchedAt(annualReport.provenance),
    },
    {
      key: 'report.orderNumber',
      title: vscode.l10n.t('Report: {0}', vscode.l10n.t('Order number')),
      of: ({ annualReport }) => annualReport && annualReport.provenance.orderNumber,
    },
  ];
}

/** Those that the scope lists, by code where the catalogue has one, with their limits; nothing about where. */
function businesses(scope: string): string {
  return listedBusinesses(parseScope(scope))
    .map(({ text, certain }) => (certain ? text : vscode.l10n.t('{0} (not certain)', text)))
    .join('; ');
}

function sourceWords({ data }: Provenance): string {
  return data === 'sample' ? vscode.l10n.t('Sample data') : vscode.l10n.t('QCC');
}

/** ISO 8601. */
function fetchedAt(provenance: Provenance): string {
  return new Date(provenance.fetchedAt).toISOString();
}
