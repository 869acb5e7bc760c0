import * as vscode from 'vscode';
import type { Validity } from '../../domain/license.ts';
import { heldBy, type Company } from '../../licenses/answer.ts';
import { companyGaps } from './company-gaps.ts';
import { validityIcon } from './validity.ts';

/**
 * The validity that a company is told by: invalid where one loaded licence is, then unknown; `null` where there is none, or
 * only filings, which are none.
 */
export function worstValidity(company: Company): Validity | null {
  const all = new Set(heldBy(company).map(({ validity }) => validity));
  return (['invalid', 'unknown', 'valid'] as const).find((validity) => all.has(validity)) ?? null;
}

/** The validity that stands for a company as a whole: valid only where no other licence of it can be missing. */
export function validityWithGaps(company: Company): Validity | null {
  const worst = worstValidity(company);
  return worst === 'valid' && companyGaps(company).length > 0 ? 'unknown' : worst;
}

/**
 * The icon of what is known of a company, in its state's colour; it goes with words, never instead of them. An invalid
 * licence beside others is a warning, not an error.
 */
export function companyIcon(company: Company): vscode.ThemeIcon {
  const worst = worstValidity(company);
  if (worst === null)
    return companyGaps(company).length > 0 ? new vscode.ThemeIcon('question') : noLicenseIcon();
  const held = heldBy(company);
  const bad = held.filter(({ validity }) => validity === worst).length;
  // Of those that are not loaded, or could not be read, nothing is known.
  const isMixed = bad < held.length || companyGaps(company).length > 0;
  return worst === 'invalid' && isMixed
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : validityIcon(validityWithGaps(company) ?? worst);
}

/** The icon of a question that found no licence. */
export function noLicenseIcon(): vscode.ThemeIcon {
  return new vscode.ThemeIcon('circle-slash');
}
