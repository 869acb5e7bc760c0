import { isUndecidedCode } from '../domain/company/company-code.ts';
import type { Mention } from '../recognizer/mention.ts';

/** As much of a mention as says whether it can be looked up. */
type Queried = Pick<Mention, 'kind' | 'valid' | 'value'>;

/**
 * Whether a mention's value can be looked up: the vendor finds companies by name, credit code and registration number,
 * not by the number of a licence. A code with a wrong check digit is nobody's, unless codes in use break the rule in the
 * same way: that one may be asked for, with a warning.
 */
export function isQuery(mention: Queried): boolean {
  switch (mention.kind) {
    case 'company':
      return true;
    case 'creditCode':
    case 'registrationNumber':
      return mention.valid !== false || isUndecidedMention(mention);
    case 'licenseNumber':
    case 'icpFiling':
      return false;
  }
}

/** Whether a mention can be looked up without a doubt of its code: what is in doubt is for the user to choose. */
export function isSureQuery(mention: Queried): boolean {
  return isQuery(mention) && mention.valid !== false;
}

/** Whether a mention is a code with a wrong check digit, which may be right all the same: codes in use have such, too. */
export function isUndecidedMention({ valid, value }: Pick<Mention, 'valid' | 'value'>): boolean {
  return valid === false && isUndecidedCode(value);
}
