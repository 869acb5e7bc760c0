import * as vscode from 'vscode';
import { isUndecided, type CompanyCode } from '../../domain/company/company-code.ts';

/** What is wrong with a credit code or registration number, and by which rule; empty where nothing is. */
export function codeProblemWords(code: CompanyCode): string {
  const { kind, problem } = code;
  if (problem === null) return '';
  const rule = kind === 'creditCode' ? 'GB 32100-2015' : 'GS 15-2006';
  switch (problem.kind) {
    case 'length':
      return vscode.l10n.t('It has {0} characters instead of {1}.', problem.length, problem.expected);
    case 'character':
      return vscode.l10n.t(
        'No such code has “{0}” (character {1}) by {2}.',
        problem.found,
        problem.place,
        rule,
      );
    case 'checkDigit':
      if (isUndecided(code))
        return vscode.l10n.t(
          'The check digit is “{0}” and would be “{1}” by {2}. Codes that Xiamen gave before 2016 break that rule and are in use: compare it with the business licence. It can be asked for.',
          problem.found,
          problem.expected,
          rule,
        );
      return vscode.l10n.t(
        'The check digit is “{0}” and would be “{1}” by {2}: something is mistyped.',
        problem.found,
        problem.expected,
        rule,
      );
  }
}
