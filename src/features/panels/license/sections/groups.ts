import * as vscode from 'vscode';
import type { AnnualReport, License } from '../../../../domain/license.ts';
import type { Group, Row } from '../../../../protocol/view.ts';
import { reportFieldWords, licenseFieldWords } from '../../../../wording/license/fields.ts';
import { numberWords, moneyWords, percentageWords } from './figure-words.ts';
import { isGiven, vendorRow } from '../../page/row-view.ts';

/** What the list and the outer part of the detail say, field by field. */
export function identifierGroup(license: License): Group {
  return {
    heading: vscode.l10n.t('As the vendor lists it'),
    rows: [
      vendorRow(licenseFieldWords('companyName'), license.companyName),
      vendorRow(licenseFieldWords('keyNo'), license.keyNo),
      vendorRow(licenseFieldWords('licenseNumber'), license.licenseNumber),
      vendorRow(licenseFieldWords('validityText'), license.validityText),
      vendorRow(licenseFieldWords('id'), license.id),
    ],
  };
}

/** Every field of an annual report, as sent, with what a reader should know beside it. */
export function reportGroups(report: AnnualReport, license: License): Group[] {
  const rows = (...fields: readonly (keyof AnnualReport)[]): Row[] =>
    fields.map((field) =>
      vendorRow(reportFieldWords(field), report[field], remarkOn(field, report, license)),
    );
  return [
    {
      heading: vscode.l10n.t('Company'),
      rows: rows(
        ...(['companyName', 'keyNo', 'creditCode', 'operName', 'operId', 'address', 'province'] as const),
      ),
    },
    { heading: vscode.l10n.t('Service'), rows: rows('licenseNumber', 'type', 'tel') },
    { heading: vscode.l10n.t('Complaints'), rows: rows('complaintNum', 'reComplaintPer') },
    {
      heading: vscode.l10n.t('Capital and listing'),
      rows: rows('registCapi', 'econKind', 'ipoStatus', 'stockCode'),
    },
  ];
}

/**
 * Numbers are read; and the report names company and licence once more, and may name them differently after a renaming
 * or renewal: then both are shown.
 */
function remarkOn(field: keyof AnnualReport, report: AnnualReport, license: License): string | null {
  const sent = report[field];
  switch (field) {
    case 'companyName':
    case 'keyNo':
    case 'licenseNumber':
      return differs(sent, license[field]);
    case 'complaintNum':
      return numberWords(sent);
    case 'reComplaintPer':
      return percentageWords(sent);
    case 'registCapi':
      return moneyWords(sent, report.econKind);
    default:
      return null;
  }
}

/** A remark where both are given and not the same, character for character. */
function differs(inReport: string | null, inLicense: string): string | null {
  if (!isGiven(inReport) || !isGiven(inLicense) || inReport.trim() === inLicense.trim()) return null;
  return vscode.l10n.t('The licence says: {0}', inLicense);
}
