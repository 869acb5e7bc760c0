import * as vscode from 'vscode';
import { endOf, type Failure } from '../../licenses/failure.ts';
import { reasonWords } from './failures.ts';
import { labelled } from '../parts.ts';

/** What a check keeps of a query that brought no answer. */
export interface KeptFailure extends Pick<Failure, 'counted' | 'status' | 'message'> {
  /** A reason of a failure, as the store has it. */
  readonly reason: string;
}

/** That a query of a check has no answer, and why, in one line: the vendor's status and words, or what happened. */
export function noAnswerWords({ reason, status, message, counted }: KeptFailure): string {
  const end = endOf(status, reason);
  const happened =
    end === undefined || end === 'ok' || end === 'empty' ? reason : reasonWords({ reason: end, counted });
  const why = [status, message ?? happened].filter((part) => part !== null).join(' ');
  return labelled(vscode.l10n.t('no answer'), why);
}
