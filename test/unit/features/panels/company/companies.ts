import type { License } from '../../../../../src/domain/license.ts';
import type { Company } from '../../../../../src/licenses/answer.ts';
import { license, provenance } from '../license/dossiers.ts';

/** An invented company with these licences, known from one answer. */
export function companyOf(...licenses: readonly Partial<License>[]): Company {
  return {
    id: license.keyNo,
    keyNo: license.keyNo,
    name: license.companyName,
    pinned: false,
    licenses: licenses.map((own, index) => ({
      license: { value: { ...license, id: String(index), ...own }, provenance },
      annualReport: null,
    })),
    more: null,
    missing: 0,
    unreadable: 0,
    query: license.companyName,
    provenance,
  };
}
