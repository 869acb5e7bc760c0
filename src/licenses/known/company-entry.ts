import type { License } from '../../domain/license.ts';
import type { Company } from '../answer.ts';
import type { Store } from '../../store/store.ts';
import { companyId } from './asked-company.ts';
import { looseQueryKey } from './query-key.ts';

/**
 * Keeps a company with its licences, and everything it can be found by: names, KeyNo and licence numbers.
 * @param scope whose answers these are.
 * @param licenses all of one company; nothing is kept where there are none.
 * @param foundBy the key of the search that found it.
 */
export function putCompany(store: Store, scope: string, licenses: readonly License[], foundBy: string): void {
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
  store.companies.put(scope, entry, found.map(looseQueryKey));
}

/** Lets other spellings, codes and numbers find the answer to a search. @param key of that search. */
export function teach(store: Store, scope: string, key: string, ...aliases: readonly string[]): void {
  for (const alias of aliases) if (alias !== '') store.answers.teach(scope, looseQueryKey(alias), key);
}

/** What a company is called in its licences and reports: its name, KeyNo, codes and licence numbers. */
export function namesOf(company: Company): readonly string[] {
  const codes = company.licenses.map((record) => record.annualReport?.value?.creditCode ?? '');
  const numbers = company.licenses.map((record) => record.license.value.licenseNumber);
  return [company.name, company.keyNo, ...codes, ...numbers];
}
