import type { Company, Outcome, SearchPages } from '../answer.ts';
import type { KnownLicenses } from '../known/known-licenses.ts';
import { isCall } from '../known/way.ts';
import type { LicenseService } from '../license-service.ts';
import type { AskOptions } from './ask-options.ts';

type Press = Pick<AskOptions, 'anyway' | 'signal'>;

/** One call: the search that found a company, anew. */
export function refreshCompany(
  service: Pick<LicenseService, 'search'>,
  { query }: Pick<Company, 'query'>,
  options: Press,
): Promise<Outcome<SearchPages>> {
  return service.search(query, { ...options, mode: 'fresh' });
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
