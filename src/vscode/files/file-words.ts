import * as vscode from 'vscode';
import { notify } from '../notify.ts';

/** The name of a file, folder or document, without the folder that it lies in. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.split('/').findLast((part) => part !== '') ?? '';
}

/** What went wrong with a file, in the words of the file system that it lies in. */
export function fileProblem(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Said where something was exported to a file. */
export function exportedWords(file: vscode.Uri): string {
  return vscode.l10n.t('Exported to {0}.', fileName(file));
}

/** Tells the user that a file or folder cannot be read, and what the file system says of it. */
export function notifyUnreadable(uri: vscode.Uri, error: unknown): void {
  void notify.warn(vscode.l10n.t('{0} cannot be read: {1}', fileName(uri), fileProblem(error)));
}
