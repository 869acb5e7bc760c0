import * as vscode from 'vscode';
import type { CheckWhere } from '../../../licenses/document-check/check.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import { statusText } from '../../../vscode/labels.ts';
import { resumeCheckLabel, stopCheckLabel } from '../../../wording/actions.ts';

/** Further left is higher. Resume, which spends, never comes to where Stop was clicked. */
const PRIORITIES = { resume: 3, open: 2, stop: 1 } as const;

type Part = keyof typeof PRIORITIES;

/**
 * Shows in the status bar the check that runs or waits, and keeps the context key `telecomLicense.check` up, which the
 * palette and menus go by: `none`, `done`, `waiting` or `running`. Opening, stopping and resuming it are three items.
 */
export function registerCheckStatus(
  checks: Pick<DocumentChecks, 'current' | 'all' | 'running' | 'whereIs' | 'onDidChange'>,
): Disposable {
  const disposables = new DisposableStore();
  const part = (name: Part, id: string, words: string): CheckItem =>
    disposables.add(new CheckItem(id, PRIORITIES[name], words));
  const open = part('open', 'telecomLicense.check', vscode.l10n.t('Check of companies'));
  const stop = part('stop', 'telecomLicense.check.stop', stopCheckLabel());
  const resume = part('resume', 'telecomLicense.check.resume', resumeCheckLabel());
  const update = (): void => {
    const check = checks.current;
    const idle = (): string => (checks.all.length > 0 ? 'done' : 'none');
    const state = checks.running !== undefined ? 'running' : check ? 'waiting' : idle();
    void vscode.commands.executeCommand('setContext', 'telecomLicense.check', state);
    const where = check && checks.whereIs(check.id);
    if (!check || !where) {
      for (const item of [open, stop, resume]) item.hide();
      return;
    }
    const { id, title, done, total } = check;
    const { icon, words } = lookOf(where, title);
    const progress = `${String(done)}/${String(total)}`;
    open.show({ text: statusText(icon, progress), words, label: `${words} ${progress}` }, 'showCheck', id);
    if (where === 'running') stop.show(button('debug-stop', stopWords(title)), 'stopCheck', id);
    else stop.hide();
    if (where === 'waiting') resume.show(button('debug-continue', resumeWords(title)), 'resumeCheck', id);
    else resume.hide();
  };
  disposables.add(checks.onDidChange(update));
  return disposables;
}

/** How an item looks, and what is read out. */
interface Face {
  readonly text: string;
  readonly words: string;
  readonly label: string;
}

/** One item of the status bar about a check. */
class CheckItem implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  #command = '';

  constructor(id: string, priority: number, name: string) {
    this.#item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left, priority);
    this.#item.name = name;
  }

  /** @param command without the extension's prefix. @param check the check that it is called for */
  show({ text, words, label }: Face, command: string, check: number): void {
    this.#item.text = text;
    this.#item.tooltip = words;
    this.#item.accessibilityInformation = { label, role: 'button' };
    // The editor gives a command with arguments a name of its own; a new one in the midst of a click is not found.
    const key = `${command} ${String(check)}`;
    if (this.#command !== key) {
      this.#command = key;
      this.#item.command = { command: `telecomLicense.${command}`, title: words, arguments: [check] };
    }
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

function button(icon: string, words: string): Face {
  return { text: statusText(icon, ''), words, label: words };
}

function stopWords(title: string): string {
  return vscode.l10n.t('Stop the check of {0}. The query that was sent comes to its end.', title);
}

function resumeWords(title: string): string {
  return vscode.l10n.t('Resume the check of {0}; each further company is a call.', title);
}

function lookOf(where: CheckWhere, title: string): { readonly icon: string; readonly words: string } {
  switch (where) {
    case 'running':
      return {
        icon: 'sync~spin',
        words: vscode.l10n.t('Checking the companies in {0}. Click to see the result so far.', title),
      };
    case 'elsewhere':
      return {
        icon: 'sync',
        words: vscode.l10n.t(
          'Another window checks the companies in {0}. Click to see the result so far.',
          title,
        ),
      };
    case 'waiting':
      return {
        icon: 'debug-pause',
        words: vscode.l10n.t('The check of {0} is paused. Click to see the result so far.', title),
      };
  }
}
