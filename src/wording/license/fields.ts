import * as vscode from 'vscode';
import { reportFieldOf, type ChangedField } from '../../domain/history.ts';
import type { AnnualReport, License } from '../../domain/license.ts';

/** What a field of a licence is called. */
export function licenseFieldWords(field: keyof License): string {
  switch (field) {
    case 'companyName':
      return vscode.l10n.t('Company name');
    case 'keyNo':
      return vscode.l10n.t('KeyNo');
    case 'licenseNumber':
      return vscode.l10n.t('Licence number');
    case 'scope':
      return vscode.l10n.t('Scope');
    case 'validity':
      return vscode.l10n.t('Validity');
    case 'validityText':
      return vscode.l10n.t('Valid, as sent');
    case 'id':
      return vscode.l10n.t("The vendor's id of the licence");
  }
}

/** What a field of an annual report is called, beside other fields of the same report. */
export function reportFieldWords(field: keyof AnnualReport): string {
  switch (field) {
    case 'companyName':
    case 'keyNo':
    case 'licenseNumber':
      return licenseFieldWords(field);
    case 'operName':
      return vscode.l10n.t('Legal representative');
    case 'operId':
      return vscode.l10n.t("Legal representative's id");
    case 'creditCode':
      return vscode.l10n.t('Unified social credit code');
    case 'address':
      return vscode.l10n.t('Registered address');
    case 'province':
      return vscode.l10n.t('Place of registration');
    case 'registCapi':
      return vscode.l10n.t('Registered capital');
    case 'econKind':
      return vscode.l10n.t('Type of enterprise');
    case 'ipoStatus':
      return vscode.l10n.t('Stock market listing');
    case 'stockCode':
      return vscode.l10n.t('Stock code');
    case 'type':
      return vscode.l10n.t('Licensed businesses');
    case 'tel':
      return vscode.l10n.t('Service telephone');
    case 'complaintNum':
      return vscode.l10n.t('User complaints');
    case 'reComplaintPer':
      return vscode.l10n.t('Complaints answered');
  }
}

/** What something of an annual report is called where the licence has such a thing, too. */
export function inReport(words: string): string {
  return vscode.l10n.t('Report: {0}', words);
}

/** What a field is called in which two versions of a licence or of its annual report differ. */
export function changedFieldWords(field: ChangedField): string {
  switch (field) {
    case 'companyName':
    case 'keyNo':
    case 'licenseNumber':
    case 'scope':
    case 'validity':
    case 'validityText':
      return licenseFieldWords(field);
    default: {
      const reportField = reportFieldOf(field);
      return reportField === null ? field : inReport(reportFieldWords(reportField));
    }
  }
}
