import * as vscode from 'vscode';
import type { Counted } from '../../../domain/counted.ts';
import type { Failed, Refusal } from '../../../licenses/answer.ts';
import type { Failure } from '../../../licenses/failure.ts';
import { callPrice } from '../../../wording/prices.ts';
import { failureWords } from '../../../wording/failures.ts';
import type { ActivityView, AskView, Row } from '../../../protocol/view.ts';
import { isBlocked, type Activity, type PanelState } from './license-model.ts';
import { isGiven, ownRow, vendorRow } from '../page/row-view.ts';
import { copyDiagnosticsLabel } from '../../../wording/actions.ts';
import { orderNumberLabel } from '../../../wording/provenance.ts';

/** The one button that may spend a call, with what that costs, or why nothing can be asked now. */
export function askView({ record, permission, dataKind, activity }: PanelState): AskView {
  switch (permission) {
    case 'unknownLicense':
      return {
        kind: 'withheld',
        why: vscode.l10n.t('Search for its company, and open the licence from the answer.'),
      };
    case 'notConnected':
      return { kind: 'withheld', why: vscode.l10n.t('Not connected. Sign in, or use sample data, to ask.') };
    case 'otherSource':
      return {
        kind: 'withheld',
        why:
          dataKind === 'sample'
            ? vscode.l10n.t("This is the vendor's answer; you are connected to sample data now.")
            : vscode.l10n.t('This is sample data; you are connected to the vendor now.'),
      };
    case 'allowed': {
      const price = callPrice(dataKind);
      if (isBlocked(activity)) {
        return { kind: 'offered', label: vscode.l10n.t('Try once anyway ({0})', price) };
      }
      return {
        kind: 'offered',
        label: record?.annualReport
          ? vscode.l10n.t('Refresh ({0})', price)
          : vscode.l10n.t('Fetch annual report ({0})', price),
      };
    }
  }
}

export function activityView({ activity }: Pick<PanelState, 'activity'>): ActivityView {
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
        copyDiagnostics: null,
      };
    case 'trouble':
      return troubleView(activity.outcome);
  }
}

function troubleView(outcome: Failed | Refusal): ActivityView {
  const { what, whatNext } = failureWords(outcome);
  const failure = 'failure' in outcome ? outcome.failure : undefined;
  return {
    kind: 'trouble',
    what,
    whatNext,
    rows: failure ? failureRows(failure) : [],
    copyDiagnostics: failure ? copyDiagnosticsLabel() : null,
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

/** What a screen reader is told when the activity changes. */
export function announcement(activity: Activity, view: ActivityView): string {
  if (activity.kind === 'fetched') return vscode.l10n.t("The vendor's answer is shown.");
  switch (view.kind) {
    case 'idle':
      return '';
    case 'asking':
      return view.text;
    case 'trouble':
      return [view.what, view.whatNext].filter(isGiven).join(' ');
  }
}
