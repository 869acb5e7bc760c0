import type { Answer, SearchPages } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { companyGroupWords, isInGroup } from '../../../wording/license/company-groups.ts';

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

const GROUPS = ['pinned', 'older', 'invalid', 'all'] as const;

/** The pinned companies of the list, those with an old answer, those with an invalid licence, and all; no empty group. */
export function companyGroups(known: Pick<KnownLicenses, 'companies' | 'peek'>): readonly CompanyGroup[] {
  const companies = known.companies(MOST_CHOSEN);
  return GROUPS.flatMap((group) => {
    const own = companies.filter((company) => isInGroup(company, group));
    const queries = [...new Set(own.map(({ query }) => query))];
    const answers = queries.flatMap((query) => known.peek(query) ?? []);
    return queries.length === 0 ? [] : [{ title: companyGroupWords(group), queries, answers }];
  });
}
