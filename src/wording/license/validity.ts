import * as vscode from 'vscode';
import { countByValidity, worstFirst, type License, type Validity } from '../../domain/license.ts';

/** The word for a licence's validity. Anything the vendor does not say plainly is "unknown". */
export function validityWord(validity: Validity): string {
  switch (validity) {
    case 'valid':
      return vscode.l10n.t('valid');
    case 'invalid':
      return vscode.l10n.t('invalid');
    case 'unknown':
      return vscode.l10n.t('validity unknown');
  }
}

/** The word for a licence's validity; beside "valid" what that does not say, for a licence ends some day. */
export function validityWithTerm(validity: Validity): string {
  const word = validityWord(validity);
  return validity === 'valid' ? vscode.l10n.t('{0} (no date of expiry in this source)', word) : word;
}

/** How many licences there are of each validity, what wants a look first, e.g. `1 invalid`, `2 valid`; nothing of a validity that none has. */
export function validityCounts(licenses: readonly Pick<License, 'validity'>[]): readonly string[] {
  const counts = worstFirst(countByValidity(licenses), ({ validity }) => validity);
  return counts.map(({ validity, count }) => validityCountWords(validity, count));
}

/** So many licences of one validity, e.g. `2 valid`. */
export function validityCountWords(validity: Validity, count: number): string {
  return vscode.l10n.t({
    message: '{0} {1}',
    args: [count, validityWord(validity)],
    comment: ['{0} is the number of licences, {1} their validity'],
  });
}

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
