import { MAX_PAGE_SIZE } from '../../api/query.ts';
import type { Company, Outcome, SearchPages } from '../answer.ts';
import type { KnownLicenses } from '../known/known-licenses.ts';
import { isCall } from '../known/way.ts';
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

/**
 * A call for each page that is left, one after the other, as long as each brings the next.
 * @param nextPage the first of them. @returns the last outcome: the whole list, or why it ended before.
 */
export async function loadAllPages(
  service: Pick<LicenseService, 'search'>,
  { query, nextPage }: Pick<NonNullable<Company['more']>, 'query' | 'nextPage'>,
  options: SearchOptions,
): Promise<Outcome<SearchPages>> {
  for (let pageIndex = nextPage; ;) {
    const outcome = await service.search(query, { ...options, pageIndex });
    const next = outcome.kind === 'answered' ? outcome.answer.value.nextPage : null;
    // A page that does not lead on would be asked for again and again.
    if (next === null || next <= pageIndex || options.signal?.aborted) return outcome;
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

/** Whether `loadMoreLicenses` is there to be offered: the company's search has a next page, and asking for it is a call. */
export function isMoreACall(known: Pick<KnownLicenses, 'wayTo'>, { more }: Pick<Company, 'more'>): boolean {
  return more !== null && isCall(known.wayTo(more.query, more.nextPage), 'stored');
}
