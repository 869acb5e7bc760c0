import * as vscode from 'vscode';
import { registerCompanyCheck, type CompanyCheck } from './features/check/register.ts';
import { registerCompanies } from './features/companies/register.ts';
import { apiMakers } from './features/connection/api-makers.ts';
import { ClockWatch } from './features/connection/clock-watch.ts';
import { Connections } from './features/connection/connections.ts';
import { registerConnection } from './features/connection/register.ts';
import type { Mentions } from './reading/mentions.ts';
import type { OpenDocuments } from './features/document/register.ts';
import { registerCopy, type Copying } from './features/copy/register.ts';
import { registerPanels, type Panels } from './features/panels/register.ts';
import { registerRegulator } from './features/regulator/register.ts';
import { registerSearch } from './features/search/register.ts';
import { DocumentChecks } from './licenses/document-check/document-checks.ts';
import type { EvidenceTarget } from './features/evidence/evidence-parts.ts';
import { registerEvidence } from './features/evidence/register.ts';
import { registerExport, type Exporting } from './features/export/register.ts';
import type { Connection } from './licenses/connection.ts';
import { KnownLicenses } from './licenses/known/known-licenses.ts';
import { LicenseService } from './licenses/license-service.ts';
import { OtherWindows } from './licenses/keeping/other-windows.ts';
import { SignOuts } from './licenses/keeping/sign-outs.ts';
import { StoreKeeper } from './licenses/keeping/store-keeper.ts';
import { Usage } from './licenses/usage.ts';
import { registerUsage } from './features/usage/register.ts';
import { storeNotices } from './features/usage/store-notices.ts';
import type { Disposable, DisposableStore } from './vscode/disposables.ts';
import { dataWords } from './wording/provenance.ts';
import { supportText } from './wording/failures/support-text.ts';
import { Settings } from './vscode/settings.ts';
import { extensionVersion } from './vscode/version.ts';

/** What the shell that activates the extension needs of the house behind it. */
export interface House {
  /** Fills a panel that the editor brings back after a reload. @param saved what the editor kept of it. */
  restorePanel(panel: vscode.WebviewPanel, saved: unknown): Promise<void>;
}

/**
 * Builds every object by hand and registers the features: no network, no secret, no file is read here. The recogniser
 * and what reads documents are loaded in a turn of their own, so that the editor is not held up by both at once.
 * @param store what is to end with the extension.
 * @param makeRoom ends what stood in for the features, whose names are then free.
 */
export async function openHouse(
  context: vscode.ExtensionContext,
  store: DisposableStore,
  makeRoom: () => void,
): Promise<House> {
  const [{ Mentions }, { registerDocument }] = await Promise.all([
    import('./reading/mentions.ts'),
    import('./features/document/register.ts'),
  ]);
  makeRoom();
  const services = openServices(context, store);
  const { connections, settings, known } = services;
  const mentions = new Mentions(() => known.names);
  const dataKind = () => connections.current?.data;
  // What shows answers with their age, reminders, and what is left of the day's limit goes by this one event.
  for (const setting of [settings.freshness, settings.remindDays, settings.dailyLimit])
    store.add(
      setting.onDidChange(() => {
        known.announce();
      }),
    );

  const panels = registerShown(context, store, services);
  const { service, checks, log, keeper, version } = services;
  store.add(registerConnection({ connections, known, service, unitPrice: settings.unitPrice, version }));
  store.add(registerRegulator(known));
  store.add(
    registerUsage({
      ...{ known, service, settings, log, version, data: dataKind },
      connection: () => whoseAnswers(connections.current),
      usage: new Usage(connections, keeper, Date.now),
    }),
  );
  const { extensionUri } = context;
  const check = store.add(
    registerCompanyCheck({
      ...{ known, service, checks, mentions, data: dataKind, extensionUri, version },
      unitPrice: settings.unitPrice,
      listed: () => documents.listed,
    }),
  );
  store.add(
    registerEvidence({
      ...{ known, checks, data: dataKind, version, memory: context.globalState },
      address: () => connections.current?.realm,
      shown: () => evidenceTarget(panels, check),
    }),
  );
  const documents: OpenDocuments = store.add(
    registerDocument({ known, service, mentions, settings, data: dataKind, checks }),
  );
  store.add(registerSearchOf(services, mentions, panels));
  return {
    restorePanel: (panel, saved) =>
      (panel.viewType === 'telecomLicense.check' ? check : panels).restore(panel, saved),
  };
}

