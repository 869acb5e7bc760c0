import * as vscode from 'vscode';
import { furtherOf, type Company } from '../../licenses/answer.ts';
import { earlierLicenses, unreadableRows } from '../counts.ts';
import { enumerated } from '../parts.ts';

/** Why a company may hold licences that are not among those known of it, in words; none where all are known. */
export function companyGaps(company: Omit<Company, 'licenses'>): readonly string[] {
  const { more, kept = [], unreadable, provenance } = company;
  const further = furtherOf(company);
  return [
    ...(provenance === null ? [answersCleared()] : []),
    ...notOwnWords(company),
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

/**
 * That an answer to the company's name holds licences, and none of them is the company's: it may have another name now, or
 * the name may be another's; nothing where that is not so.
 */
export function notOwnWords({ holders, query }: Pick<Company, 'holders' | 'query'>): readonly string[] {
  if (holders === undefined) return [];
  const further = holders.length - MOST_HOLDERS;
  const names = enumerated(
    ...holders.slice(0, MOST_HOLDERS),
    further > 0 ? vscode.l10n.t('and {0} more', further) : '',
  );
  return [
    names === ''
      ? vscode.l10n.t('No licence of this company: the answer to “{0}” is of another.', query)
      : vscode.l10n.t('No licence of this company: the answer to “{0}” is of {1}.', query, names),
  ];
}

/** More names than these say nothing more. */
const MOST_HOLDERS = 3;

/** Why nothing is known of a company that is still listed. */
export function answersCleared(): string {
  return vscode.l10n.t('answers cleared; refresh to ask again');
}
