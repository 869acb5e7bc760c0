import * as vscode from 'vscode';
import type { Connection } from '../../licenses/connection.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { pickOne } from '../../vscode/labels.ts';
import { advisedActions, type RunAction } from '../../wording/failures/failure-actions.ts';
import { settingsLabel, showLogLabel, signInLabel } from '../../wording/actions.ts';
import { spendingWords } from '../../wording/prices.ts';
import { sampleNotice } from '../../wording/provenance.ts';
import { stateWords } from '../../wording/states.ts';

/** What the menu shows of the connection. */
export interface StatusMenuParts {
  readonly connections: { readonly current: Connection | undefined };
  readonly service: Pick<LicenseService, 'state' | 'spending'>;
}

interface MenuRow extends vscode.QuickPickItem {
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

/**
 * What a click on the status item offers: account, switch, usage, settings, log. None of it is a call. What stands in the
 * way of asking is said above, and what mends it comes first.
 */
export async function showStatusMenu({ connections, service }: StatusMenuParts): Promise<void> {
  const { state } = service;
  const [account, ...others] = menuRows(connections.current, spendingWords(service.spending));
  const mendsByKey = ['notConnected', 'keyRejected', 'accountStopped'].includes(state.kind);
  const own = account === undefined ? [] : mendsByKey ? [account, ...others] : [...others, account];
  const mending = 'failure' in state ? advisedActions(state.failure) : [];
  const rows = new Set([...mending.map((action) => menuRowOf(action, own)), ...own]);
  const title = state.kind === 'ready' ? vscode.l10n.t('Account and usage') : stateWords(state.kind);
  const chosen = await pickOne([...rows], { title });
  if (chosen) await vscode.commands.executeCommand(chosen.command, ...(chosen.arguments ?? []));
}

/** The menu's own row for what is advised, where it has one. */
function menuRowOf({ label, icon, command, arguments: args }: RunAction, own: readonly MenuRow[]): MenuRow {
  const row = own.find((each) => each.command === command && each.label === label);
  return (
    row ?? { label, detail: args.join(), iconPath: new vscode.ThemeIcon(icon), command, arguments: args }
  );
}

/** The account first. @param spent what today's calls are, in words. */
function menuRows(current: Connection | undefined, spent: string): readonly MenuRow[] {
  return [
    {
      label: signInLabel(),
      detail: accountWords(current),
      iconPath: new vscode.ThemeIcon('account'),
      command: 'telecomLicense.signIn',
    },
    {
      label: vscode.l10n.t('Show Usage'),
      detail: spent,
      iconPath: new vscode.ThemeIcon('graph'),
      command: 'telecomLicense.showUsage',
    },
    {
      label: vscode.l10n.t('Switch Connection…'),
      detail: vscode.l10n.t('Between the stored key and sample data'),
      iconPath: new vscode.ThemeIcon('arrow-swap'),
      command: 'telecomLicense.switchConnection',
    },
    {
      label: settingsLabel(),
      iconPath: new vscode.ThemeIcon('gear'),
      command: 'workbench.action.openSettings',
      arguments: ['telecomLicense'],
    },
    { label: showLogLabel(), iconPath: new vscode.ThemeIcon('output'), command: 'telecomLicense.showLog' },
  ];
}

/** Whose account is used, by the address that it belongs to: the key itself is shown nowhere. */
function accountWords(current: Connection | undefined): string {
  if (!current) return vscode.l10n.t('Not connected.');
  return current.data === 'sample'
    ? sampleNotice()
    : vscode.l10n.t('Connected to {0}; another key takes its place.', current.realm);
}
