import * as vscode from 'vscode';

/** Whether this computer can open what lies there, in whatever program. */
export function isOpenedHere({ scheme }: vscode.Uri): boolean {
  const { remoteName, uiKind } = vscode.env;
  return scheme === 'file' && remoteName === undefined && uiKind === vscode.UIKind.Desktop;
}

/** A way to where a file lies, for a button. */
export interface WayToFile {
  readonly label: string;
  readonly run: () => Thenable<unknown>;
}

/** The way to a file: in the system's own view of folders, or in the editor's; `undefined` where neither has it. */
export function wayToFile(file: vscode.Uri): WayToFile | undefined {
  if (isOpenedHere(file))
    return {
      label: vscode.l10n.t('Open Folder'),
      run: () => vscode.commands.executeCommand('revealFileInOS', file),
    };
  if (!vscode.workspace.getWorkspaceFolder(file)) return undefined;
  return {
    label: vscode.l10n.t('Show in Explorer'),
    run: () => vscode.commands.executeCommand('revealInExplorer', file),
  };
}
