import * as vscode from 'vscode';
import type { CheckWhere, DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import { statusText } from '../../../vscode/labels.ts';

/**
 * Shows in the status bar the check that runs or waits, and keeps the context key `telecomLicense.check` up, which the
 * palette and menus go by: `none`, `done`, `waiting` or `running`.
 */
export function registerCheckStatus(checks: DocumentChecks): Disposable {
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
    const { id, title, done, total } = check;
    const look = lookOf(checks.whereIs(id), title);
    const progress = `${String(done)}/${String(total)}`;
    item.text = statusText(look.icon, progress);
    item.tooltip = look.words;
    item.command = { command: look.command, title: look.words, arguments: [id] };
    item.accessibilityInformation = { label: `${look.words} ${progress}`, role: 'button' };
    item.show();
  };
  disposables.add(checks.onDidChange(update));
  return disposables;
}

interface Look {
  readonly icon: string;
  readonly words: string;
  readonly command: string;
}

function lookOf(state: CheckWhere, title: string): Look {
  switch (state) {
    case 'running':
      return {
        icon: 'sync~spin',
        words: vscode.l10n.t('Checking the companies in {0}. Click to stop.', title),
        command: 'telecomLicense.stopCheck',
      };
    case 'elsewhere':
      return {
        icon: 'sync',
        words: vscode.l10n.t(
          'Another window checks the companies in {0}. Click to see the result so far.',
          title,
        ),
        command: 'telecomLicense.showCheck',
      };
    case 'waiting':
      return {
        icon: 'debug-pause',
        words: vscode.l10n.t(
          'The check of {0} is paused. Click to resume; each further company is a call.',
          title,
        ),
        command: 'telecomLicense.resumeCheck',
      };
  }
}
