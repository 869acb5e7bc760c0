import * as vscode from 'vscode';
import type { Company } from '../../licenses/answer.ts';
import { unreadableRows } from '../counts.ts';

/** Why a company may hold licences that are not among those known of it, in words; none where all are known. */
export function companyGaps(company: Omit<Company, 'licenses'>): readonly string[] {
  const { more, missing, unreadable, provenance } = company;
  return [
    ...(provenance === null ? [answersCleared()] : []),
    ...(more ? [vscode.l10n.t('The vendor has {0} more that were not loaded.', more.remaining)] : []),
    // No page is left that could be loaded for them.
    ...(missing > 0 ? [vscode.l10n.t('The vendor counted {0} more that did not come.', missing)] : []),
    ...(unreadable > 0 ? [unreadableRows(unreadable)] : []),
  ];
}

/** Why nothing is known of a company that is still listed. */
export function answersCleared(): string {
  return vscode.l10n.t('answers cleared; refresh to ask again');
}
