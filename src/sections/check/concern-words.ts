import * as vscode from 'vscode';
import { isUndecidedCode } from '../../domain/company/company-code.ts';
import type { ClaimVerdict } from '../../domain/list/claimed-number.ts';
import { vendorDay } from '../../domain/vendor-day.ts';
import type { CheckedClaim } from '../../licenses/document-check/checked-claims.ts';
import type { DataKind } from '../../licenses/answer.ts';
import type { CheckedState, CompanyDoubt } from '../../licenses/document-check/checked-company.ts';
import type { UnaskedBeside } from '../../licenses/document-check/list-rows.ts';
import { noneFound, notAskedYet } from '../../wording/known.ts';
import { listed } from '../../wording/parts.ts';

// What a check says of a company or a row of its list that a person must look at.

/** What a check came to for a company, in a word or two. */
export function checkedStateWords(state: CheckedState): string {
  switch (state) {
    case 'allValid':
      return vscode.l10n.t('all valid');
    case 'someInvalid':
      return vscode.l10n.t('some invalid');
    case 'noneFound':
      return noneFound();
    case 'lookAt':
      return vscode.l10n.t('to be looked at');
    case 'waiting':
      return notAskedYet();
  }
}

/** What is known of a company that a doubt is told of. */
export interface DoubtedCompany {
  /** The company whose branch it is, where it is known to be one. */
  readonly branchOf?: string | undefined;
  /** Whose data was asked: sample data is free. */
  readonly data?: DataKind | undefined;
}

/** Why a person must look at a company, and what to do. */
export function companyDoubtWords(doubt: CompanyDoubt, { branchOf, data }: DoubtedCompany = {}): string {
  switch (doubt) {
    case 'noAnswer':
      return vscode.l10n.t('the vendor gave no answer: see the result');
    case 'interrupted':
      return data === 'sample'
        ? vscode.l10n.t('interrupted; sample data: free')
        : vscode.l10n.t('interrupted; may be charged');
    case 'notAgreed':
      return vscode.l10n.t('not asked: its stored answer was cleared, and no call was agreed');
    case 'answerCleared':
      return vscode.l10n.t('the stored answer was cleared: ask again to see it');
    case 'several':
      return vscode.l10n.t('several companies: it cannot be told which one was meant');
    case 'otherName':
      return vscode.l10n.t('found under another name: see that this company is meant');
    case 'noneFound':
      // Of a branch nothing is to be found under a better name: what is said of its company says what to do.
      if (branchOf !== undefined) return noneFound();
      return vscode.l10n.t('no licence found: see that the name or code is the registered one');
    case 'invalid':
      return vscode.l10n.t('a licence is invalid');
    case 'validityUnknown':
      return vscode.l10n.t('the validity of a licence is unknown');
    case 'filing':
      return vscode.l10n.t('something found has the number of an ICP filing, which is no licence');
    case 'notAllLoaded':
      return vscode.l10n.t('not all licences are loaded: the company overview loads the others');
    case 'unreadRows':
      return vscode.l10n.t('a licence in the answer could not be read');
    case 'contraryRecord':
      return vscode.l10n.t("your record of the regulator's page speaks against a licence: look at that page");
  }
}

/** What a claimed number came to, and whose it is where it is another company's. */
export function claimWords({ text, verdict, holder }: CheckedClaim): string {
  return listed(
    verdictWords(text, verdict),
    holder === null
      ? ''
      : vscode.l10n.t(
          'by the stored answer of {1} it is a licence of {0}',
          ...[holder.company, vendorDay(holder.fetchedAt)],
        ),
  );
}

/** @param text the number as the list has it. */
function verdictWords(text: string, verdict: ClaimVerdict): string {
  switch (verdict) {
    case 'valid':
      return vscode.l10n.t('{0}: found, valid', text);
    case 'invalid':
      return vscode.l10n.t('{0}: found, invalid', text);
    case 'unknown':
      return vscode.l10n.t('{0}: found, validity unknown', text);
    case 'ofAnother':
      return vscode.l10n.t('{0}: found with another company', text);
    case 'filing':
      return vscode.l10n.t('{0}: the number of a filing, which is no licence', text);
    case 'mayBeFiling':
      return vscode.l10n.t(
        '{0}: without its suffix the number of a licence that was found; with it, it may be that of a filing',
        text,
      );
    case 'unreadable':
      return vscode.l10n.t('{0}: not in the form of a licence number', text);
    case 'notFound':
      return vscode.l10n.t('{0}: none of the licences found of this company has this number', text);
    case 'cannotTell':
      return vscode.l10n.t('{0}: cannot be told, since not all licences are known', text);
  }
}

/** Says of a row of the list that it names a branch, and whose the licences are. @param company whose branch it is. */
export function branchWords(company: string): string {
  return vscode.l10n.t('a branch of {0}: licences are its company’s', company);
}

/** Says of a code in a row of the list that its check digit is wrong, or may be right all the same. */
export function wrongCodeWords(code: string): string {
  if (isUndecidedCode(code))
    return vscode.l10n.t(
      '{0}: the check digit breaks the rule, as in codes that Xiamen gave before 2016: compare it with the business licence',
      code,
    );
  return vscode.l10n.t('{0}: a digit of this code is wrong', code);
}

/** Says of something beside a company in its cell that nothing was asked for it, with the reason. */
export function unaskedWords({ text, why }: UnaskedBeside): string {
  return why === 'notChosen'
    ? vscode.l10n.t('{0}, in the same cell, was not asked: it was not ticked', text)
    : vscode.l10n.t('{0}, in the same cell, was not asked: it was not read as the name of a company', text);
}

/** Says of a row of the list that nothing was asked for it. */
export function notAskedWords(): string {
  return vscode.l10n.t('nothing was asked for this row');
}
