import * as vscode from 'vscode';
import type { AskView } from '../../../protocol/page.ts';
import { callPrice, noCall } from '../../../wording/prices.ts';
import { askAnywayLabel, refreshLabel } from '../../../wording/actions.ts';
import { isBlocked } from '../../../pages/asking.ts';
import type { LicenseState } from './license-model.ts';

/** The one button of a licence's page that may spend a call, with what it costs, or why nothing can be asked now. */
export function askView(state: LicenseState): AskView {
  const { permission, dossier, dataKind, activity, mode, isCall } = state;
  switch (permission) {
    case 'unknownLicense':
      return {
        kind: 'withheld',
        why: vscode.l10n.t('Search for its company, and open the licence from the answer.'),
      };
    case 'notConnected':
      return { kind: 'withheld', why: vscode.l10n.t('Not connected. Sign in, or use sample data, to ask.') };
    case 'otherSource':
      if (dossier?.license.provenance.data === dataKind)
        return {
          kind: 'withheld',
          why: vscode.l10n.t('This is the answer of another service than the one you are connected to now.'),
        };
      return {
        kind: 'withheld',
        why:
          dataKind === 'sample'
            ? vscode.l10n.t("This is the vendor's answer; you are connected to sample data now.")
            : vscode.l10n.t('This is sample data; you are connected to the vendor now.'),
      };
    case 'allowed': {
      const price = isCall ? callPrice(dataKind) : noCall();
      if (isBlocked(activity)) {
        return { kind: 'offered', label: askAnywayLabel(price) };
      }
      return {
        kind: 'offered',
        label: mode === 'fresh' ? refreshLabel(price) : vscode.l10n.t('Fetch annual report ({0})', price),
      };
    }
  }
}
