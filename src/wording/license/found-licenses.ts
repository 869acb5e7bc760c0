import { countFilings } from '../../domain/license-counts.ts';
import type { License } from '../../domain/license.ts';
import { loadedOf } from '../counts.ts';
import { noneFound } from '../known.ts';
import { filingCountWords } from './validity.ts';

type Numbered = Pick<License, 'licenseNumber'>;

/**
 * How many licences came of those that there are, in the user's language, e.g. "1 of 117 licences". Filings are none, and
 * not counted: where there is nothing else, no licence was found.
 * @param records what came, licences and filings.
 * @param total how many records there are.
 */
export function licensesFound(records: readonly Numbered[], total: number): string {
  const filings = countFilings(records);
  return filings > 0 && total <= filings
    ? noneFound()
    : loadedOf(records.length - filings, Math.max(records.length, total) - filings);
}

/** How many of the records are filings, which are no licences, in the user's language; empty where there is none. */
export function filingsBeside(records: readonly Numbered[]): string {
  const filings = countFilings(records);
  return filings === 0 ? '' : filingCountWords(filings);
}
