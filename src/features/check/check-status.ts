import * as vscode from 'vscode';
import type { CompanyChecks } from '../../licenses/company-checks.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';

/** A check that runs or waits, in the status bar, and as `telecomLicense.check` for the palette. */
export function registerCheckStatus(checks: CompanyChecks): Disposable {
  const disposables = new DisposableStore();
  const item = disposables.add(
    vscode.window.createStatusBarItem('telecomLicense.check', vscode.StatusBarAlignment.Left),
  );
  item.name = vscode.l10n.t('Check of companies');
  const update = (): void => {
    const check = checks.current;
    const idle = (): string => (checks.all.length > 0 ? 'done' : 'none');
    const state = checks.running !== undefined ? 'running' : check ? 'waiting' : idle();
    void vscode.commands.executeCommand('setContext', 'telecomLicense.check', state);
    if (!check) {
      item.hide();
      return;
    }
    const progress = `${String(check.done)}/${String(check.total)}`;
    item.text = state === 'running' ? `$(sync~spin) ${progress}` : `$(debug-pause) ${progress}`;
    item.tooltip =
      state === 'running'
        ? vscode.l10n.t('Checking the companies in {0}. Click to stop.', check.title)
        : vscode.l10n.t(
            'The check of {0} waits. Click to resume; each further company is a call.',
            check.title,
          );
    item.command = state === 'running' ? 'telecomLicense.stopCheck' : 'telecomLicense.resumeCheck';
    item.accessibilityInformation = { label: `${item.tooltip} ${progress}`, role: 'button' };
    item.show();
  };
  disposables.add(checks.onDidChange(update));
  return disposables;
}
