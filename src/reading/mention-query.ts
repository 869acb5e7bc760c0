import type { Mention } from '../recognizer/mention.ts';

/**
 * Whether a mention's value can be looked up: the vendor finds companies by name, credit code and registration number,
 * not by the number of a licence. A code with a wrong check digit is nobody's.
 */
export function isQuery({ kind, valid }: Pick<Mention, 'kind' | 'valid'>): boolean {
  switch (kind) {
    case 'company':
      return true;
    case 'creditCode':
    case 'registrationNumber':
      return valid !== false;
    case 'licenseNumber':
    case 'icpFiling':
      return false;
  }
}
