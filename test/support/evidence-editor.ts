// The editor of the other tests, with a file system that is a folder of the disk: `vi.mock('vscode', …)` for evidence.

import * as disk from './disk-double.ts';
import * as editor from './vscode-double.ts';

/** What the user chooses in the dialog for a folder, one after the other; where nothing is left the user leaves. */
export const chosenFolders: string[] = [];

/** The documents that were opened: name and text. */
export const shownTexts: string[] = [];

/** Where the editor runs, and the folder that its workspace is of. */
export const place: { uiKind: number; remoteName: string | undefined; workspace: string | undefined } = {
  ...{ uiKind: editor.UIKind.Desktop, remoteName: undefined, workspace: undefined },
};

/** What the Cancel button of each progress that was shown does. */
export const cancels: (() => void)[] = [];

interface Provider {
  provideTextDocumentContent(uri: disk.Uri): string;
}

let provider: Provider | undefined;

/** The editor for a test: the same for all modules of it. */
export function evidenceEditor() {
  return {
    ...editor,
    ...{ Uri: disk.Uri, FileType: disk.FileType, FileSystemError: disk.FileSystemError },
    env: Object.create(editor.env, {
      uiKind: { get: () => place.uiKind },
      remoteName: { get: () => place.remoteName },
    }) as unknown,
    workspace: {
      ...editor.workspace,
      getWorkspaceFolder: ({ path }: disk.Uri) =>
        place.workspace !== undefined && path.startsWith(place.workspace) ? {} : undefined,
      fs: disk.fs,
      registerTextDocumentContentProvider: (_scheme: string, given: Provider) => {
        provider = given;
        return { dispose: () => undefined };
      },
    },
    ProgressLocation: { Notification: 15 },
    window: {
      ...editor.window,
      showOpenDialog: () => {
        const folder = chosenFolders.shift();
        // The row that was taken before is not the button that is taken next.
        if (folder !== undefined) editor.dialogs.take.shift();
        return Promise.resolve(folder === undefined ? undefined : [disk.Uri.file(folder)]);
      },
      showTextDocument: (uri: disk.Uri) => {
        shownTexts.push(provider?.provideTextDocumentContent(uri) ?? '');
        return Promise.resolve();
      },
      withProgress: (_options: unknown, work: (progress: unknown, token: unknown) => Promise<unknown>) =>
        work(
          { report: () => undefined },
          {
            onCancellationRequested: (listener: () => void) => {
              cancels.push(listener);
              return { dispose: () => undefined };
            },
          },
        ),
    },
  };
}
