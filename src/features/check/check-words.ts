import * as vscode from 'vscode';

export function goneWords(): string {
  return vscode.l10n.t('This check was discarded; its answers are still stored.');
}

export function elsewhereWords(): string {
  return vscode.l10n.t('Another window runs this check. Stop it there first.');
}

export function runningWords(): string {
  return vscode.l10n.t('A check is running; stop it first.');
}
