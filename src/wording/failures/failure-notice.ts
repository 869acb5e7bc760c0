import * as vscode from 'vscode';
import type { Failed, Refusal } from '../../licenses/answer.ts';
import type { StoreTrouble } from '../../licenses/keeping/trouble.ts';
import { notify } from '../../vscode/notify.ts';
import { askAnywayLabel } from '../actions.ts';
import { failureActions, runAction, storeActions, type FailureAction } from './failure-actions.ts';
import { failureLines } from './failures.ts';
import { storeTroubleWords } from './store-troubles.ts';
import { supportText } from './support-text.ts';
import { inSentences } from '../parts.ts';

/** What a notification of a failure may offer beside commands. */
interface NoticeOffers {
  /** The extension's version, for diagnostics; without it none are offered. */
  readonly version?: string;
  /** How to ask although an earlier answer of the vendor forbids it, and the price of that; without it, it is not offered. */
  readonly anyway?: { readonly price: string; ask(): Promise<void> };
}

interface NoticeButton {
  readonly label: string;
  act(): Thenable<unknown>;
}

/** Says in a notification why there is no answer, with the buttons that do what it advises. */
export async function notifyFailure(
  outcome: Failed | Refusal,
  { version, anyway }: NoticeOffers = {},
): Promise<void> {
  const buttons = failureActions(outcome).flatMap((action): readonly NoticeButton[] => {
    switch (action.kind) {
      case 'tryAnyway':
        return anyway ? [{ label: askAnywayLabel(anyway.price), act: () => anyway.ask() }] : [];
      case 'copyDiagnostics':
        return version === undefined ? [] : [{ label: action.label, act: () => copy(action, version) }];
      case 'run':
        return [{ label: action.label, act: () => runAction(action) }];
    }
  });
  const words = inSentences(...failureLines(outcome));
  const chosen = await notify.warn(words, ...buttons.map(({ label }) => label));
  await buttons.find(({ label }) => label === chosen)?.act();
}

/** Says in a notification what is wrong with the store of answers, with the buttons that do what it advises. */
export async function notifyStoreTrouble(
  trouble: StoreTrouble,
  words: string = storeTroubleWords(trouble),
): Promise<void> {
  const actions = storeActions(trouble);
  const chosen = await notify.warn(words, ...actions.map(({ label }) => label));
  const action = actions.find(({ label }) => label === chosen);
  if (action) await runAction(action);
}

async function copy(
  { failure }: Extract<FailureAction, { readonly kind: 'copyDiagnostics' }>,
  version: string,
): Promise<void> {
  await vscode.env.clipboard.writeText(supportText(failure, version));
}
