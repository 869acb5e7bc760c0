import * as vscode from 'vscode';
import { withoutIcons } from '../domain/text/markdown.ts';

// The editor draws `$(name)` as an icon in the rows of a quick pick and in the status bar, wherever the words are from.
// Trees and titles it leaves as they are.

/** Lets the user choose one of several rows. @returns the chosen row, `undefined` where the user left. */
export function pickOne<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  options: vscode.QuickPickOptions,
): Thenable<T | undefined> {
  return vscode.window.showQuickPick(rows.map(row), options);
}

/** Shows rows in a quick pick. @returns the rows as they are in it, for what selects or activates some of them. */
export function showRows<T extends vscode.QuickPickItem>(
  picker: vscode.QuickPick<T>,
  rows: readonly T[],
): readonly T[] {
  const shown = rows.map(row);
  picker.items = shown;
  return shown;
}

/** Words for the status bar behind an icon, the only one that is drawn. @param icon its name, e.g. `warning`. */
export function statusText(icon: string, words: string): string {
  return `$(${icon}) ${withoutIcons(words)}`;
}

function row<T extends vscode.QuickPickItem>(item: T): T {
  const { label, description, detail } = item;
  return {
    ...item,
    label: withoutIcons(label),
    ...(description === undefined ? {} : { description: withoutIcons(description) }),
    ...(detail === undefined ? {} : { detail: withoutIcons(detail) }),
  };
}
