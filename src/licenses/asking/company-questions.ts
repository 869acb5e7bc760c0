import { MAX_PAGE_SIZE } from '../../api/query.ts';
import type { Company, Outcome, SearchPages } from '../answer.ts';
import type { KnownLicenses } from '../known/known-licenses.ts';
import { isCall, servedBy } from '../known/way.ts';
import type { LicenseService } from '../license-service.ts';
import type { AskOptions, SearchOptions } from './ask-options.ts';

type Press = Pick<AskOptions, 'anyway' | 'signal' | 'meantFor'>;

/** One call: the search that found a company, anew. */
export function refreshCompany(
  service: Pick<LicenseService, 'search'>,
  { query }: Pick<Company, 'query'>,
  options: Press,
): Promise<Outcome<SearchPages>> {
  return service.search(query, { ...options, mode: 'fresh' });
}

/** The pages that are left of a search, as the user agreed to load them. */
export interface AgreedPages {
  readonly query: string;
  /** The first of them. */
  readonly nextPage: number;
  /** How many calls the user agreed to: the vendor's total may grow meanwhile. */
  readonly calls: number;
  /** Hears of each page as it comes. */
  readonly arrived?: (pages: SearchPages) => void;
}

/**
 * A call for each page that is left, one after the other, as long as each brings the next and the user agreed to it.
 * What was loaded stays, however it ends. Where an earlier answer forbids it and the user tries anyway, that is one call.
 * @returns the last outcome: the whole list, or why it ended before.
 */
export async function loadAllPages(
  service: Pick<LicenseService, 'search'>,
  { query, nextPage, calls, arrived }: AgreedPages,
  options: SearchOptions,
): Promise<Outcome<SearchPages>> {
  const most = options.anyway === true ? 1 : calls;
  for (let [pageIndex, made] = [nextPage, 0]; ;) {
    const outcome = await service.search(query, { ...options, pageIndex });
    if (outcome.kind !== 'answered') return outcome;
    const { value, provenance } = outcome.answer;
    arrived?.(value);
    if (provenance.source === 'vendor') made += 1;
    // A page that does not lead on would be asked for again and again.
    const next = value.nextPage ?? 0;
    if (next <= pageIndex || made >= most || options.signal?.aborted) return outcome;
    pageIndex = next;
  }
}

/** How many calls `loadAllPages` makes at most; 0 where nothing is left. */
export function pagesLeft({ nextPage, totalRecords }: SearchPages): number {
  return nextPage === null ? 0 : Math.max(1, Math.ceil(totalRecords / MAX_PAGE_SIZE) - nextPage + 1);
}

/** One call: the next page of the search that found a company. @param more what of it was not loaded. */
export function loadMoreLicenses(
  service: Pick<LicenseService, 'search'>,
  { query, nextPage }: NonNullable<Company['more']>,
  options: Press,
): Promise<Outcome<SearchPages>> {
  return service.search(query, { ...options, pageIndex: nextPage });
}

/** How many calls `loadAllPages` makes at most for a company; 0 where `loadMoreLicenses` is not offered. */
export function companyPagesLeft(
  known: Pick<KnownLicenses, 'wayTo'>,
  company: Pick<Company, 'more'>,
): number {
  const { more } = company;
  if (more === null || !isMoreACall(known, company)) return 0;
  const stored = servedBy(known.wayTo(more.query), 'stored');
  return stored ? pagesLeft(stored.value) : 0;
}

/** Whether `loadMoreLicenses` is there to be offered: the company's search has a next page, and asking for it is a call. */
export function isMoreACall(known: Pick<KnownLicenses, 'wayTo'>, { more }: Pick<Company, 'more'>): boolean {
  return more !== null && isCall(known.wayTo(more.query, more.nextPage), 'stored');
}
