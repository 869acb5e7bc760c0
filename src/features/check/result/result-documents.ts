import * as vscode from 'vscode';
import type { DataKind } from '../../../licenses/answer.ts';
import type { DocumentChecks } from '../../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import { saveTable } from '../../../vscode/save-table.ts';
import { resultMarkdown, resultTable, type CheckInSight, type KnownRows } from './check-result.ts';
import { goneWords, tell } from '../check-words.ts';
import { Renewal } from '../renewal.ts';
import type { ResultActions } from '../run-check.ts';

/** Also in package.json, where the menu of such a document is. */
const SCHEME = 'telecom-license-check';

/** The editor's own reading view as an editor: unlike `markdown.showPreview`, its tab tells which document it shows. */
const READING_VIEW = 'vscode.markdown.preview.editor';

export interface CheckResults extends Disposable, ResultActions {
  /** The check whose result is in sight. */
  readonly shown: number | undefined;
}

/** Results of checks as read-only documents, kept up while a check runs, and as files. */
export function registerCheckResults(
  known: KnownLicenses,
  checks: DocumentChecks,
  data: () => DataKind | undefined,
): CheckResults {
  const disposables = new DisposableStore();
  const changed = disposables.add(new vscode.EventEmitter<vscode.Uri>());
  const inSight = (id: number): CheckInSight | undefined => {
    const check = checks.all.find((each) => each.id === id);
    const kind = data();
    if (!check || !kind) return undefined;
    const isRunning = checks.whereIs(id) !== 'waiting';
    return { check, items: checks.items(id), data: kind, isRunning };
  };
  // While a check runs, what it found stays as it was written first; at its end all is read once more.
  const readRows = new Map<number, KnownRows>();
  const contents = async (uri: vscode.Uri): Promise<string> => {
    const id = checkOf(uri);
    const check = id === undefined ? undefined : inSight(id);
    if (id !== undefined && check) {
      if (!check.isRunning) readRows.delete(id);
      else if (!readRows.has(id)) readRows.set(id, new Map());
      return resultMarkdown(check, known, readRows.get(id));
    }
    return id !== undefined && checks.isOfAnother(id)
      ? vscode.l10n.t('This check is of another connection. Sign in there again to see it.')
      : goneWords();
  };
  const renewal = disposables.add(
    new Renewal(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
    }),
  );
  disposables.add(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => renewal.build(() => contents(uri)),
    }),
  );
  disposables.add(
    checks.onDidChange(() => {
      renewal.due();
    }),
  );
  return {
    get shown() {
      return checkIn(vscode.window.tabGroups.activeTabGroup.activeTab);
    },
    isOpen: (id) => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => checkIn(tab) === id)),
    show: async (id) => {
      const title = checks.all.find((check) => check.id === id)?.title ?? String(id);
      const path = `/${vscode.l10n.t('{0}, licences', title)}.md`;
      const uri = vscode.Uri.from({ scheme: SCHEME, path, query: String(id) });
      changed.fire(uri);
      await vscode.commands.executeCommand('vscode.openWith', uri, READING_VIEW);
    },
    export: async (id) => {
      const check = inSight(id);
      if (check) {
        const name = vscode.l10n.t('{0}, licences', check.check.title);
        await saveTable(name, await resultTable(check, known));
      } else {
        tell(goneWords());
      }
    },
    dispose: () => {
      disposables.dispose();
    },
  };
}

/** The id of the check whose result this is. */
export function checkOf({ scheme, query }: vscode.Uri): number | undefined {
  return scheme === SCHEME && /^\d{1,15}$/u.test(query) ? Number(query) : undefined;
}

function checkIn(tab: vscode.Tab | undefined): number | undefined {
  const input = tab?.input;
  return input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText
    ? checkOf(input.uri)
    : undefined;
}
