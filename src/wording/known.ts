import * as vscode from 'vscode';
import { unseenOf, type SearchPages } from '../licenses/answer.ts';
import { noneSent } from './counts.ts';

// What is known of a company in a word or two, for a row or a cell.

/** The vendor was never asked, or its answer is gone. */
export function notAskedYet(): string {
  return vscode.l10n.t('not asked yet');
}

/** The vendor was asked and has no licence. */
export function noneFound(): string {
  return vscode.l10n.t('no licence found');
}

/** A code whose owner the document does not tell for certain. @param company the likeliest. */
export function mayBelong(company: string): string {
  return vscode.l10n.t("may be {0}'s", company);
}

/** Says as a sentence that no licence of a company was found. */
export function noLicenseFound(): string {
  return vscode.l10n.t('No licence found.');
}

/** Says that no licence of a company was found, and what that does not mean. */
export function noLicenseFoundDoubt(): string {
  return vscode.l10n.t('No licence found; this does not mean that there is none');
}

/** The vendor was asked and answered that there is nothing. @param query as it was asked. */
export function vendorHasNone(query: string): string {
  return vscode.l10n.t('The vendor has no licence for “{0}”', query);
}

/** Says as a sentence that the vendor was asked for a licence's annual report and has none. */
export function noAnnualReport(): string {
  return vscode.l10n.t('The vendor has no annual report for this licence.');
}

/** What no answer says: for whoever reads many of them at once. */
export function answersDoubt(): string {
  return vscode.l10n.t(
    'The source gives no date of expiry: “valid” is what the vendor said on the day of the answer. No licence found does not mean that there is none.',
  );
}

/** Says that no answer of the vendor's decides what a licence allows: the regulator alone does. */
export function onlyTheRegulator(): string {
  return vscode.l10n.t('Only the regulator can say what a licence allows.');
}

/** What is to be said of an answer that counts licences and holds none; `undefined` of any other. */
export function noneSentWords(pages: SearchPages): string | undefined {
  const unseen = unseenOf(pages);
  return pages.licenses.length + pages.unreadable === 0 && unseen > 0 ? noneSent(unseen) : undefined;
}
