import * as vscode from 'vscode';
import { countFilings } from '../../domain/license-counts.ts';
import type { License } from '../../domain/license.ts';
import { loadedOf } from '../counts.ts';
import { noneFound } from '../known.ts';
import { enumerated, inOneLine } from '../parts.ts';
import { filingCountWords, validityCounts } from './validity.ts';

type Numbered = Pick<License, 'licenseNumber'>;

/**
 * How many licences came of those that there are, in the user's language, e.g. "1 of 117 licences". Filings are none, and
 * not counted: where there is nothing else, no licence was found.
 * @param found what came, licences and filings.
 * @param total how many there are of both.
 */
export function licensesFound(found: readonly Numbered[], total: number): string {
  const filings = countFilings(found);
  return filings > 0 && total <= filings
    ? noneFound()
    : loadedOf(found.length - filings, Math.max(found.length, total) - filings);
}

/**
 * How many licences there are of each validity, e.g. `2 valid`, and before that of how many they are where not all came,
 * e.g. `50 / 117 loaded`.
 * @param unloaded how many did not come; `null` where some did not, and it is not known how many.
 */
export function countedLicenses(
  found: readonly Pick<License, 'licenseNumber' | 'validity'>[],
  unloaded: number | null,
): string {
  const loaded = found.length - countFilings(found);
  const total = unloaded === null ? '?' : loaded + unloaded;
  return inOneLine(
    unloaded === 0
      ? ''
      : vscode.l10n.t({
          message: '{0} / {1} loaded',
          args: [loaded, total],
          comment: ['{0} is how many licences came, {1} how many there are, or a question mark'],
        }),
    enumerated(...validityCounts(found)),
  );
}

/** How many of what was found are filings, which are no licences, in the user's language; empty where there is none. */
export function filingsBeside(found: readonly Numbered[]): string {
  const filings = countFilings(found);
  return filings === 0 ? '' : filingCountWords(filings);
}
