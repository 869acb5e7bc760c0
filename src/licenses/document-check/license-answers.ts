import type { License } from '../../domain/license.ts';
import type { Provenance } from '../answer.ts';
import type { KnownLicenses } from '../known/known-licenses.ts';
import type { CheckItem } from './check.ts';

/** The answer that a licence is told from. */
export type LicenseAnswer = Pick<Provenance, 'fetchedAt' | 'orderNumber'>;

/**
 * The answer of each of these licences, in their order: its own, which may be later than that of the search that listed it,
 * or earlier where only other pages were asked anew. Never spends.
 * @param item the company of a check that they were found for; where it has no answer there is none of them either.
 */
export function licenseAnswersOf(
  { query, outcome }: Pick<CheckItem, 'query' | 'outcome'>,
  licenses: readonly License[],
  known: Pick<KnownLicenses, 'peek' | 'license'>,
): readonly LicenseAnswer[] {
  if (outcome?.kind !== 'answered' || licenses.length === 0) return [];
  // What was cleared is told as the check saw it: then the answer is the check's own, whatever else is known by now.
  const isStored = known.peek(query) !== undefined;
  return licenses.map(({ id }) => {
    const own = isStored ? known.license(id)?.license.provenance : undefined;
    const { fetchedAt, orderNumber } = own ?? outcome;
    return { fetchedAt, orderNumber };
  });
}
