import * as vscode from 'vscode';
import { reportFieldOf, type ChangedField } from '../../domain/history.ts';
import type { ReportField } from '../../domain/license.ts';

/** What a field of an annual report is called. */
export function reportFieldWords(field: ReportField): string {
  switch (field) {
    case 'companyName':
      return vscode.l10n.t('Company name');
    case 'keyNo':
      return vscode.l10n.t('KeyNo');
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
    case 'licenseNumber':
      return vscode.l10n.t('Licence number');
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

/** What a field of two versions of a licence is called. */
export function changedFieldWords(field: ChangedField): string {
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
    default: {
      const inReport = reportFieldOf(field);
      return inReport === null ? field : vscode.l10n.t('Report: {0}', reportFieldWords(inReport));
    }
  }
}
