import * as vscode from 'vscode';

/** What stands before the address of the regulator's own query page. */
export function regulatorWords(): string {
  return vscode.l10n.t("The regulator's own query page:");
}
