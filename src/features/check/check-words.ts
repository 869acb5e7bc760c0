import * as vscode from 'vscode';
import type { Refusal } from '../../licenses/answer.ts';
import { failureLines } from '../../wording/failure-words.ts';
import { withoutLinks } from '../../vscode/toast.ts';

/** Said where a check that is asked for is no longer there. */
export function goneWords(): string {
  return vscode.l10n.t('This check was discarded; its answers are still stored.');
}

/** Said where another window runs the check. */
export function elsewhereWords(): string {
  return vscode.l10n.t('Another window runs this check. Stop it there first.');
}

/** Said where this window runs a check already. */
export function runningWords(): string {
  return vscode.l10n.t('A check is running; stop it first.');
}

export function warn(refusal: Refusal): void {
  void vscode.window.showWarningMessage(withoutLinks(failureLines(refusal).join(' ')));
}

export function tell(words: string): void {
  void vscode.window.showInformationMessage(withoutLinks(words));
}
