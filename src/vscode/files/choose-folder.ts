import * as vscode from 'vscode';

/** What the dialog for a folder says. */
export interface FolderDialog {
  readonly title: string;
  /** Of the button that takes the folder. */
  readonly openLabel: string;
  /** Where the dialog begins; where the editor left off if left out. */
  readonly from?: vscode.Uri | undefined;
}

/** Asks for one folder; `undefined` where the user leaves. */
export async function chooseFolder({
  title,
  openLabel,
  from,
}: FolderDialog): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    ...{ canSelectFolders: true, canSelectFiles: false, canSelectMany: false },
    ...(from ? { defaultUri: from } : {}),
    ...{ title, openLabel },
  });
  return chosen?.[0];
}
