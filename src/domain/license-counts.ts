/** How many licences there are, by what the vendor says of them. A filing is no licence, whatever it says of that. */
import { isFilingNumber } from './license-number.ts';
import { VALIDITIES, type License, type Validity } from './license.ts';

/** The licences among what an answer lists: all but what has by its form the number of a filing. */
export function withoutFilings<L extends Pick<License, 'licenseNumber'>>(
  licenses: readonly L[],
): readonly L[] {
  return licenses.filter(({ licenseNumber }) => !isFilingNumber(licenseNumber));
}

/** How many have by its form the number of a filing, which is no licence. */
export function countFilings(licenses: readonly Pick<License, 'licenseNumber'>[]): number {
  return licenses.length - withoutFilings(licenses).length;
}

/**
 * How many of the licences have each validity: valid ones first, then invalid, then unknown; never a count of 0. Filings
 * are not counted.
 */
export function countByValidity(
  licenses: readonly Pick<License, 'licenseNumber' | 'validity'>[],
): readonly { readonly validity: Validity; readonly count: number }[] {
  const counted = withoutFilings(licenses);
  return VALIDITIES.map((validity) => ({
    validity,
    count: counted.filter((license) => license.validity === validity).length,
  })).filter(({ count }) => count > 0);
}
