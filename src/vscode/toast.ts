import * as vscode from 'vscode';
import type { Failed, Refusal } from '../licenses/answer.ts';
import { failureLines } from './failure-words.ts';

/** Says once why there is no answer. */
export function warn(outcome: Failed | Refusal): void {
  void vscode.window.showWarningMessage(withoutLinks(failureLines(outcome).join(' ')));
}

/** A notification makes `[text](command:…)` a link that runs; the vendor's text must not bring one along. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
