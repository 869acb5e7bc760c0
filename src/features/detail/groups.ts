import * as vscode from 'vscode';
import type { AnnualReport, License } from '../../domain/license.ts';
import type { Group } from '../../webview/view.ts';
import { isGiven, vendorRow } from './row-view.ts';

/** What the list and the outer part of the detail say, field by field. */
export function identifierGroup(license: License): Group {
  return {
    heading: vscode.l10n.t('As the vendor lists it'),
    rows: [
      vendorRow(vscode.l10n.t('Company name'), license.companyName),
      vendorRow(vscode.l10n.t('KeyNo'), license.keyNo),
      vendorRow(vscode.l10n.t('Licence number'), license.licenseNumber),
      vendorRow(vscode.l10n.t('Valid, as sent'), license.validityText),
      vendorRow(vscode.l10n.t("The vendor's id of the licence"), license.id),
    ],
  };
}

/**
 * Every field of an annual report, in three groups. The report names company and licence once more, and may name them
 * differently after a renaming or renewal: then both are shown.
 */
export function reportGroups(report: AnnualReport, license: License): Group[] {
  return [companyGroup(report, license), serviceGroup(report, license), complaintsGroup(report)];
}

function companyGroup(report: AnnualReport, license: License): Group {
  const name = differs(report.companyName, license.companyName);
  const keyNo = differs(report.keyNo, license.keyNo);
  return {
    heading: vscode.l10n.t('Company'),
    rows: [
      vendorRow(vscode.l10n.t('Company name'), report.companyName, name),
      vendorRow(vscode.l10n.t('KeyNo'), report.keyNo, keyNo),
      vendorRow(vscode.l10n.t('Legal representative'), report.operName),
      vendorRow(vscode.l10n.t("Legal representative's id"), report.operId),
      vendorRow(vscode.l10n.t('Unified social credit code'), report.creditCode),
      vendorRow(vscode.l10n.t('Registered address'), report.address),
      vendorRow(vscode.l10n.t('Place of registration'), report.province),
      vendorRow(vscode.l10n.t('Registered capital'), report.registCapi),
      vendorRow(vscode.l10n.t('Type of enterprise'), report.econKind),
      vendorRow(vscode.l10n.t('Stock market listing'), report.ipoStatus),
      vendorRow(vscode.l10n.t('Stock code'), report.stockCode),
    ],
  };
}

function serviceGroup(report: AnnualReport, license: License): Group {
  const number = differs(report.licenseNumber, license.licenseNumber);
  return {
    heading: vscode.l10n.t('Service'),
    rows: [
      vendorRow(vscode.l10n.t('Licence number'), report.licenseNumber, number),
      vendorRow(vscode.l10n.t('Licensed businesses'), report.type),
      vendorRow(vscode.l10n.t('Service telephone'), report.tel),
    ],
  };
}

function complaintsGroup(report: AnnualReport): Group {
  return {
    heading: vscode.l10n.t('Complaints'),
    rows: [
      vendorRow(vscode.l10n.t('User complaints'), report.complaintNum),
      vendorRow(vscode.l10n.t('Complaints answered'), report.reComplaintPer),
    ],
  };
}

/** A remark where both are given and not the same, character for character. */
function differs(inReport: string | null, inLicense: string): string | null {
  if (!isGiven(inReport) || !isGiven(inLicense) || inReport.trim() === inLicense.trim()) return null;
  return vscode.l10n.t('The licence says: {0}', inLicense);
}
