import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { CompanyChecks } from '../../licenses/company-checks.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { resultMarkdown } from './check-result.ts';

const SCHEME = 'telecom-license-check';

/** Answers come faster than one can read. */
const PAUSE_MS = 500;

/** Results of checks as read-only documents, kept up while a check runs. */
export function registerCheckResults(
  service: LicenseService,
  checks: CompanyChecks,
  data: () => DataKind | undefined,
): Disposable & { show(id: number): Promise<void> } {
  const disposables = new DisposableStore();
  const changed = disposables.add(new vscode.EventEmitter<vscode.Uri>());
  disposables.add(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ query }) => {
        const check = checks.all.find(({ id }) => String(id) === query);
        if (!check) return vscode.l10n.t('This check was discarded; its answers are still stored.');
        return resultMarkdown(check, checks.items(check.id), service, data() ?? 'real');
      },
    }),
  );
  let timer: NodeJS.Timeout | undefined;
  disposables.add(
    checks.onDidChange(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
      }, PAUSE_MS);
    }),
  );
  return {
    show: async (id) => {
      const title = checks.all.find((check) => check.id === id)?.title ?? String(id);
      const path = `/${vscode.l10n.t('{0}, licences', title)}.md`;
      const uri = vscode.Uri.from({ scheme: SCHEME, path, query: String(id) });
      changed.fire(uri);
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    },
    dispose: () => {
      clearTimeout(timer);
      disposables.dispose();
    },
  };
}
