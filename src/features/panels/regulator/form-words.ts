import * as vscode from 'vscode';
import type { FormField, FormProblem } from '../../../domain/regulator/form.ts';
import { recordFieldWords } from '../../../wording/regulator/record-words.ts';

/** The statuses that the regulator's page is known to show. Any other words can be recorded, too. */
export const STATUSES = ['有效', '正常', '过期', '注销', '撤销', '吊销', '无效'] as const;

/** What a reader of the form must know of a field; empty where its name says all. */
export function hintWords(field: FormField): string {
  switch (field) {
    case 'validUntil':
      return vscode.l10n.t('A day such as 2027-03-01. Where each business has its own, the earliest.');
    case 'issued':
      return vscode.l10n.t('A day such as 2022-03-02.');
    case 'status':
      return vscode.l10n.t("In the page's own words.");
    case 'scope':
      return vscode.l10n.t('Businesses and regions, pasted as the page shows them.');
    case 'quotation':
      return vscode.l10n.t('Anything else worth keeping, word for word.');
    case 'lookedAt':
      return vscode.l10n.t('The day on which you looked.');
  }
}

/** The field that a problem is about; `null` where it is the form as a whole. */
export function fieldOf(problem: FormProblem): FormField | null {
  switch (problem.kind) {
    case 'noDay':
    case 'tooLong':
      return problem.field;
    case 'lookedAtMissing':
    case 'lookedAtAhead':
      return 'lookedAt';
    case 'issuedAhead':
      return 'issued';
    case 'endsBeforeIssue':
      return 'validUntil';
    case 'nothingSaid':
      return null;
  }
}

/** What is wrong with the form, and what to do. */
export function problemWords(problem: FormProblem): string {
  switch (problem.kind) {
    case 'noDay':
      return vscode.l10n.t('No day of the calendar. Write it as 2027-03-01.');
    case 'tooLong':
      return vscode.l10n.t('Longer than {0} characters.', problem.most);
    case 'lookedAtMissing':
      return vscode.l10n.t('On which day did you look?');
    case 'lookedAtAhead':
      return vscode.l10n.t('This day has not come yet.');
    case 'issuedAhead':
      return vscode.l10n.t('Issued after the day of the look.');
    case 'endsBeforeIssue':
      return vscode.l10n.t('Before the day of issue.');
    case 'nothingSaid':
      return vscode.l10n.t(
        'Nothing to record yet. Give at least one of: {0}, {1}, {2}, {3}.',
        recordFieldWords('validUntil'),
        recordFieldWords('issued'),
        recordFieldWords('status'),
        recordFieldWords('scope'),
      );
  }
}
