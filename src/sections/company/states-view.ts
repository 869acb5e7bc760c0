import * as vscode from 'vscode';
import { countByValidity, countFilings } from '../../domain/license-counts.ts';
import type { License } from '../../domain/license.ts';
import type { CompanyView, LicenseListView } from '../../protocol/company-page.ts';
import type { ValidityView } from '../../protocol/page.ts';
import {
  filingCountWords,
  licenseWord,
  seenValidity,
  validityCountWords,
} from '../../wording/license/validity.ts';
import { dayWords } from '../../wording/times.ts';
import type { ReadLicense } from './read-license.ts';

/** How many licences are in which state, by the answers of which days, and what their validity does not say. */
export function statesView(read: readonly ReadLicense[]): CompanyView['states'] {
  return {
    counts: groupsOf(read).map(({ kind, word }) => ({ kind, word })),
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

/** Licences that are told together: those of one validity, or filings, which are none. */
export type LicenseGroup = LicenseListView['lines'][number]['group'];

/** How many licences of a company are in each group, with the mark of the group; empty groups are left out. */
export function groupsOf(
  read: readonly ReadLicense[],
): readonly (ValidityView & { readonly group: LicenseGroup })[] {
  const licenses = read.map(({ license }) => license);
  const filings = countFilings(licenses);
  return [
    ...countByValidity(licenses).map(({ validity, count }) => ({
      group: validity,
      kind: validity,
      word: validityCountWords(validity, count),
    })),
    ...(filings === 0
      ? []
      : [{ group: 'filing' as const, kind: 'unknown' as const, word: filingCountWords(filings) }]),
  ];
}

/** The mark of a licence: its validity, or that it is a filing, with the word for it. */
export function validityView(license: License): ValidityView {
  return { kind: seenValidity(license), word: licenseWord(license) };
}
