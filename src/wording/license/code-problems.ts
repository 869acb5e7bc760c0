import * as vscode from 'vscode';
import type { CompanyCode } from '../../domain/company/company-code.ts';

/** What is wrong with a credit code or registration number, and by which rule; empty where nothing is. */
export function codeProblemWords({ kind, problem }: CompanyCode): string {
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
      return vscode.l10n.t(
        'The check digit is “{0}” and would be “{1}” by {2}: something is mistyped.',
        problem.found,
        problem.expected,
        rule,
      );
  }
}
