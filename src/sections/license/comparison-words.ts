import * as vscode from 'vscode';
import type { Comparison } from '../../domain/comparisons/comparison.ts';
import { creditCodeProblem } from '../../domain/company/credit-code.ts';
import { codeProblemWords } from '../../wording/license/code-problems.ts';

/** Why a check has its verdict, and no more than its evidence. */
export function whyWords(check: Comparison): string {
  switch (check.reason) {
    case 'same':
      return sameWords(check);
    case 'other':
      return otherWords(check);
    case 'missing':
      return vscode.l10n.t('There is nothing to compare.');
    case 'partlyRead':
      return vscode.l10n.t('Part of the text could not be read, and what seems to be missing may be there.');
    case 'otherQualifiers':
      return vscode.l10n.t('The businesses are the same, their limits are not.');
    case 'lessPrecise':
      return vscode.l10n.t('The businesses are the same, but one side is less precise about their limits.');
    case 'otherNameSameCompany':
      return vscode.l10n.t(
        'The names differ, the KeyNo of the company is the same: it may have been renamed.',
      );
    case 'otherName':
      return vscode.l10n.t('The names differ. Whether it is another company cannot be told from names.');
    case 'notAName':
      return vscode.l10n.t('A code or number was asked for, not a name.');
    case 'noClasses':
      return vscode.l10n.t('This number has no classes.');
    case 'length':
    case 'character':
    case 'checkDigit': {
      const problem = creditCodeProblem(check.left.text ?? '');
      return problem === null ? '' : codeProblemWords({ kind: 'creditCode', valid: false, problem });
    }
  }
}

function sameWords({ id }: Comparison): string {
  switch (id) {
    case 'validity':
      return vscode.l10n.t('Valid on the day of the answer. The vendor gives no date of expiry.');
    case 'creditCode':
      return vscode.l10n.t('The check digit is right. That does not prove that the code is this company’s.');
    case 'numberClasses':
      return vscode.l10n.t('The businesses are of the classes that the number has.');
    case 'numberProvince':
      return vscode.l10n.t('All regions of the scope lie in the province whose authority the number names.');
    case 'askedName':
    case 'companyNames':
    case 'numbers':
    case 'scopeAndReport':
      return vscode.l10n.t('Both sides say the same.');
  }
}

function otherWords({ id, verdict }: Comparison): string {
  switch (id) {
    case 'validity':
      return verdict === 'differs'
        ? vscode.l10n.t('The vendor says that the licence is not valid.')
        : vscode.l10n.t('This word is not known here, so it is not taken for valid.');
    case 'scopeAndReport':
      return vscode.l10n.t(
        'One side names a business that the other does not. They are of different dates: a question to ask, not a fault.',
      );
    case 'numberClasses':
      return vscode.l10n.t(
        'Sound licences have businesses of other classes than their numbers: this is no fault.',
      );
    case 'numberProvince':
      return vscode.l10n.t(
        'The scope names regions beyond the province whose authority the number names. Such an authority licenses within its province: whether the licence holds beyond it cannot be told from this.',
      );
    case 'askedName':
    case 'companyNames':
    case 'numbers':
    case 'creditCode':
      return vscode.l10n.t('The two are not the same, whatever their signs and spaces.');
  }
}
