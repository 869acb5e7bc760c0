import * as vscode from 'vscode';
import { isOlder, type Answer, type Company, type SearchPages } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { worstValidity } from '../../../wording/license/company-state.ts';

/** Companies of the list that can be asked for anew together. */
export interface CompanyGroup {
  /** Which they are, in words. */
  readonly title: string;
  /** What each is asked with; each question once, at least one. */
  readonly queries: readonly string[];
  /** What is stored of them: fewer than the questions where answers were cleared. */
  readonly answers: readonly Answer<SearchPages>[];
}

/** So many companies of the list are looked at, pinned ones and those used last: the editor waits while they are read. */
export const MOST_CHOSEN = 500;

/** The pinned companies of the list, those with an old answer, those with an invalid licence, and all; no empty group. */
export function companyGroups(known: Pick<KnownLicenses, 'companies' | 'peek'>): readonly CompanyGroup[] {
  const companies = known.companies(MOST_CHOSEN);
  const group = (title: string, holds: (company: Company) => boolean): readonly CompanyGroup[] => {
    const queries = [...new Set(companies.filter(holds).map(({ query }) => query))];
    const answers = queries.flatMap((query) => known.peek(query) ?? []);
    return queries.length === 0 ? [] : [{ title, queries, answers }];
  };
  return [
    ...group(vscode.l10n.t('Pinned companies'), ({ pinned }) => pinned),
    ...group(
      vscode.l10n.t('Companies whose answer is older than set'),
      ({ provenance }) => provenance === null || isOlder(provenance),
    ),
    ...group(
      vscode.l10n.t('Companies with an invalid licence'),
      (company) => worstValidity(company) === 'invalid',
    ),
    ...group(vscode.l10n.t('All companies'), () => true),
  ];
}
