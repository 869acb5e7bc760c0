import type { StoredCompany } from '../../store/companies.ts';
import type { Company } from '../answer.ts';

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
