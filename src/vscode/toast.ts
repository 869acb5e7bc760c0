import * as vscode from 'vscode';
import type { Failed, Refusal } from '../licenses/answer.ts';
import { failureLines } from '../wording/failure-words.ts';

/** Says once why there is no answer; offers to try although an earlier answer forbids it. */
export async function warn(outcome: Failed | Refusal, tryAnyway: () => Promise<void>): Promise<void> {
  const anyway = vscode.l10n.t('Try once anyway');
  const offered = outcome.kind === 'refused' && outcome.why === 'blocked' ? [anyway] : [];
  const chosen = await vscode.window.showWarningMessage(
    withoutLinks(failureLines(outcome).join(' ')),
    ...offered,
  );
  if (chosen === anyway) await tryAnyway();
}

/** A notification makes `[text](command:…)` a link that runs; the vendor's text must not bring one along. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
