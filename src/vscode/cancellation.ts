import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

/** What is done sooner needs no notification: it would outlive what it tells of. */
const NOTED_AFTER_MS = 400;

/** Does work that can be cancelled; the signal follows the editor's token down to the socket. */
export async function withSignal<T>(
  token: vscode.CancellationToken,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const subscription = token.onCancellationRequested(() => {
    controller.abort();
  });
  try {
    return await work(controller.signal);
  } finally {
    subscription.dispose();
  }
}

/** The same with progress and a Cancel button in a notification. */
export function withProgress<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_, token) => withSignal(token, work));
}

/** The same for work that is mostly done at once: the notification comes where it is not. */
export async function withLateProgress<T>(
  title: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const result = work(controller.signal);
  const settled = result.then(
    () => true,
    () => true,
  );
  if (await Promise.race([settled, sleep(NOTED_AFTER_MS, false, { ref: false })])) return result;
  return withProgress(title, (signal) => {
    signal.addEventListener('abort', () => {
      controller.abort();
    });
    return result;
  });
}
