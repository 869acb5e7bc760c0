import { countFilings } from '../../domain/license-counts.ts';
import type { License } from '../../domain/license.ts';
import { loadedOf } from '../counts.ts';
import { noneFound } from '../known.ts';
import { filingCountWords } from './validity.ts';

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

/** How many of what was found are filings, which are no licences, in the user's language; empty where there is none. */
export function filingsBeside(found: readonly Numbered[]): string {
  const filings = countFilings(found);
  return filings === 0 ? '' : filingCountWords(filings);
}
