import type { License } from '../../../domain/license.ts';
import { licenseAnswersOf, type LicenseAnswer } from '../../../licenses/document-check/license-answers.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { turns } from '../../../tables/turns.ts';
import type { ReadCompany } from '../result/check-row.ts';

/** The answer of each licence that a check found. Others have their turn every few milliseconds. Never spends. */
export async function licenseAnswers(
  companies: readonly ReadCompany[],
  known: Pick<KnownLicenses, 'peek' | 'license'>,
): Promise<ReadonlyMap<License, LicenseAnswer>> {
  const turn = turns();
  const answers = new Map<License, LicenseAnswer>();
  for (const { item, facts } of companies) {
    await turn();
    const own = licenseAnswersOf(item, facts.own, known);
    for (const [at, license] of facts.own.entries()) {
      const answer = own[at];
      if (answer) answers.set(license, answer);
    }
  }
  return answers;
}
