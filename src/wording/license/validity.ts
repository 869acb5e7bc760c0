import * as vscode from 'vscode';
import type { Validity } from '../../domain/license.ts';

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
