import type { Validity } from '../../../../../src/domain/license.ts';
import type { Company } from '../../../../../src/licenses/answer.ts';
import { license, provenance } from '../../panels/license/dossiers.ts';

/** A company with licences of these validities. @param remaining further ones that are not loaded. */
export function companyWith(validities: readonly Validity[], remaining = 0): Company {
  const { companyName: name, keyNo } = license;
  return {
    id: keyNo,
    keyNo,
    name,
    missing: 0,
    unreadable: 0,
    pinned: false,
    licenses: validities.map((validity) => ({
      license: { value: { ...license, validity }, provenance },
      annualReport: null,
    })),
    more: remaining === 0 ? null : { query: name, nextPage: 2, remaining },
    query: name,
    provenance,
  };
}
