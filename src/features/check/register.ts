import * as vscode from 'vscode';
import type { DataKind } from '../../licenses/answer.ts';
import type { DocumentChecks } from '../../licenses/document-check/document-checks.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { CheckAction } from '../../protocol/check-page.ts';
import type { Mentions } from '../../reading/mentions.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { notify } from '../../vscode/notify.ts';
import type { Setting } from '../../vscode/settings.ts';
import { notifyFailure } from '../../wording/failures/failure-notice.ts';
import { registerCheckCommands } from './check-commands.ts';
import { runningWords } from './check-words.ts';
import { CheckResults } from './check-results.ts';
import { registerCheckStatus } from './run/check-status.ts';
import { CheckRunner } from './run/run-check.ts';

/** What a check of all companies of a document or table needs. */
export interface CheckParts {
  readonly known: KnownLicenses;
  readonly service: Pick<LicenseService, 'spending'>;
  readonly checks: DocumentChecks;
  readonly mentions: Mentions;
  /** What one call costs, in yuan; 0 where money is not shown. */
  readonly unitPrice: Setting<number>;
  /** The kind of data of the present connection; `undefined` where there is none. */
  readonly data: () => DataKind | undefined;
  /** The document whose companies the side bar lists; `undefined` where there is none. */
  readonly listed: () => vscode.Uri | undefined;
  readonly extensionUri: vscode.Uri;
  /** The extension's, for diagnostics. */
  readonly version: string;
}

/** The check of companies, for what brings its pages back. */
export interface CompanyCheck extends Disposable {
  /** The id of the check whose page has the focus; `undefined` where none has. */
  readonly shown: number | undefined;
  /** Fills the page of a check that the editor brings back after a reload. @param saved what the editor kept of it. */
  restore(panel: vscode.WebviewPanel, saved: unknown): Promise<void>;
}

/** The commands behind the buttons of a check's page: each asks before it does what cannot be taken back. */
const COMMANDS: Readonly<Record<CheckAction, string>> = {
  resume: 'telecomLicense.resumeCheck',
  stop: 'telecomLicense.stopCheck',
  export: 'telecomLicense.exportCheck',
  saveEvidence: 'telecomLicense.saveEvidence',
  checkAgain: 'telecomLicense.checkAgain',
  discard: 'telecomLicense.discardCheck',
};

/** Check Companies in This Document…, and what is done with a check afterwards. */
export function registerCompanyCheck(parts: CheckParts): CompanyCheck {
  const { checks } = parts;
  const disposables = new DisposableStore();
  const results = disposables.add(
    new CheckResults({
      ...parts,
      act: (action, id) => vscode.commands.executeCommand(COMMANDS[action], id),
      openCompany: (id) => vscode.commands.executeCommand('telecomLicense.openCompany', id),
      search: (query) => vscode.commands.executeCommand('telecomLicense.search', { query }),
    }),
  );
  const runner = new CheckRunner(checks, results);
  disposables.add(registerCheckStatus(checks));
  disposables.add(
    registerCheckCommands({
      ...{ checks, runner, results, known: parts.known },
      again: {
        spending: () => parts.service.spending,
        unitPrice: () => parts.unitPrice.value,
        data: parts.data,
      },
    }),
  );
  disposables.add(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) checks.announce();
    }),
  );
  disposables.add(
    vscode.commands.registerCommand('telecomLicense.createTemplate', async () => {
      const { createTemplate } = await import('./template/create-template.ts');
      await createTemplate();
    }),
  );
  const check = (...asked: readonly unknown[]): Promise<void> => begin(asked, parts, runner);
  disposables.add(vscode.commands.registerCommand('telecomLicense.checkDocument', check));
  disposables.add(vscode.commands.registerCommand('telecomLicense.checkFolder', check));
  return {
    get shown() {
      return results.shown;
    },
    restore: (panel, saved) => results.restore(panel, saved),
    dispose: () => {
      disposables.dispose();
    },
  };
}

/**
 * Reads what is to be checked, has the user choose from the list with its price, and asks for what was chosen.
 * @param asked what the command was called with.
 */
async function begin(asked: readonly unknown[], parts: CheckParts, runner: CheckRunner): Promise<void> {
  const { known, service, checks, mentions, unitPrice, listed } = parts;
  if (checks.running !== undefined) {
    void notify.info(runningWords());
    return;
  }
  const [{ readSource }, { chooseCompanies }, { planOf }] = await Promise.all([
    import('./sources/read-source.ts'),
    import('./list/choose-companies.ts'),
    import('./sources/check-plan.ts'),
  ]);
  const source = await readSource(asked, mentions, listed);
  if (!source) return;
  if (source.candidates.length === 0) {
    void notify.info(vscode.l10n.t('No company is named in {0}.', source.title));
    return;
  }
  const connection = await checks.ready();
  if (!connection) {
    await notifyFailure({ kind: 'refused', why: 'notConnected' });
    return;
  }
  const { showFirstLook } = await import('./list/look-words.ts');
  if (!(await showFirstLook(source))) return;
  const prices = { data: connection.data, unitPrice: unitPrice.value };
  const list = await chooseCompanies(source, { known, prices, spending: () => service.spending });
  if (list && list.queries.length > 0)
    await runner.begin(connection, source.title, { ...list, plan: planOf(source, list.queries) });
}
