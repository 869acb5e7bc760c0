import { foldCompanyName } from '../company/company-name.ts';
import type { License } from '../license.ts';
import { parseLicenseNumber } from '../license-number.ts';
import { isMissing } from '../text/placeholder.ts';
import type { RecordSubject } from './record.ts';

/**
 * The one key of all notations of what a record is about: a licence's number, or a company's name. The vendor's ids are
 * no part of it: the record is of the world, not of an answer.
 */
export function subjectKey({ licenseNumber, companyName }: RecordSubject): string {
  return licenseNumber === null
    ? `company ${foldCompanyName(companyName)}`
    : `license ${parseLicenseNumber(licenseNumber).normalized.toUpperCase()}`;
}

/** What a record of a licence is about; `null` where the vendor sends no number, by which it could be told. */
export function subjectOfLicense({
  licenseNumber,
  companyName,
}: Pick<License, 'licenseNumber' | 'companyName'>): RecordSubject | null {
  return isMissing(licenseNumber) ? null : { licenseNumber, companyName };
}
