import type { StoredCompany } from '../../../store/companies.ts';
import type { Company } from '../../answer.ts';
import { goesBy } from './asked-company.ts';

/** A list of companies has so many licences together at most: each is read, and the editor waits for it. */
const MOST_LICENSES = 4000;

/**
 * Companies for a list: each once, as the first store that has it knows it, and only as many as the editor can wait for.
 *
 * @param entries in the list's order; those of several stores, one store after the other.
 * @param limit how many companies are wanted at most.
 * @param read gives what is known of one; `undefined` leaves it out.
 */
export function listedCompanies(
  entries: readonly StoredCompany[],
  limit: number,
  read: (entry: StoredCompany) => Company | undefined,
): readonly Company[] {
  const first = new Map(entries.toReversed().map((entry) => [entry.id, entry]));
  const order = [...new Set(entries.map(({ id }) => id))].slice(0, limit);
  const listed: Company[] = [];
  let room = MOST_LICENSES;
  for (const entry of order.flatMap((id) => first.get(id) ?? [])) {
    // At least one, however many licences it has.
    if (listed.length > 0 && entry.licenseIds.length > room) break;
    room -= entry.licenseIds.length;
    const company = read(entry);
    if (company) listed.push(company);
  }
  return listed;
}

/**
 * Whether another company, with another KeyNo, bears a company's name too. One that the newest answer to its search does
 * not show any more does not count: the vendor may have given it a new KeyNo.
 *
 * @param bearers all that were ever found by the name.
 * @param read gives what is known of one; `undefined` leaves it out.
 */
export function sharesName(
  { keyNo, name }: Company,
  bearers: readonly StoredCompany[],
  read: (entry: StoredCompany) => Company | undefined,
): boolean {
  const others = bearers.filter((each) => each.keyNo !== keyNo && goesBy([each.name], name));
  const shown = others.filter((each) => {
    const known = each.keyNo === '' ? undefined : read(each);
    return known && (known.provenance === null || known.licenses.length + known.unreadable > 0);
  });
  return new Set([keyNo, ...shown.map((each) => each.keyNo)].filter((each) => each !== '')).size > 1;
}
