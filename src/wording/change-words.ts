import * as vscode from 'vscode';
import type { LicenseChange } from '../domain/comparisons/license-changes.ts';
import type { BusinessChange } from '../domain/comparisons/scope-changes.ts';
import { licenseNumberWords } from './license/license-number.ts';
import { licenseWord, validityWord } from './license/validity.ts';
import type { AnswerChanges } from '../licenses/document-check/answer-changes.ts';

/** What changed between two answers about a company, a line each. */
export function companyChangeWords({ mayBeOther, changes }: AnswerChanges): readonly string[] {
  return [
    ...(mayBeOther ? [vscode.l10n.t('perhaps not the same company as last time')] : []),
    ...changes.flatMap(changeWords),
  ];
}

function changeWords(change: LicenseChange): readonly string[] {
  switch (change.kind) {
    case 'new': {
      const { license, isCertain } = change;
      const number = licenseNumberWords(license);
      const state = licenseWord(license);
      return [
        isCertain
          ? vscode.l10n.t('new licence: {0}, {1}', number, state)
          : vscode.l10n.t('licence not seen last time: {0}, {1}', number, state),
      ];
    }
    case 'gone': {
      const number = licenseNumberWords(change.license);
      return [
        change.isCertain
          ? vscode.l10n.t('licence gone: {0} is no longer in the answer', number)
          : vscode.l10n.t('licence not seen this time, since not all were loaded or read: {0}', number),
      ];
    }
    case 'validity': {
      const [before, after] = [validityWord(change.before), validityWord(change.after)];
      return [vscode.l10n.t('{0}: was {1}, is {2}', licenseNumberWords(change.license), before, after)];
    }
    case 'renamed':
      return [vscode.l10n.t('renamed: was {0}, is {1}', change.before, change.after)];
    case 'renumbered':
      return [vscode.l10n.t('renumbered: was {0}, is {1}', change.before, change.after)];
    case 'scope': {
      const number = licenseNumberWords(change.license);
      return [
        ...change.grown.map((each) => vscode.l10n.t('{0}: scope grew by {1}', number, businessText(each))),
        ...change.shrunk.map((each) => vscode.l10n.t('{0}: scope lost {1}', number, businessText(each))),
        ...(change.isUnclear
          ? [
              vscode.l10n.t(
                '{0}: the text of the scope changed, and not all of it is understood: compare the texts',
                number,
              ),
            ]
          : []),
      ];
    }
  }
}

function businessText({ business, regions }: BusinessChange): string {
  return regions.length === 0 ? business : `${business}：${regions.join('、')}`;
}
