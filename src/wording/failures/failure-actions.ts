import * as vscode from 'vscode';
import { ACCOUNT_SITES } from '../../licenses/bases.ts';
import type { Failed, Refusal } from '../../licenses/answer.ts';
import { remedyOf, type Failure } from '../../licenses/failure.ts';
import type { StoreTrouble } from '../../licenses/keeping/trouble.ts';
import {
  copyDiagnosticsLabel,
  openAccountSiteLabel,
  openSettingLabel,
  reloadWindowLabel,
  searchLabel,
  showLogLabel,
  signInLabel,
  useSampleDataLabel,
} from '../actions.ts';

/** A command that does what a message advises. */
export interface RunAction {
  readonly kind: 'run';
  readonly label: string;
  readonly icon: string;
  readonly command: string;
  readonly arguments: readonly string[];
}

/** What a message advises, and what costs no call. */
export type AdvisedAction =
  | {
      readonly kind: 'copyDiagnostics';
      readonly label: string;
      readonly icon: string;
      readonly failure: Failure;
    }
  | RunAction;

/** What the user can do about a question without an answer: a button of a message, or a row of a list. */
export type FailureAction =
  /** Asks although an earlier answer of the vendor forbids it: a call. */
  { readonly kind: 'tryAnyway' } | AdvisedAction;

/** All that can be done about it: what the message advises first. None of it but `tryAnyway` is a call. */
export function failureActions(outcome: Failed | Refusal): readonly FailureAction[] {
  if (outcome.kind === 'failed') {
    const { failure } = outcome;
    return [...advisedActions(failure), copyDiagnostics(failure), ...(wasSent(failure) ? [showLog()] : [])];
  }
  switch (outcome.why) {
    case 'blocked':
      return [
        { kind: 'tryAnyway' },
        ...advisedActions(outcome.failure),
        ...forVendor(outcome.failure),
        showLog(),
      ];
    case 'notConnected':
      return [signIn(), run(useSampleDataLabel(), 'beaker', 'telecomLicense.useSampleData')];
    case 'otherConnection':
      return [signIn()];
    case 'limitReached':
      return [openSetting('telecomLicense.usage.dailyLimit')];
    case 'unwritten':
      return storeActions(outcome.trouble);
    case 'notStored':
      return [];
  }
}

/** What can be done about trouble with the store of answers. */
export function storeActions(trouble: StoreTrouble): readonly RunAction[] {
  switch (trouble) {
    case 'full':
    case 'newer':
    case 'closed':
    case 'unexpected':
      return [run(reloadWindowLabel(), 'refresh', 'workbench.action.reloadWindow'), showLog()];
    default:
      return [showLog()];
  }
}

/** Whether a button only runs a command, so that a row can do it with a click. */
export function isRun(action: FailureAction): action is RunAction {
  return action.kind === 'run';
}

/** What is advised for a failure by its status; where that says nothing, by its reason. None of it is a call. */
export function advisedActions(failure: Failure): readonly RunAction[] {
  switch (remedyOf(failure)) {
    case 'checkKey':
    case 'checkKeyAndClock':
      return [signIn()];
    case 'checkKeyClockAndAddress':
      return [signIn(), ...accountSite(failure)];
    case 'checkQuota':
    case 'topUpAccount':
    case 'verifyAccount':
    case 'buyInterface':
      return accountSite(failure);
    case 'tryFullName':
    case 'fixQuery':
      return [searchAction()];
    default:
      return advisedByReason(failure);
  }
}

function advisedByReason({ reason }: Failure): readonly RunAction[] {
  switch (reason) {
    case 'network':
      return [openSetting('http.proxy')];
    case 'timeout':
      return [openSetting('telecomLicense.request.timeoutSeconds')];
    case 'malformed':
      return [signIn()];
    default:
      return [];
  }
}

/** The account's own place; none where the account is with somebody whose place is not known, as behind a gateway. */
function accountSite({ base }: Failure): readonly RunAction[] {
  return base === undefined
    ? []
    : [run(openAccountSiteLabel(base), 'link-external', 'vscode.open', ACCOUNT_SITES[base])];
}

/** What a call that was not sent has for the vendor: the order number of the one that it is forbidden for. */
function forVendor(failure: Failure): readonly FailureAction[] {
  return remedyOf(failure) === 'contactVendor' ? [copyDiagnostics(failure)] : [];
}

/** What was never sent has left nothing in the log. */
function wasSent({ reason }: Failure): boolean {
  return reason !== 'cancelled' && reason !== 'invalidInput';
}

/** Opens the search, where a company is to be named anew. */
export function searchAction(): RunAction {
  return run(searchLabel(), 'search', 'telecomLicense.search');
}

function signIn(): RunAction {
  return run(signInLabel(), 'key', 'telecomLicense.signIn');
}

function showLog(): RunAction {
  return run(showLogLabel(), 'output', 'telecomLicense.showLog');
}

function openSetting(id: string): RunAction {
  return run(openSettingLabel(), 'gear', 'workbench.action.openSettings', id);
}

function copyDiagnostics(failure: Failure): FailureAction {
  return { kind: 'copyDiagnostics', label: copyDiagnosticsLabel(), icon: 'copy', failure };
}

function run(label: string, icon: string, command: string, ...args: readonly string[]): RunAction {
  return { kind: 'run', label, icon, command, arguments: args };
}

/** Does what the button or row of such an action says. */
export function runAction({ command, arguments: args }: RunAction): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...args);
}
