import type { License } from '../../domain/license.ts';
import type { SearchValue } from '../../store/answers/answer-values.ts';
import type { Stamp } from '../../store/answers/answers.ts';
import type { ReceivedBody } from '../../store/answers/received.ts';
import type { Store } from '../../store/store.ts';
import type { SearchPages } from '../answer.ts';
import { companyId } from './company/asked-company.ts';
import { listFinding, putCompany, teach } from './company/company-entry.ts';
import { queryKey } from './query-key.ts';

/** What a call for one page of a search has brought. */
export interface ArrivedPages {
  /** All pages so far. */
  readonly pages: SearchPages;
  /** The licences of the page that came; the others were known before. */
  readonly arrived: readonly License[];
  readonly stamp: Stamp;
  readonly received: ReceivedBody;
}

/** Writes what a call for one page of a search has brought into a store, with its companies. @throws {StoreError} */
export function keepPages(
  store: Store,
  realm: string,
  { pages, arrived, stamp, received }: ArrivedPages,
): void {
  const key = queryKey(pages.query);
  const { licenses, ...facts } = pages;
  const value: SearchValue = { ...facts, licenseIds: licenses.map(({ id }) => id) };
  if (store.answers.keep(realm, 'search', key, value, stamp) === 'older') return;
  store.received.keep(realm, 'search', key, { ...stamp, ...received });
  for (const license of arrived) store.answers.keep(realm, 'license', license.id, license, stamp);
  listFinding(store, realm, pages, key);
  const companies = Map.groupBy(licenses, companyId);
  for (const own of [...companies.values()].toReversed()) putCompany(store, realm, own, key);
  const [first] = companies.size === 1 ? licenses : [];
  if (first) teach(store, realm, key, pages.query, first.companyName, first.keyNo);
}
