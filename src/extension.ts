import * as vscode from 'vscode';
import { registerCompanyCheck } from './features/check/register.ts';
import { registerCompanies } from './features/companies/register.ts';
import { apiMakers } from './features/connection/api-makers.ts';
import { registerConnectionCommands } from './features/connection/commands.ts';
import { Connections } from './features/connection/connections.ts';
import { registerStatus } from './features/connection/status.ts';
import { registerCompanyPanels } from './features/panels/company/company-panels.ts';
import { licenseMarkdown } from './features/panels/license/license-markdown.ts';
import { registerLicensePanels } from './features/panels/license/license-panels.ts';
import { registerDocument } from './features/document/register.ts';
import { registerSearch } from './features/search/register.ts';
import { DocumentChecks } from './licenses/document-check/document-checks.ts';
import { companyExport, exportLicenses, licenseExport, registerExport } from './features/export/register.ts';
import { KnownLicenses } from './licenses/known/known-licenses.ts';
import { LicenseService } from './licenses/license-service.ts';
import { StoreKeeper } from './licenses/keeping/store-keeper.ts';
import { Usage } from './licenses/usage.ts';
import { registerUsage } from './features/usage/register.ts';
import { storeNotices } from './features/usage/store-notices.ts';
import { DisposableStore } from './vscode/disposables.ts';
import { supportText } from './wording/support-text.ts';
import { createLog } from './vscode/log.ts';
import { Mentions } from './reading/mentions.ts';
import { Settings } from './vscode/settings.ts';
import { extensionVersion } from './vscode/version.ts';

/** Builds every object and registers the features. Awaits nothing: no network, no secret, no file is read here. */
export function activate(context: vscode.ExtensionContext): void {
  const store = new DisposableStore();
  context.subscriptions.push(store);
  const version = extensionVersion(context.extension.packageJSON);

  const log = store.add(createLog());
  const settings = new Settings();
  const connections = store.add(new Connections(context.secrets, store.add(apiMakers(settings, log))));
  const keeper = store.add(
    new StoreKeeper(context.globalStorageUri.fsPath, { now: Date.now, onNotice: storeNotices(log) }),
  );
  const shared = { connections, keeper, freshness: () => settings.freshness, now: Date.now };
  const known = new KnownLicenses(shared);
  const service = new LicenseService({ ...shared, known, limit: () => settings.dailyLimit });
  const checks = new DocumentChecks({ connections, keeper, service, known, now: Date.now });
  const mentions = new Mentions(() => known.names);
  const dataKind = () => connections.current?.data;
  store.add(
    settings.onDidChange(() => {
      known.announce();
    }),
  );

  const panels = store.add(
    registerLicensePanels({
      extensionUri: context.extensionUri,
      known,
      service,
      dataKind,
      version,
      openCompany: (licenseId): Promise<void> => companies.reveal(licenseId),
      exportLicense: (record) => exportLicenses(licenseExport(record)),
    }),
  );
  const companyPanels = store.add(
    registerCompanyPanels({
      extensionUri: context.extensionUri,
      known,
      openLicense: (id) => {
        panels.open(id);
      },
      exportCompany: (company) => exportLicenses(companyExport(company)),
      refreshCompany: (id) => vscode.commands.executeCommand('telecomLicense.refresh', id),
      loadMore: (id) => vscode.commands.executeCommand('telecomLicense.loadMore', id),
    }),
  );
  store.add(
    registerExport(known, () =>
      panels.shown ? licenseExport(panels.shown) : companyPanels.shown && companyExport(companyPanels.shown),
    ),
  );
  const companies = store.add(
    registerCompanies({
      known,
      service,
      licenses: {
        open: (id) => {
          panels.open(id);
        },
        refresh: (id): Promise<void> => panels.refresh(id),
        asMarkdown: (record) => licenseMarkdown(record, Date.now()),
      },
      isSample: () => dataKind() === 'sample',
    }),
  );
  store.add(registerConnectionCommands(connections, service));
  store.add(registerStatus(connections, known, service, settings));
  store.add(registerUsage(known, service, new Usage(connections, keeper, Date.now), settings));
  store.add(registerCompanyCheck({ known, service, checks, mentions, settings, data: dataKind }));
  store.add(registerDocument({ known, service, mentions, settings, data: dataKind, checks }));
  store.add(
    registerSearch(known, service, mentions, {
      data: dataKind,
      openLicense: (id) => {
        panels.open(id);
      },
      copyDiagnostics: ({ failure }) => {
        void vscode.env.clipboard.writeText(supportText(failure, version));
      },
    }),
  );
  store.add(
    vscode.commands.registerCommand('telecomLicense.showLog', () => {
      log.show();
    }),
  );
}
