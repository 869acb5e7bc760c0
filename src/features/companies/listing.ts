import { worstFirst } from '../../domain/license.ts';
import { MOST_COMPANIES, type Company } from '../../licenses/answer.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import { isInGroup } from '../../wording/license/company-groups.ts';

/** Which companies of the list are shown: all, those with an invalid licence, those whose answer is older than set. */
export const COMPANIES_FILTERS = ['all', 'invalid', 'older'] as const;
/** Which companies of the list are shown. */
export type CompaniesFilter = (typeof COMPANIES_FILTERS)[number];

/** What of the list of companies is shown, and how much of it was not read for that. */
export interface Listing {
  readonly filter: CompaniesFilter;
  /** Pinned ones first, then those with an invalid licence, then the most recently used. */
  readonly shown: readonly Company[];
  /**
   * What was asked for in vain and is told together in a row of its own, so that it does not bury the companies: how many,
   * and of how many at most that row is to show.
   */
  readonly folded: { readonly count: number; readonly limit: number };
  /** How many companies were read, from the most recently used; without those that are folded. */
  readonly read: number;
  /** How many of those have an invalid licence. */
  readonly invalid: number;
  /** How many records of the user's have an end that is near, of whatever company. */
  readonly due: number;
  /** How many have one that is past. */
  readonly past: number;
  /** How many are listed beyond those and what is folded: none of them is shown, whatever the filter. */
  readonly left: number;
  /** Whether those cannot be read here: the editor would wait too long for all their licences. */
  readonly isFull: boolean;
}

/** Where the list of companies comes from. */
export type ListedCompanies = Pick<
  KnownLicenses,
  'companies' | 'companiesFound' | 'findings' | 'companyCount' | 'findingCount'
> & {
  readonly regulator: Pick<KnownLicenses['regulator'], 'due' | 'past'>;
};

/**
 * Reads the beginning of the list of companies.
 * @param portions how many times as many as a tree shows at first, from 1.
 */
export function readListing(known: ListedCompanies, filter: CompaniesFilter, portions: number): Listing {
  const limit = portions * MOST_COMPANIES;
  const { findingCount } = known;
  const isFolded = findingCount > FEW_FINDINGS;
  const companies = isFolded ? known.companiesFound(limit) : known.companies(limit);
  const folded = isFolded ? foldedBy(known, filter, portions) : { count: 0, limit: 0 };
  // Of what was asked for in vain, only ages are looked through a portion at a time.
  const seen = !isFolded ? 0 : filter === 'older' ? Math.min(folded.limit, findingCount) : findingCount;
  const past = known.regulator.past.length;
  const kept = companies.filter((company) => isInGroup(company, filter));
  const [pinned, others] = [true, false].map((isPinned) => kept.filter((each) => each.pinned === isPinned));
  return {
    filter,
    folded,
    shown: [...(pinned ?? []), ...invalidFirst(others ?? [])],
    read: companies.length,
    invalid: companies.filter((company) => isInGroup(company, 'invalid')).length,
    due: known.regulator.due.length - past,
    past,
    left: Math.max(0, known.companyCount - companies.length - seen),
    isFull: companies.length < limit && (!isFolded || seen === findingCount),
  };
}

/** How many findings are folded and pass the filter, as far as they are looked at for that. */
function foldedBy(known: ListedCompanies, filter: CompaniesFilter, portions: number): Listing['folded'] {
  const limit = portions * FINDINGS_AT_ONCE;
  if (filter === 'all') return { count: known.findingCount, limit };
  // None of them has a licence.
  if (filter === 'invalid') return { count: 0, limit };
  return { count: foldedFindings(known, { filter, folded: { count: 0, limit } }).length, limit };
}

/** The questions that found no licence, as far as the tree's folded row of them shows them. */
export function foldedFindings(
  known: Pick<ListedCompanies, 'findings'>,
  { filter, folded }: Pick<Listing, 'filter' | 'folded'>,
): readonly Company[] {
  return known.findings(folded.limit).filter((company) => isInGroup(company, filter));
}

/** So few findings stand among the companies, by their last use. */
const FEW_FINDINGS = 3;

/** So many findings are shown at first, and as many more with each further portion. */
const FINDINGS_AT_ONCE = 250;

/** Companies with an invalid licence first; the others stay in their order, by their last use. */
function invalidFirst(companies: readonly Company[]): readonly Company[] {
  return worstFirst(companies, (company) => (isInGroup(company, 'invalid') ? 'invalid' : 'valid'));
}
