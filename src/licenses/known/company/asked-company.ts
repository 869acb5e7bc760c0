import type { License } from '../../../domain/license.ts';
import { mayBeCode } from '../../../domain/company/company-code.ts';
import { looseQueryKey } from '../query-key.ts';

/** Which of the companies in an answer was asked for. An answer to a former name may be about any number of them. */
export type AskedCompany =
  /** It goes by what was asked for, or is the only one that a code found. */
  | { readonly kind: 'company'; readonly name: string; readonly licenses: readonly License[] }
  /** The only one, under another name: it may have been renamed, or be another that had this name once. */
  | { readonly kind: 'otherName'; readonly name: string; readonly licenses: readonly License[] }
  /** Nothing in the answer tells which was meant. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Tells which of the companies in an answer was asked for, as far as the answer shows it.
 * @param query as it was asked.
 * @param licenses all that the answer holds.
 */
export function askedCompany(query: string, licenses: readonly License[]): AskedCompany {
  const named = licenses.filter(({ companyName, keyNo }) => goesBy([companyName, keyNo], query));
  const meant = named.length > 0 ? named : licenses;
  const [first] = meant;
  if (!first) return { kind: 'none' };
  const { companyName: name } = first;
  // Two companies may bear one name; a licence of that name without a KeyNo tells of no second one.
  const ids = new Set(named.map(({ keyNo }) => keyNo).filter((keyNo) => keyNo !== ''));
  const isOne = named.length > 0 ? ids.size <= 1 : isAboutOne(licenses);
  if (!isOne) return { kind: 'several', names: [...new Set(meant.map(({ companyName }) => companyName))] };
  const kind = named.length > 0 || mayBeCode(query) ? 'company' : 'otherName';
  return { kind, name, licenses: meant };
}

/** The id of a licence's company: its KeyNo, or `name:` and its name where the vendor sends no KeyNo. */
export function companyId({ keyNo, companyName }: License): string {
  return keyNo === '' ? `name:${companyName}` : keyNo;
}

/**
 * Whether all licences of an answer are one company's; `false` where there are none. Only such an answer is the answer
 * to that company's name and codes as well.
 */
export function isAboutOne(licenses: readonly License[]): boolean {
  return new Set(licenses.map(companyId)).size === 1;
}

/** Whether a text is one of these names, codes or numbers, in either bracket form. */
export function goesBy(names: readonly string[], text: string): boolean {
  const key = looseQueryKey(text);
  return names.some((name) => name !== '' && looseQueryKey(name) === key);
}
