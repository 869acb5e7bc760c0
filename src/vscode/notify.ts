import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { withoutIcons } from '../domain/text/markdown.ts';
import { withSignal } from './cancellation.ts';

/** Work that is done sooner than this, in milliseconds, needs no notification: it would outlive what it tells of. */
const NOTED_AFTER_MS = 400;

/** The editor shows one line of a notification without buttons, about as long as this in half-width characters. */
const ONE_LINE = 56;

/** Characters that are twice as wide as Latin ones. */
const WIDE = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u;

/** How long a message stays in the status bar, in milliseconds. */
const BRIEFLY_MS = 3000;

/** @param report tells how far it has come. */
type Work<T> = (signal: AbortSignal, report: (words: string) => void) => Promise<T>;

/**
 * Every message and every progress of the extension. The editor makes a link of `[text](command:…)` and an icon of
 * `$(name)` in them; what is shown may come from the vendor, a file's name or a document, so none is left.
 */
export const notify = {
  /** Shows a notification. @returns the button that the user chose, `undefined` where it was closed. */
  info<Button extends string>(text: string, ...buttons: readonly Button[]): Thenable<Button | undefined> {
    return whole(text, buttons, vscode.window.showInformationMessage);
  },

  /** Shows a warning. @returns the button that the user chose, `undefined` where it was closed. */
  warn<Button extends string>(text: string, ...buttons: readonly Button[]): Thenable<Button | undefined> {
    return whole(text, buttons, vscode.window.showWarningMessage);
  },

  /** Asks in a dialog before something that cannot be taken back. @returns whether the user chose the button. */
  async confirm(text: string, detail: string, button: string): Promise<boolean> {
    const options = { modal: true, detail: inert(detail) };
    return (await vscode.window.showWarningMessage(inert(text), options, button)) === button;
  },

  /** Shows in a dialog what is to be read whole. Without a detail a notification is enough. */
  async tell(text: string, detail: string): Promise<void> {
    if (detail === '') void this.info(text);
    else await vscode.window.showInformationMessage(inert(text), { modal: true, detail: inert(detail) });
  },

  /** Shows in a dialog what is to be read whole before it goes on. @returns whether the user chose the button. */
  async goOn(text: string, detail: string, button: string): Promise<boolean> {
    const options = { modal: true, detail: inert(detail) };
    return (await vscode.window.showInformationMessage(inert(text), options, button)) === button;
  },

  /** Shows a message in the status bar for some seconds. */
  briefly(text: string): void {
    vscode.window.setStatusBarMessage(inert(text), BRIEFLY_MS);
  },

  /** Does work with progress and a Cancel button in a notification; Cancel aborts the work's signal. */
  progress<T>(title: string, work: Work<T>): Thenable<T> {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: inert(title),
      cancellable: true,
    };
    return vscode.window.withProgress(options, (progress, token) =>
      withSignal(token, (signal) =>
        work(signal, (words) => {
          progress.report({ message: inert(words) });
        }),
      ),
    );
  },

  /** Does work that is mostly done at once: progress and its Cancel button come only where the work takes longer. */
  async lateProgress<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const result = work(controller.signal);
    const settled = result.then(
      () => true,
      () => true,
    );
    if (await Promise.race([settled, sleep(NOTED_AFTER_MS, false, { ref: false })])) return result;
    return notify.progress(title, (signal) => {
      signal.addEventListener('abort', () => {
        controller.abort();
      });
      return result;
    });
  },
};

/** Shows a text so that all of it is read: a long one without a button of its own gets one that does nothing. */
async function whole<Button extends string>(
  text: string,
  buttons: readonly Button[],
  show: (text: string, ...labels: readonly string[]) => Thenable<string | undefined>,
): Promise<Button | undefined> {
  const isCut = buttons.length === 0 && widthOf(text) > ONE_LINE;
  const chosen = await show(inert(text), ...(isCut ? [vscode.l10n.t('OK')] : buttons));
  return buttons.find((button) => button === chosen);
}

/** In half-width characters. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

/** Text in which the editor finds neither links nor icons. */
function inert(text: string): string {
  return withoutIcons(text).replaceAll('](', '] (');
}
