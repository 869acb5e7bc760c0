import * as vscode from 'vscode';
import type { Company } from '../../../licenses/answer.ts';
import { idOf } from '../../../vscode/command-target.ts';
import { DisposableStore, type Disposable } from '../../../vscode/disposables.ts';
import {
  CompanyPanel,
  readSavedCompany,
  type CompanyPanelOptions,
  type SavedCompany,
} from './company-panel.ts';
import { showLost } from '../license/license-panel.ts';

const VIEW_TYPE = 'telecomLicense.company';

export type CompanyPanelsOptions = Omit<CompanyPanelOptions, 'panel' | 'companyId' | 'question'>;

export interface CompanyPanels extends Disposable {
  /** The company of the panel that has the focus. */
  readonly shown: Company | undefined;
}

/** "Open Company", one panel for each, and their return after a reload without a call. */
export function registerCompanyPanels(options: CompanyPanelsOptions): CompanyPanels {
  const panels = new Map<string, CompanyPanel>();
  const disposables = new DisposableStore();

  function adopt(
    panel: vscode.WebviewPanel,
    { companyId, question }: Pick<SavedCompany, 'companyId'> & Partial<SavedCompany>,
  ): void {
    panels.set(companyId, new CompanyPanel({ ...options, panel, companyId, question }));
    panel.onDidDispose(() => {
      panels.delete(companyId);
    });
  }

  disposables.add(
    vscode.commands.registerCommand('telecomLicense.openCompany', (given: unknown) => {
      const companyId = idOf(given);
      if (companyId === undefined) return;
      const present = panels.get(companyId);
      if (present) present.reveal();
      else {
        const title = vscode.l10n.t('Company');
        adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active), { companyId });
      }
    }),
  );
  disposables.add(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel(panel, state: unknown) {
        const saved = readSavedCompany(state);
        if (!saved) showLost(panel, options.extensionUri);
        else if (panels.has(saved.companyId)) panel.dispose();
        else adopt(panel, saved);
        return Promise.resolve();
      },
    }),
  );
  return {
    get shown() {
      return Array.from(panels.values(), (panel) => panel.shown).find((company) => company !== undefined);
    },
    dispose: () => {
      disposables.dispose();
    },
  };
}
