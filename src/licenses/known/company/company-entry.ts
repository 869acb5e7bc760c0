import type { License } from '../../../domain/license.ts';
import type { Company, SearchPages } from '../../answer.ts';
import type { Store } from '../../../store/store.ts';
import { companyId } from './asked-company.ts';
import { looseQueryKey } from '../query-key.ts';

/**
 * Keeps a company with its licences, and everything it can be found by: names, KeyNo and licence numbers.
 * @param realm whose answers these are.
 * @param licenses all of one company; nothing is kept where there are none.
 * @param foundBy the key of the search that found it.
 */
export function putCompany(store: Store, realm: string, licenses: readonly License[], foundBy: string): void {
  const [first] = licenses;
  if (!first) return;
  const entry = {
    id: companyId(first),
    keyNo: first.keyNo,
    name: first.companyName,
    licenseIds: licenses.map(({ id }) => id),
    foundBy,
  };
  const found = licenses.flatMap(({ companyName, keyNo, licenseNumber }) => [
    companyName,
    keyNo,
    licenseNumber,
  ]);
  store.companies.put(realm, entry, found.map(looseQueryKey));
}

/** Ids of questions that brought no licence begin so, and none of a company does: see `companyId`. */
export const FINDING = 'asked:';

/** Whether what is listed under an id is no company but a question that brought no licence. */
export function isFinding(id: string): boolean {
  return id.startsWith(FINDING);
}

/**
 * Lists a question that brought no licence, in its own right: nothing else would show that it was asked; takes
 * it off again where licences are found by now. A company that the same question found before is listed already, and says
 * itself that there is none any more. A finding goes by no name, so that nothing takes what was asked for a company's name.
 * @param key of the search.
 */
export function listFinding(store: Store, realm: string, pages: SearchPages, key: string): void {
  const { query, licenses, unreadable } = pages;
  const id = `${FINDING}${key}`;
  if (licenses.length + unreadable > 0) {
    store.companies.hide(realm, id);
    return;
  }
  const listed = store.companies.named(realm, looseQueryKey(query));
  if (listed?.foundBy === key && !listed.hidden) return;
  store.companies.put(realm, { id, keyNo: '', name: query, licenseIds: [], foundBy: key }, []);
}

/** Lets other spellings, codes and numbers find the answer to a search. @param key of that search. */
export function teach(store: Store, realm: string, key: string, ...aliases: readonly string[]): void {
  for (const alias of aliases) if (alias !== '') store.answers.teach(realm, looseQueryKey(alias), key);
}

/** What a company is called in its licences and reports: its name, KeyNo, codes and licence numbers. */
export function namesOf(company: Company): readonly string[] {
  const codes = company.licenses.map((dossier) => dossier.annualReport?.value?.creditCode ?? '');
  const numbers = company.licenses.map((dossier) => dossier.license.value.licenseNumber);
  return [company.name, company.keyNo, ...codes, ...numbers];
}
