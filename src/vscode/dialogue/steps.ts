import * as vscode from 'vscode';
import { showRows } from '../labels.ts';

/** What a step of a multi-step input gives: a value, a step back, or the end of it all. */
export type Step<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'back' } | { readonly kind: 'left' };

interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** A step of a multi-step input in which the user chooses one of several rows. */
export interface PickStep<T extends vscode.QuickPickItem> extends Place {
  readonly items: readonly T[];
  readonly placeholder: string;
}

/** A step of a multi-step input in which the user types a text. */
export interface InputStep extends Place {
  readonly prompt: string;
  readonly value?: string;
  readonly password?: boolean;
  /** What is wrong with the value, `undefined` where it will do. */
  readonly problem: (value: string) => string | undefined;
}

/** Shows a step in which the user chooses a row. It gives the row, a step back, or that the user left. */
export function pickStep<T extends vscode.QuickPickItem>(options: PickStep<T>): Promise<Step<T>> {
  const picker = vscode.window.createQuickPick<T>();
  place(picker, options);
  showRows(picker, options.items);
  picker.placeholder = options.placeholder;
  return run(picker, () => picker.activeItems[0]);
}

/**
 * Shows a step in which the user types a text, and stays while the text has a problem. It gives the text, a step back,
 * or that the user left.
 */
export function inputStep(options: InputStep): Promise<Step<string>> {
  const input = vscode.window.createInputBox();
  place(input, options);
  input.prompt = options.prompt;
  input.value = options.value ?? '';
  input.password = options.password ?? false;
  input.onDidChangeValue(() => {
    input.validationMessage = '';
  });
  return run(input, () => {
    const problem = options.problem(input.value);
    if (problem === undefined) return input.value;
    input.validationMessage = problem;
    return undefined;
  });
}

function place(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, step, totalSteps }: Place,
): void {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
}

interface Input {
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidHide: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
  show(): void;
  dispose(): void;
}

/** @param accepted the value at Enter, `undefined` to stay. */
async function run<T>(input: Input, accepted: () => T | undefined): Promise<Step<T>> {
  const result = await new Promise<Step<T>>((resolve) => {
    input.onDidAccept(() => {
      const value = accepted();
      if (value !== undefined) resolve({ kind: 'value', value });
    });
    input.onDidTriggerButton(() => {
      resolve({ kind: 'back' });
    });
    input.onDidHide(() => {
      resolve({ kind: 'left' });
    });
    input.show();
  });
  input.dispose();
  return result;
}
