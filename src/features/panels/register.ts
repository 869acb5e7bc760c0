import * as vscode from 'vscode';
import type { Dossier } from '../../licenses/answer.ts';
import { idOf, withTarget, type CommandTarget } from '../../vscode/command-target.ts';
import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import type { ShownCompany } from './company/company-page-model.ts';
import type { CompanyPanelsOptions } from './company/company-panels.ts';
import { companyId } from '../../licenses/known/company/asked-company.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { LicensePanelsOptions } from './license/license-panels.ts';
import { PanelRegistry } from '../../pages/panel-registry.ts';

/** What the panels need of the service, and of the features around them. */
export interface PanelsOptions
  extends
    Omit<LicensePanelsOptions, 'openCompany' | 'saveEvidence'>,
    Omit<CompanyPanelsOptions, 'openLicense'> {
  readonly known: KnownLicenses;
  readonly service: Pick<LicenseService, 'search' | 'detail' | 'connection'>;
}

/** What the panel that has the focus shows. */
export type Shown =
  { readonly kind: 'license'; readonly dossier: Dossier } | ({ readonly kind: 'company' } & ShownCompany);

/** The panels of licences and companies, for the features around them. */
export interface Panels extends Disposable {
  /** Shows the licence's panel. Never spends. */
  openLicense(id: string): Promise<void>;
  /** Shows the company's panel. Never spends. */
  openCompany(id: string): Promise<void>;
  /** Shows the licence's panel and asks the vendor there: one call, cancellable, with its outcome in place. */
  refreshLicense(id: string): Promise<void>;
  /** Fills a panel of either kind that the editor brings back after a reload. @param saved what the editor kept of it. */
  restore(panel: vscode.WebviewPanel, saved: unknown): Promise<void>;
  /** `undefined` where another editor has the focus, or nothing is known. */
  readonly shown: Shown | undefined;
}

/**
 * "Open Licence", "Company Overview" and "Keep Open", and the return of the panels after a reload. The pages are loaded
 * with the first.
 */
export function registerPanels(options: PanelsOptions): Panels {
  const disposables = new DisposableStore();
  const licenses = disposables.add(
    new PanelRegistry({
      viewType: 'telecomLicense.license',
      title: () => vscode.l10n.t('Licence'),
      previews: true,
      load: async () =>
        (await import('./license/license-panels.ts')).licensePanels({ ...options, openCompany }),
    }),
  );
  const companies = disposables.add(
    new PanelRegistry({
      viewType: 'telecomLicense.company',
      title: () => vscode.l10n.t('Company'),
      previews: true,
      load: async () =>
        (await import('./company/company-panels.ts')).companyPanels({ ...options, openLicense }),
    }),
  );
  async function openLicense(id: string): Promise<void> {
    await licenses.show(id);
  }
  async function openCompany(id: string): Promise<void> {
    await companies.show(id);
  }
  disposables.add(registerPanelCommands(licenses, companies, options.known));
  return {
    openLicense,
    openCompany,
    refreshLicense: async (id) => (await licenses.show(id))?.ask(),
    restore: (panel, saved) =>
      (panel.viewType === 'telecomLicense.company' ? companies : licenses).restore(panel, saved),
    get shown(): Shown | undefined {
      const dossier = licenses.shown;
      if (dossier) return { kind: 'license', dossier };
      const shown = companies.shown;
      return shown && { kind: 'company', ...shown };
    },
    dispose: () => {
      disposables.dispose();
    },
  };
}

function registerPanelCommands(
  licenses: PanelRegistry<Dossier>,
  companies: PanelRegistry<ShownCompany>,
  known: Pick<KnownLicenses, 'license'>,
): Disposable {
  const showLicense = withTarget(async ({ id, preserveFocus }) => {
    await licenses.show(id, preserveFocus);
  });
  const showCompany = withTarget(async (target) => {
    await companies.show(companyOf(target, known), target.preserveFocus);
  });
  const record = async (given: unknown): Promise<void> => {
    const id = idOf(given);
    const panel =
      id === undefined
        ? (licenses.active ?? companies.active)
        : await (known.license(id) ? licenses : companies).show(id);
    panel?.record();
  };
  const keepOpen = (): void => {
    for (const panels of [licenses, companies]) panels.keepActive();
  };
  const commands = new DisposableStore();
  commands.add(vscode.commands.registerCommand('telecomLicense.openLicense', showLicense));
  commands.add(vscode.commands.registerCommand('telecomLicense.openCompany', showCompany));
  commands.add(vscode.commands.registerCommand('telecomLicense.keepOpen', keepOpen));
  commands.add(vscode.commands.registerCommand('telecomLicense.recordRegulator', record));
  return commands;
}

/** The company that was meant, or whose licence was. */
function companyOf({ id }: CommandTarget, known: Pick<KnownLicenses, 'license'>): string {
  const dossier = known.license(id);
  return dossier ? companyId(dossier.license.value) : id;
}
