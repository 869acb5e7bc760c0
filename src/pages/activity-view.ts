import * as vscode from 'vscode';
import type { Counted } from '../domain/counted.ts';
import type { Failed, Refusal } from '../licenses/answer.ts';
import type { Failure } from '../licenses/failure.ts';
import type { ActivityView, Row } from '../protocol/page.ts';
import { failureActions, searchAction, type AdvisedAction } from '../wording/failures/failure-actions.ts';
import { failureWords } from '../wording/failures/failures.ts';
import { orderNumberLabel } from '../wording/provenance.ts';
import type { Activity } from './asking.ts';
import { ownRow, vendorRow } from './row-view.ts';
import { inSentences } from '../wording/parts.ts';

/** What is going on with the vendor, or why there is no answer, in the user's language. */
export function activityView(activity: Activity): ActivityView {
  switch (activity.kind) {
    case 'idle':
    case 'fetched':
      return { kind: 'idle' };
    case 'asking':
      return {
        kind: 'asking',
        text: vscode.l10n.t('Asking the vendor…'),
        cancel: vscode.l10n.t('Cancel'),
      };
    case 'gone':
      return {
        kind: 'trouble',
        what: vscode.l10n.t('The vendor knows no licence with this id any more.'),
        whatNext: vscode.l10n.t(
          'What was known of it stays below. Search for the company to see what it holds now.',
        ),
        rows: [],
        remedies: labelsOf(remedies(activity)),
      };
    case 'trouble':
      return troubleView(activity.outcome, labelsOf(remedies(activity)));
  }
}

/** What the buttons of a page in trouble do. Asking once more has a button of its own, which says its price. */
export function remedies(activity: Activity): readonly AdvisedAction[] {
  switch (activity.kind) {
    case 'gone':
      return [searchAction()];
    case 'trouble':
      return failureActions(activity.outcome).filter((action) => action.kind !== 'tryAnyway');
    default:
      return [];
  }
}

function labelsOf(actions: readonly AdvisedAction[]): readonly string[] {
  return actions.map(({ label }) => label);
}

function troubleView(outcome: Failed | Refusal, labels: readonly string[]): ActivityView {
  const { what, whatNext } = failureWords(outcome);
  const failure = 'failure' in outcome ? outcome.failure : undefined;
  return {
    kind: 'trouble',
    what,
    whatNext,
    rows: failure ? failureRows(failure) : [],
    remedies: labels,
  };
}

/** What the vendor said, as it said it, and what the call may have cost. */
function failureRows({ message, status, orderNumber, counted }: Failure): Row[] {
  const said = [
    vendorRow(vscode.l10n.t("The vendor's message"), message),
    vendorRow(vscode.l10n.t('Code'), status),
    vendorRow(orderNumberLabel(), orderNumber),
  ].filter(({ origin }) => origin === 'vendor');
  return [...said, ownRow(vscode.l10n.t('Charge'), chargeSentence(counted))];
}

function chargeSentence(counted: Counted): string {
  switch (counted) {
    case 'yes':
      return vscode.l10n.t('The vendor counts this call.');
    case 'no':
      return vscode.l10n.t('The vendor does not count this call.');
    case 'maybe':
      return vscode.l10n.t('The vendor may have counted this call.');
  }
}

/** What a screen reader is told of an activity that has just begun. @param view the same activity, as it is shown. */
export function announcement(activity: Activity, view: ActivityView): string {
  if (activity.kind === 'fetched') return vscode.l10n.t("The vendor's answer is shown.");
  switch (view.kind) {
    case 'idle':
      return '';
    case 'asking':
      return view.text;
    case 'trouble':
      return inSentences(view.what, view.whatNext);
  }
}
