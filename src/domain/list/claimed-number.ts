import { parseLicenseNumber, withoutSuffix, type LicenseNumber } from '../license-number.ts';
import type { License, Validity } from '../license.ts';

/**
 * What becomes of a licence number that a list claims, held against the licences that were found. `filing`: it is the
 * number of a filing, which is no licence. `mayBeFiling`: a licence has it without the suffix of a site or an app, with
 * which it may be that of a filing. `unreadable`: it has the form of no number. `notFound`: none of the company's
 * licences has it, and all of them are known. `cannotTell`: the company may have licences that are not known.
 */
export type ClaimVerdict =
  Validity | 'ofAnother' | 'filing' | 'mayBeFiling' | 'unreadable' | 'notFound' | 'cannotTell';

/** What of a claimed number it is held by. */
export type ClaimedForm = Pick<LicenseNumber, 'kind' | 'normalized' | 'suffix'>;

/** The licences that a claimed number is held against. */
export interface FoundLicenses {
  /** The company's own. */
  readonly own: readonly License[];
  /** Of other companies in the same answer. */
  readonly others: readonly License[];
  /** Whether these are all that the company has. */
  readonly isWhole: boolean;
}

/** Holds a claimed number against the licences that were found. Two notations of one number are the same. */
export function claimVerdict(
  { kind, normalized, suffix }: ClaimedForm,
  { own, others, isWhole }: FoundLicenses,
): ClaimVerdict {
  const hasNumber =
    (number: string) =>
    ({ licenseNumber }: License): boolean =>
      parseLicenseNumber(licenseNumber).normalized === number;
  const has = hasNumber(normalized);
  // What the vendor says of a filing makes no valid licence of it.
  const found = kind === 'icpFiling' ? [] : own.filter(has);
  // One number on two rows: the worse of the two is the one to look at.
  for (const validity of ['invalid', 'unknown', 'valid'] as const)
    if (found.some((license) => license.validity === validity)) return validity;
  if (others.some(has)) return 'ofAnother';
  if (kind === 'icpFiling') return 'filing';
  if (kind === 'unknown') return 'unreadable';
  if (suffix !== null && own.some(hasNumber(withoutSuffix({ normalized, suffix })))) return 'mayBeFiling';
  return isWhole ? 'notFound' : 'cannotTell';
}
