import * as vscode from 'vscode';
import { countByValidity, type Validity } from '../../domain/license.ts';
import type { CompanyView } from '../../protocol/company-page.ts';
import type { ValidityView } from '../../protocol/page.ts';
import { validityCountWords, validityWord } from '../../wording/license/validity.ts';
import { dayWords } from '../../wording/times.ts';
import type { ReadLicense } from './read-license.ts';

/** How many licences are in which state, by the answers of which days, and what their validity does not say. */
export function statesView(read: readonly ReadLicense[]): CompanyView['states'] {
  return {
    counts: countByValidity(read.map(({ license }) => license)).map(({ validity, count }) => ({
      kind: validity,
      word: validityCountWords(validity, count),
    })),
    basis: read.length === 0 ? null : basisWords(read.map(({ provenance }) => provenance.fetchedAt)),
  };
}

/** @param days when each answer came, in milliseconds since 1970; at least one. */
function basisWords(days: readonly number[]): string {
  const [first, last] = [dayWords(Math.min(...days)), dayWords(Math.max(...days))];
  return first === last
    ? vscode.l10n.t('By the answer of {0}. This source gives no date of expiry.', first)
    : vscode.l10n.t('By answers of {0} to {1}. This source gives no date of expiry.', first, last);
}

/** A validity with its word, to be marked. */
export function validityView(kind: Validity): ValidityView {
  return { kind, word: validityWord(kind) };
}
