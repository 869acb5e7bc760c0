import type { License } from '../../../domain/license.ts';
import type { Provenance } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { turns } from '../../../tables/turns.ts';
import type { ReadCompany } from '../result/check-row.ts';

/** The answer that a licence is told from. */
export type LicenseAnswer = Pick<Provenance, 'fetchedAt' | 'orderNumber'>;

/**
 * The answer of each licence that a check found: its own, which may be later than that of the search that listed it, or
 * earlier where only other pages were asked anew. Others have their turn every few milliseconds. Never spends.
 */
export async function licenseAnswers(
  companies: readonly ReadCompany[],
  known: Pick<KnownLicenses, 'peek' | 'license'>,
): Promise<ReadonlyMap<License, LicenseAnswer>> {
  const turn = turns();
  const answers = new Map<License, LicenseAnswer>();
  for (const { item, facts } of companies) {
    await turn();
    const { outcome, query } = item;
    if (outcome?.kind !== 'answered' || facts.own.length === 0) continue;
    // What was cleared is told as the check saw it: then the answer is the check's own, whatever else is known by now.
    const isStored = known.peek(query) !== undefined;
    for (const license of facts.own)
      answers.set(license, (isStored ? known.license(license.id)?.license.provenance : undefined) ?? outcome);
  }
  return answers;
}
