import * as vscode from 'vscode';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { Mentions } from '../../reading/mentions.ts';
import { mentionAt } from '../../vscode/mention-at.ts';
import { SearchPicker, type SearchActions } from './search-picker.ts';
import { parseSearchRequest } from './search-request.ts';

/** What the search works with. */
export interface SearchFeature extends SearchActions {
  readonly known: KnownLicenses;
  readonly service: LicenseService;
  readonly mentions: Mentions;
}

/** Search Company… and Look Up Selection. */
export function registerSearch({ known, service, mentions, ...actions }: SearchFeature): Disposable {
  const disposables = new DisposableStore();
  let open: SearchPicker | undefined;
  const show = (query: string, ask: boolean): void => {
    // A second click on the same link: the answer to the first is on its way, and one call is enough.
    if (ask && open?.isAsking(query)) return;
    open?.dispose();
    open = new SearchPicker(known, service, actions);
    open.show(query, ask);
  };
  disposables.add({ dispose: () => open?.dispose() });
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.search', (argument: unknown) => {
      const request = parseSearchRequest(argument);
      show(request?.query ?? '', request?.ask ?? false);
    }),
  );
  disposables.add(
    vscode.commands.registerTextEditorCommand('telecomLicense.searchSelection', (editor) => {
      show(textAtCursor(editor, mentions), false);
    }),
  );
  return disposables;
}

/** The selection, or the mention under the cursor, or nothing: the search then starts empty. */
function textAtCursor({ document, selection }: vscode.TextEditor, mentions: Mentions): string {
  if (!selection.isEmpty) return document.getText(selection).replace(/\s+/gu, ' ').trim().slice(0, 128);
  return mentionAt(mentions, document, selection.active)?.mention.value ?? '';
}
