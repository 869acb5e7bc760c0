import * as vscode from 'vscode';
import type { Refusal } from '../../licenses/answer.ts';
import { failureLines } from '../../wording/failure-words.ts';
import { withoutLinks } from '../../vscode/toast.ts';

export function goneWords(): string {
  return vscode.l10n.t('This check was discarded; its answers are still stored.');
}

export function elsewhereWords(): string {
  return vscode.l10n.t('Another window runs this check. Stop it there first.');
}

export function runningWords(): string {
  return vscode.l10n.t('A check is running; stop it first.');
}

export function warn(refusal: Refusal): void {
  void vscode.window.showWarningMessage(withoutLinks(failureLines(refusal).join(' ')));
}

export function tell(words: string): void {
  void vscode.window.showInformationMessage(withoutLinks(words));
}
