import type { Failed, Refusal } from '../../licenses/answer.ts';
import { notify } from '../../vscode/notify.ts';
import { tryAnywayLabel } from '../actions.ts';
import { failureLines } from './failures.ts';

/** Says in a notification why there is no answer. Where an earlier answer forbids the call, offers it all the same. */
export async function notifyFailure(
  outcome: Failed | Refusal,
  tryAnyway: () => Promise<void>,
): Promise<void> {
  const anyway = tryAnywayLabel();
  const offered = outcome.kind === 'refused' && outcome.why === 'blocked' ? [anyway] : [];
  const chosen = await notify.warn(failureLines(outcome).join(' '), ...offered);
  if (chosen === anyway) await tryAnyway();
}
