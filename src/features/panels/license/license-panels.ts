import * as vscode from 'vscode';
import type { LicenseRecord } from '../../../licenses/answer.ts';
import { LicensePanel, showLost, type LicensePanelOptions } from './license-panel.ts';
import { readSavedPanel } from './saved-license.ts';

const VIEW_TYPE = 'telecomLicense.license';

export type RegisterOptions = Omit<LicensePanelOptions, 'panel' | 'id' | 'restored'>;

export interface LicensePanels {
  /** Shows the licence's panel, one for each licence. Never spends. */
  open(id: string): void;
  /** Shows the panel and asks the vendor there: one call, cancellable, with its outcome in place. */
  refresh(id: string): Promise<void>;
  /** The licence of the panel that has the focus. */
  readonly shown: LicenseRecord | undefined;
  dispose(): void;
}

/** Licence panels, and their return after a reload. */
export function registerLicensePanels(options: RegisterOptions): LicensePanels {
  const panels = new Map<string, LicensePanel>();

  function adopt(
    panel: vscode.WebviewPanel,
    id: string,
    restored?: LicensePanelOptions['restored'],
  ): LicensePanel {
    const licensePanel = new LicensePanel({ ...options, panel, id, restored });
    panels.set(id, licensePanel);
    panel.onDidDispose(() => {
      panels.delete(id);
    });
    return licensePanel;
  }

  function show(id: string): LicensePanel {
    const present = panels.get(id);
    present?.reveal();
    if (present) return present;
    return adopt(
      vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t('Licence'), vscode.ViewColumn.Active),
      id,
    );
  }

  const serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
    deserializeWebviewPanel(panel, state: unknown) {
      const saved = readSavedPanel(state);
      if (!saved) showLost(panel, options.extensionUri);
      else if (panels.has(saved.id)) panel.dispose();
      else adopt(panel, saved.id, saved.record ?? undefined);
      return Promise.resolve();
    },
  });

  return {
    open: (id) => {
      show(id);
    },
    refresh: (id) => show(id).ask(),
    get shown() {
      return Array.from(panels.values(), (panel) => panel.shown).find((record) => record !== undefined);
    },
    dispose: () => {
      serializer.dispose();
    },
  };
}
