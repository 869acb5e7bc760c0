import * as vscode from 'vscode';
import {
  REPORT_PARTS,
  reportFieldsOf,
  type AnnualReport,
  type License,
  type ReportField,
  type ReportPart,
} from '../../domain/license.ts';
import type { Group } from '../../protocol/page.ts';
import { reportFieldWords, licenseFieldWords } from '../../wording/license/fields.ts';
import { numberWords, moneyWords, percentageWords } from './figure-words.ts';
import { isGiven, vendorRow } from '../../pages/row-view.ts';

/** What the vendor says of a licence outside its annual report, field by field. */
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
  return REPORT_PARTS.map((part) => ({
    heading: partWords(part),
    rows: reportFieldsOf(part).map((field) =>
      vendorRow(reportFieldWords(field), report[field], remarkOn(field, report, license)),
    ),
  }));
}

function partWords(part: ReportPart): string {
  switch (part) {
    case 'company':
      return vscode.l10n.t('Company');
    case 'service':
      return vscode.l10n.t('Service');
    case 'complaints':
      return vscode.l10n.t('Complaints');
    case 'capital':
      return vscode.l10n.t('Capital and listing');
  }
}

/**
 * Numbers are read; and the report names company and licence once more, and may name them differently after a renaming
 * or renewal: then both are shown.
 */
function remarkOn(field: ReportField, report: AnnualReport, license: License): string | null {
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
