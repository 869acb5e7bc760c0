import * as vscode from 'vscode';
import { countByValidity, countFilings } from '../../domain/license-counts.ts';
import { isFilingNumber } from '../../domain/license-number.ts';
import { worstFirst, type License, type Validity } from '../../domain/license.ts';

/** What tells whether something is a valid licence. */
type Judged = Pick<License, 'licenseNumber' | 'validity'>;

/** The word for a licence's validity. Anything the vendor does not say plainly is "unknown". */
export function validityWord(validity: Validity): string {
  switch (validity) {
    case 'valid':
      return vscode.l10n.t('valid');
    case 'invalid':
      return vscode.l10n.t('invalid');
    case 'unknown':
      return vscode.l10n.t('validity unknown');
  }
}

/** What a licence is, in a word or two: its validity, or that it is a filing and no licence, whatever the vendor says of that. */
export function licenseWord(license: Judged): string {
  return isFilingNumber(license.licenseNumber) ? filingWord() : validityWord(license.validity);
}

/** What a licence is, in a word or two; beside "valid" that no date of expiry is known, for a licence ends some day. */
export function licenseWordWithTerm(license: Judged): string {
  const word = licenseWord(license);
  return seenValidity(license) === 'valid'
    ? vscode.l10n.t('{0} (no date of expiry in this source)', word)
    : word;
}

/** The validity that something is marked by: what is a filing is never marked as a valid licence. */
export function seenValidity({ licenseNumber, validity }: Judged): Validity {
  return isFilingNumber(licenseNumber) ? 'unknown' : validity;
}

function filingWord(): string {
  return vscode.l10n.t('ICP filing, no licence');
}

/**
 * How many licences there are of each validity, what wants a look first, e.g. `1 invalid`, `2 valid`, and how many filings,
 * which are none; nothing of what there is none of.
 */
export function validityCounts(licenses: readonly Judged[]): readonly string[] {
  const counts = worstFirst(countByValidity(licenses), ({ validity }) => validity);
  const filings = countFilings(licenses);
  return [
    ...counts.map(({ validity, count }) => validityCountWords(validity, count)),
    ...(filings > 0 ? [filingCountWords(filings)] : []),
  ];
}

/** So many filings, e.g. `2 ICP filings, no licences`. */
export function filingCountWords(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 ICP filing, no licence')
    : vscode.l10n.t('{0} ICP filings, no licences', count);
}

/** So many licences of one validity, e.g. `2 valid`. */
export function validityCountWords(validity: Validity, count: number): string {
  return vscode.l10n.t({
    message: '{0} {1}',
    args: [count, validityWord(validity)],
    comment: ['{0} is the number of licences, {1} their validity'],
  });
}
