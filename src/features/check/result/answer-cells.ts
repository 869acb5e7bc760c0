import * as vscode from 'vscode';
import { mayBeCode } from '../../../domain/company/company-code.ts';
import { withoutFilings } from '../../../domain/license-counts.ts';
import type { License } from '../../../domain/license.ts';
import { isNoneFound, unloadedOf, type DataKind, type SearchPages } from '../../../licenses/answer.ts';
import { askedCompany, type AskedCompany } from '../../../licenses/known/company/asked-company.ts';
import { otherBracketForm } from '../../../licenses/known/query-key.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import type { Cell } from '../../../tables/table.ts';
import { noneFound, noneSentWords } from '../../../wording/known.ts';
import { businessWords } from '../../../wording/license/businesses.ts';
import { countedLicenses } from '../../../wording/license/found-licenses.ts';
import { labelled, listed } from '../../../wording/parts.ts';
import { callPrice } from '../../../wording/prices.ts';
import { companyDoubtWords } from '../../../sections/check/concern-words.ts';

/** What an answer says of the company that was asked for, as cells of a table; what it does not say is left out. */
export interface AnswerCells {
  /** What was found, and what stands in the way of relying on it, in words. */
  readonly result: string;
  readonly registeredName?: Cell;
  /** How many licences of the company are loaded; filings are none. */
  readonly licences?: Cell;
  /** How many of the licences are valid, invalid and of unknown validity, and of how many where not all are loaded. */
  readonly validity?: Cell;
  readonly licenceNumbers?: Cell;
  /** The businesses of licences that are not invalid. */
  readonly businesses?: Cell;
}

/** What an answer is read with. */
interface AnswerContext {
  readonly known: KnownLicenses;
  /** The company whose branch was asked for, where it is known to be one. */
  readonly branchOf?: string | undefined;
  /** Whose data was asked. */
  readonly data: DataKind;
}

/**
 * The cells of an answer to a search.
 * @param query what was asked for: a name, a credit code or a registration number.
 */
export function answerCells(
  query: string,
  pages: SearchPages,
  { known, branchOf, data }: AnswerContext,
): AnswerCells {
  const asked = askedCompany(query, pages.licenses);
  if (asked.kind === 'none') {
    if (isNoneFound(pages)) {
      // Asking for a branch in other brackets would be a call for nothing: the licences are its company's.
      return { result: branchOf === undefined ? nothingWords(query, known, data) : noneFound() };
    }
    if (pages.unreadable === 0) return { result: noneSentWords(pages) ?? unloadedWords(pages) };
    return { result: listed(vscode.l10n.t('found'), unloadedWords(pages), unreadWords(pages)) };
  }
  if (asked.kind === 'several') {
    return {
      result: listed(companyDoubtWords('several'), unloadedWords(pages), unreadWords(pages)),
      registeredName: asked.names.join('、'),
    };
  }
  const { licenses, name } = asked;
  const others = pages.licenses.length - licenses.length;
  return {
    result: listed(foundWords(asked), othersWords(others), unloadedWords(pages), unreadWords(pages)),
    registeredName: name,
    // Only those that are loaded: the vendor's total tells of others, but not whose they are.
    licences: withoutFilings(licenses).length,
    ...licenseCells(licenses, unloadedOf(pages)),
  };
}

function foundWords({ kind }: Extract<AskedCompany, { readonly name: string }>): string {
  return kind === 'company' ? vscode.l10n.t('found') : companyDoubtWords('otherName');
}

/** Says how many licences of an answer are other companies'; empty where none is. */
export function othersWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? vscode.l10n.t('1 licence of another company left out')
    : vscode.l10n.t('{0} licences of other companies left out', count);
}

/** Says how many licences of a search did not come; empty where all did. */
export function unloadedWords(pages: SearchPages): string {
  const unloaded = unloadedOf(pages);
  // What a check saw itself does not tell how many there are.
  if (unloaded === null) return vscode.l10n.t('not all licences are loaded');
  if (unloaded === 0) return '';
  return unloaded === 1
    ? vscode.l10n.t('1 further licence not loaded')
    : vscode.l10n.t('{0} further licences not loaded', unloaded);
}

function unreadWords({ unreadable }: SearchPages): string {
  if (unreadable === 0) return '';
  return unreadable === 1
    ? vscode.l10n.t('1 licence could not be read')
    : vscode.l10n.t('{0} licences could not be read', unreadable);
}

/** The vendor knows names letter by letter: one in other brackets is another question, and another call. */
function nothingWords(query: string, known: KnownLicenses, data: DataKind): string {
  if (mayBeCode(query)) return noneFound();
  const nothing = vscode.l10n.t('no licence found under this form of the name');
  const other = otherBracketForm(query);
  if (other === undefined) return nothing;
  const answer = known.peek(other)?.value;
  if (!answer) return listed(nothing, vscode.l10n.t('{0} was not asked ({1})', other, callPrice(data)));
  if (isNoneFound(answer)) return listed(nothing, vscode.l10n.t('nor under {0}', other));
  const noneSent = noneSentWords(answer);
  return listed(
    nothing,
    noneSent === undefined
      ? vscode.l10n.t('licences are stored under {0}', other)
      : labelled(other, noneSent),
  );
}

function licenseCells(
  licenses: readonly License[],
  unloaded: number | null,
): Pick<AnswerCells, 'validity' | 'licenceNumbers' | 'businesses'> {
  const usable = withoutFilings(licenses).filter(({ validity }) => validity !== 'invalid');
  const businesses = usable.flatMap(({ scope }) => businessWords(scope));
  return {
    validity: countedLicenses(licenses, unloaded),
    licenceNumbers: licenses.map(({ licenseNumber }) => licenseNumber).join('、'),
    businesses: [...new Set(businesses)].join('、'),
  };
}
