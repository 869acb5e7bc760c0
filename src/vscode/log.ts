import * as vscode from 'vscode';

/** The extension's log. What goes in has been redacted where it was written: no key, token, secret or query. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Telecom License', { log: true });
}
