import { unseenOf, type Company, type LicenseRecord } from '../../answer.ts';
import type { SearchValue } from '../../../store/answers/answer-values.ts';

/** What the search that found a company tells of it. */
type Found = Pick<
  Company,
  'licenses' | 'kept' | 'others' | 'holders' | 'more' | 'missing' | 'unreadable' | 'query'
>;

/**
 * The licences of a company by the search that found it, and what that search leaves open.
 * @param ids of the company's licences, of whatever search.
 * @param record what is stored of a licence; `undefined` where that is damaged.
 */
export function foundCompany(
  search: SearchValue,
  ids: readonly string[],
  record: (id: string) => LicenseRecord | undefined,
): Found {
  const { query, nextPage, unreadable, licenseIds: loaded } = search;
  const shown = new Set(loaded);
  const own = ids.filter((each) => shown.has(each));
  const licenses = own.flatMap((each) => record(each) ?? []);
  const earlier = new Set(search.kept);
  const kept = licenses.map(({ license }) => license.value.id).filter((id) => earlier.has(id));
  const unseen = unseenOf({ ...search, licenses: loaded });
  return {
    licenses,
    ...(kept.length === 0 ? {} : { kept }),
    ...(loaded.length === own.length ? {} : { others: loaded.length - own.length }),
    ...(own.length === 0 && loaded.length > 0 ? { holders: holdersOf(loaded, record) } : {}),
    more: nextPage === null ? null : { query, nextPage, remaining: Math.max(1, unseen) },
    missing: nextPage === null ? unseen : 0,
    unreadable: unreadable + own.length - licenses.length,
    query,
  };
}

/** Whose licences these are, each name once. */
function holdersOf(
  ids: readonly string[],
  record: (id: string) => LicenseRecord | undefined,
): readonly string[] {
  return [...new Set(ids.flatMap((id) => record(id)?.license.value.companyName ?? []))];
}
