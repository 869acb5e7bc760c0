import * as vscode from 'vscode';

/** Said where a check that is asked for is no longer there. */
export function goneWords(): string {
  return vscode.l10n.t('This check was discarded; its answers are still stored.');
}

/** Said where another window runs the check. */
export function elsewhereWords(): string {
  return vscode.l10n.t('Another window runs this check. Stop it there first.');
}

/** Said where this window runs a check already. */
export function runningWords(): string {
  return vscode.l10n.t('A check is running; stop it first.');
}
