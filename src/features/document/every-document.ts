import type * as vscode from 'vscode';

/** Files, untitled, remote, read-only, in every language; notebooks' cells too. */
export const EVERY_DOCUMENT: vscode.DocumentSelector = [{ scheme: '*' }, { notebookType: '*' }];
