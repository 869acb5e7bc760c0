import * as vscode from 'vscode';
import { showRows } from '../labels.ts';

/** How long a keyboard may take before a key held down acts again, in milliseconds: the longest that Windows has. */
const FIRST_REPEAT_MS = 1000;

/** How far apart the further repetitions of a key held down may be, in milliseconds. */
const NEXT_REPEAT_MS = 500;

/**
 * Tells a press of Enter that answers what is on the screen from a key held down since before it was there: the editor
 * hands that on as one press after the other, and leaves nobody the time to read in between.
 */
export class FreshPress {
  readonly #clock: () => number;
  /** Before this moment a press may be that of a key held down. */
  #freshFrom: number;

  /** Begins when what is to be read appears. @param clock milliseconds that nobody sets. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
    this.#freshFrom = clock() + FIRST_REPEAT_MS;
  }

  /** Notes a press. @returns whether the key was let go since; once it was, every press is fresh. */
  press(): boolean {
    const now = this.#clock();
    const isFresh = now >= this.#freshFrom;
    this.#freshFrom = isFresh ? -Infinity : Math.max(this.#freshFrom, now + NEXT_REPEAT_MS);
    return isFresh;
  }

  /** Notes that the user typed something: no key that was pressed before is held down any more. */
  typed(): void {
    this.#freshFrom = -Infinity;
  }
}

/** Said where Enter was pressed before what it would spend could be read. */
export function pressAgainWords(): string {
  return vscode.l10n.t('Enter was pressed before this could be read: press it again to go on');
}

/**
 * Lets the user choose one of several rows where the choice may spend something: Enter held down since before the rows
 * were there chooses none of them.
 * @param title what is chosen. @param clock milliseconds that nobody sets.
 * @returns the chosen row, `undefined` where the user left.
 */
export function pickFreshly<T extends vscode.QuickPickItem>(
  rows: readonly T[],
  title: string,
  clock?: () => number,
): Promise<T | undefined> {
  const picker = vscode.window.createQuickPick<T>();
  picker.title = title;
  showRows(picker, rows);
  return new Promise((resolve) => {
    const presses = new FreshPress(clock);
    picker.onDidChangeValue(() => {
      presses.typed();
    });
    picker.onDidAccept(() => {
      if (presses.press()) {
        resolve(picker.activeItems[0]);
        picker.hide();
      } else picker.title = pressAgainWords();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
