import * as vscode from 'vscode';
import type { ServiceState } from '../licenses/asking/service-state.ts';

/** A state that stands between the user and an answer, short enough for the status bar and a narrow tree. */
export function stateWords(kind: Exclude<ServiceState['kind'], 'ready'>): string {
  switch (kind) {
    case 'notConnected':
      return vscode.l10n.t('QCC: not connected');
    case 'limitReached':
      return vscode.l10n.t('QCC: limit reached');
    case 'keyRejected':
      return vscode.l10n.t('QCC: key rejected');
    case 'accountStopped':
      return vscode.l10n.t('QCC: account stopped');
    case 'paused':
      return vscode.l10n.t('QCC: paused');
    case 'offline':
      return vscode.l10n.t('QCC: offline');
  }
}
