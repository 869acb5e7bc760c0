import { goesBy } from './asked-company.ts';
import { unseenOf, type Company, type Dossier } from '../../answer.ts';
import type { SearchValue } from '../../../store/answers/answer-values.ts';

/** What the search that found a company tells of it. */
type Found = Pick<
  Company,
  'licenses' | 'kept' | 'others' | 'holders' | 'more' | 'missing' | 'unreadable' | 'query'
>;

/** The company as the list has it; `keyNo` is empty where the vendor never sent one. */
interface Listed extends Pick<Company, 'name' | 'keyNo'> {
  /** Of the company's licences, of whatever search. */
  readonly ids: readonly string[];
}

/**
 * The licences of a company by the search that found it, and what that search leaves open.
 * @param dossier what is stored of a licence; `undefined` where that is damaged.
 */
export function foundCompany(
  search: SearchValue,
  company: Listed,
  dossier: (id: string) => Dossier | undefined,
): Found {
  const { query, nextPage, unreadable, licenseIds: loaded } = search;
  const own = ownOf(loaded, company, dossier);
  const licenses = own.flatMap((each) => dossier(each) ?? []);
  const earlier = new Set(search.kept);
  const kept = licenses.map(({ license }) => license.value.id).filter((id) => earlier.has(id));
  const unseen = unseenOf({ ...search, licenses: loaded });
  return {
    licenses,
    ...(kept.length === 0 ? {} : { kept }),
    ...(loaded.length === own.length ? {} : { others: loaded.length - own.length }),
    ...(own.length === 0 && loaded.length > 0 ? { holders: holdersOf(loaded, company, dossier) } : {}),
    more: nextPage === null ? null : { query, nextPage, remaining: Math.max(1, unseen) },
    missing: nextPage === null ? unseen : 0,
    unreadable: unreadable + own.length - licenses.length,
    query,
  };
}

/**
 * Which of the loaded licences are the company's: those that are listed as its own. Where the vendor has other ids for
 * all of them by now, those under its name, unless their KeyNo is another's.
 */
function ownOf(
  loaded: readonly string[],
  { name, keyNo, ids }: Listed,
  dossier: (id: string) => Dossier | undefined,
): readonly string[] {
  const shown = new Set(loaded);
  const listed = ids.filter((each) => shown.has(each));
  if (listed.length > 0) return listed;
  return loaded.filter((id) => {
    const license = dossier(id)?.license.value;
    if (license === undefined || !goesBy([license.companyName], name)) return false;
    return keyNo === '' || license.keyNo === '' || license.keyNo === keyNo;
  });
}

/** Whose licences these are, each name once; one of the company's own name is told from it by its KeyNo. */
function holdersOf(
  ids: readonly string[],
  { name }: Listed,
  dossier: (id: string) => Dossier | undefined,
): readonly string[] {
  const names = ids.flatMap((id) => {
    const license = dossier(id)?.license.value;
    if (license === undefined) return [];
    const { companyName, keyNo } = license;
    return goesBy([companyName], name) ? `${companyName} (KeyNo ${keyNo})` : companyName;
  });
  return [...new Set(names)];
}
