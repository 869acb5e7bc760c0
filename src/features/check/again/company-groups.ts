import type { Answer, SearchPages } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { turns } from '../../../tables/turns.ts';
import { companyGroupWords, isInGroup } from '../../../wording/license/company-groups.ts';

/** Companies of the list that can be asked for anew together. */
export interface CompanyGroup {
  /** Which they are, in words. */
  readonly title: string;
  /** What each is asked with; each question once, at least one. */
  readonly queries: readonly string[];
  /** How many companies of the list were looked at for it, and how many there are. */
  readonly lookedAt: { readonly some: number; readonly all: number };
}

/** So many companies of the list are looked at, pinned ones and those used last: as many as a result is made for. */
export const MOST_CHOSEN = 10_000;

const GROUPS = ['pinned', 'older', 'invalid', 'all'] as const;

/**
 * The pinned companies of the list, those with an old answer, those with an invalid licence, and all; no empty group.
 * Others have their turn every few milliseconds.
 * @param most how many companies are looked at.
 * @returns `undefined` where the signal gave it up.
 */
export async function companyGroups(
  known: Pick<KnownLicenses, 'companyIds' | 'company' | 'companyCount'>,
  signal?: AbortSignal,
  most = MOST_CHOSEN,
): Promise<readonly CompanyGroup[] | undefined> {
  const turn = turns();
  const queries = new Map(GROUPS.map((group) => [group, new Set<string>()]));
  const ids = known.companyIds(most);
  for (const id of ids) {
    await turn();
    if (signal?.aborted === true) return undefined;
    const company = known.company(id);
    if (!company) continue;
    for (const [group, own] of queries) if (isInGroup(company, group)) own.add(company.query);
  }
  const lookedAt = { some: ids.length, all: Math.max(ids.length, known.companyCount) };
  return Array.from(queries, ([group, own]) => ({
    ...{ title: companyGroupWords(group), queries: [...own], lookedAt },
  })).filter(({ queries: own }) => own.length > 0);
}

/** What is stored of a group's companies: fewer answers than questions where some were cleared. In turns, too. */
export async function storedAnswers(
  { queries }: CompanyGroup,
  known: Pick<KnownLicenses, 'peek'>,
): Promise<readonly Answer<SearchPages>[]> {
  const turn = turns();
  const answers: Answer<SearchPages>[] = [];
  for (const query of queries) {
    await turn();
    const answer = known.peek(query);
    if (answer) answers.push(answer);
  }
  return answers;
}