/** The search, which opens what it finds in panels. */
function registerSearchOf(
  { connections, known, service, version }: Services,
  mentions: Mentions,
  panels: Panels,
): Disposable {
  return registerSearch({
    ...{ known, service, mentions },
    data: () => connections.current?.data,
    address: () => connections.current?.realm,
    openLicense: (id) => {
      void panels.openLicense(id);
    },
    openCompany: (id) => {
      void panels.openCompany(id);
    },
    copyDiagnostics: (failure) => {
      void vscode.env.clipboard.writeText(supportText(failure, version));
    },
  });
}

/** What the page in sight is about. */
function evidenceTarget({ shown }: Panels, check: CompanyCheck): EvidenceTarget | undefined {
  if (check.shown !== undefined) return { kind: 'check', id: check.shown };
  if (!shown) return undefined;
  return shown.kind === 'license'
    ? { kind: 'stored', id: shown.dossier.license.value.id }
    : { kind: 'stored', id: shown.company.id, need: shown.question };
}

/** Whose answers a connection stores, as the user knows it. */
function whoseAnswers(connection: Connection | undefined): string | undefined {
  return connection?.data === 'sample' ? dataWords('sample') : connection?.realm;
}

/** What the features are built of. */
type Services = ReturnType<typeof openServices>;

/** The connection, the stored answers, and the one door to spending. Nothing is opened yet: each does so when it is used. */
function openServices(context: vscode.ExtensionContext, store: DisposableStore) {
  const version = extensionVersion(context.extension.packageJSON);
  // What goes in has been redacted where it was written: no key, token, secret or query.
  const log = store.add(vscode.window.createOutputChannel('Telecom License', { log: true }));
  const settings = new Settings();
  const keeper = store.add(
    new StoreKeeper(context.globalStorageUri.fsPath, {
      ...{ now: Date.now, onNotice: storeNotices(log) },
      onOpen: (folder) => {
        others.begin(folder);
      },
    }),
  );
  const connections = store.add(
    new Connections(
      context.secrets,
      store.add(apiMakers(settings, log, new ClockWatch(context.globalState))),
      new SignOuts(keeper, Date.now),
    ),
  );
  const shared = { connections, keeper, freshness: () => settings.freshness.value, now: Date.now };
  const known = new KnownLicenses({ ...shared, remindDays: () => settings.remindDays.value });
  const service = new LicenseService({ ...shared, known, limit: () => settings.dailyLimit.value });
  const checks = new DocumentChecks({ connections, keeper, service, known, now: Date.now });
  const others = store.add(
    new OtherWindows(keeper, () => {
      // It looks whether one of them has signed out.
      void connections.ready();
      known.announce();
      checks.announce();
    }),
  );
  return { version, log, settings, connections, keeper, known, service, checks };
}

/** What shows companies and licences: panels, their export, and the tree. */
function registerShown(
  context: vscode.ExtensionContext,
  store: DisposableStore,
  { connections, known, service, version }: Services,
): Panels {
  const dataKind = () => connections.current?.data;
  const exporting: Exporting = store.add(registerExport({ known, shown: () => panels.shown }));
  const copying: Copying = store.add(
    registerCopy({ known, memory: context.globalState, shown: () => panels.shown }),
  );
  const panels = store.add(
    registerPanels({
      extensionUri: context.extensionUri,
      known,
      service,
      dataKind,
      version,
      records: known.regulator,
      exportLicense: (dossier) => exporting.exportLicenses({ kind: 'license', dossier }),
      exportCompany: (shown) => exporting.exportLicenses({ kind: 'company', ...shown }),
      saveEvidence: (id, need) => vscode.commands.executeCommand('telecomLicense.saveEvidence', id, need),
      copySentence: (subject) => copying.copySentence(subject),
    }),
  );
  store.add(
    registerCompanies({
      known,
      service,
      licenses: { refresh: (id) => panels.refreshLicense(id) },
      isSample: () => dataKind() === 'sample',
      version,
    }),
  );
  return panels;
}
