import * as vscode from 'vscode';
import { furtherOf, type Company } from '../../licenses/answer.ts';
import { earlierLicenses, unreadableRows } from '../counts.ts';

/** Why a company may hold licences that are not among those known of it, in words; none where all are known. */
export function companyGaps(company: Omit<Company, 'licenses'>): readonly string[] {
  const { more, kept = [], unreadable, provenance } = company;
  const further = furtherOf(company);
  return [
    ...(provenance === null ? [answersCleared()] : []),
    // What is kept is as old as it was: the vendor may have others in its place by now.
    ...(kept.length > 0 ? [earlierLicenses(kept.length)] : []),
    ...(more && further > 0 ? [vscode.l10n.t('The vendor has {0} more that were not loaded.', further)] : []),
    // No page is left that could be loaded for them.
    ...(!more && further > 0
      ? [vscode.l10n.t('The vendor counted {0} more that did not come.', further)]
      : []),
    ...(unreadable > 0 ? [unreadableRows(unreadable)] : []),
  ];
}

/** Why nothing is known of a company that is still listed. */
export function answersCleared(): string {
  return vscode.l10n.t('answers cleared; refresh to ask again');
}
