import * as vscode from 'vscode';
import type { Validity } from '../domain/license.ts';
import { heldBy, type Company } from '../licenses/answer.ts';
import { companyGaps } from './license/company-gaps.ts';
import { validityWithGaps, worstValidity } from './license/company-state.ts';

// Icons are apart from the words that they stand beside: words are said in the thread of reports, too, which has no icons.

/** The icon that goes with the word, never instead of it. */
export function validityIcon(validity: Validity): vscode.ThemeIcon {
  switch (validity) {
    case 'valid':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
    case 'invalid':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed'));
    case 'unknown':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('testing.iconQueued'));
  }
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
