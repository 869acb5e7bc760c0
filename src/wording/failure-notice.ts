import * as vscode from 'vscode';
import type { Failed, Refusal } from '../licenses/answer.ts';
import { notify } from '../vscode/notify.ts';
import { failureLines } from './failure-words.ts';

/** Says in a notification why there is no answer. Where an earlier answer forbids the call, offers it all the same. */
export async function notifyFailure(
  outcome: Failed | Refusal,
  tryAnyway: () => Promise<void>,
): Promise<void> {
  const anyway = vscode.l10n.t('Try once anyway');
  const offered = outcome.kind === 'refused' && outcome.why === 'blocked' ? [anyway] : [];
  const chosen = await notify.warn(failureLines(outcome).join(' '), ...offered);
  if (chosen === anyway) await tryAnyway();
}
