import * as vscode from 'vscode';
import type { Company } from '../../licenses/answer.ts';

/** Why a company may hold licences that are not among those known of it, in words; none where all are known. */
export function companyGaps({ more, unreadable, provenance }: Omit<Company, 'licenses'>): readonly string[] {
  return [
    ...(provenance === null ? [vscode.l10n.t('answers cleared; refresh to ask again')] : []),
    ...(more ? [vscode.l10n.t('The vendor has {0} more that were not loaded.', more.remaining)] : []),
    ...(unreadable > 0 ? [vscode.l10n.t('{0} rows could not be read', unreadable)] : []),
  ];
}
