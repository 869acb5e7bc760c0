import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { LicenseRecord } from '../../../licenses/answer.ts';
import { notify } from '../../../vscode/notify.ts';
import { supportText } from '../../../wording/support-text.ts';
import { toHost, type ToHost, type ToPage } from '../../../protocol/messages.ts';
import { Announcer } from '../page/announcer.ts';
import { activityView, announcement } from './ask-view.ts';
import { licenseMarkdown } from './license-markdown.ts';
import { loadPage } from '../page/load-page.ts';
import { lostView, panelTitle, panelView } from './license-view.ts';
import { PanelModel, type Activity, type PanelModelOptions } from './license-model.ts';
import { savePanel } from './saved-license.ts';
import { showEveryMinute } from '../page/ticking.ts';

export interface LicensePanelOptions extends Omit<PanelModelOptions, 'onDidChange'> {
  readonly panel: vscode.WebviewPanel;
  readonly extensionUri: vscode.Uri;
  /** The extension's, for diagnostics. */
  readonly version: string;
  readonly openCompany: (licenseId: string) => unknown;
  /** Writes what is known of the licence into a file of the user's choice. */
  readonly exportLicense: (record: LicenseRecord) => unknown;
}

/** Ties one licence to its webview: state goes out as a view, presses come in as messages. */
export class LicensePanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #model: PanelModel;
  readonly #version: string;
  readonly #openCompany: (licenseId: string) => unknown;
  readonly #exportLicense: (record: LicenseRecord) => unknown;
  readonly #announcer = new Announcer();
  #told: Activity | undefined;
  #closed = false;

  constructor({ panel, extensionUri, version, openCompany, exportLicense, ...options }: LicensePanelOptions) {
    this.#panel = panel;
    this.#version = version;
    this.#openCompany = openCompany;
    this.#exportLicense = exportLicense;
    this.#model = new PanelModel({
      ...options,
      onDidChange: () => {
        this.#tell();
        this.#show();
      },
    });
    showEveryMinute(panel, () => {
      this.#model.lookAgain();
      this.#show();
    });
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidDispose(() => {
      this.#closed = true;
      this.#model.dispose();
    });
    panel.title = panelTitle(this.#model.record);
    loadPage(panel, extensionUri);
  }

  /** What it shows; `undefined` where another editor has the focus, or nothing is known. */
  get shown(): LicenseRecord | undefined {
    return this.#panel.active ? this.#model.record : undefined;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** One call. Its progress and what comes of it are shown in the panel. */
  ask(): Promise<void> {
    return this.#model.ask();
  }

  /** News of what does not concern this licence is no reason to speak. */
  #tell(): void {
    const { activity } = this.#model;
    if (activity === this.#told) return;
    this.#told = activity;
    this.#announcer.say(announcement(activity, activityView(this.#model)));
  }

  /** A hidden page is gone: it asks for everything with `ready` when it comes back. */
  #show(): void {
    if (this.#closed || !this.#panel.visible) return;
    const { id, record } = this.#model;
    this.#panel.title = panelTitle(record);
    const message: ToPage = {
      type: 'show',
      view: panelView(this.#model, Date.now()),
      announcement: this.#announcer.current,
      saved: savePanel(id, record),
    };
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: unknown): Promise<void> {
    const { data } = z.safeParse(toHost, message);
    if (!data) return;
    switch (data.type) {
      case 'ready':
        this.#show();
        return;
      case 'ask':
        return this.#model.ask();
      case 'cancel':
        this.#model.cancel();
        return;
      case 'copyDiagnostics':
        return this.#copyDiagnostics();
      case 'act':
        return this.#act(data.action);
      case 'openLicense':
      case 'require':
      case 'loadMore':
        return; // of a company's page
    }
  }

  async #act(action: Extract<ToHost, { type: 'act' }>['action']): Promise<void> {
    const { id, record } = this.#model;
    if (!record) return;
    switch (action) {
      case 'copyNumber':
        return this.#copy(record.license.value.licenseNumber, vscode.l10n.t('Licence number copied.'));
      case 'copyMarkdown':
        return this.#copy(licenseMarkdown(record, Date.now()), vscode.l10n.t('Licence copied as Markdown.'));
      case 'export':
        await this.#exportLicense(record);
        return;
      case 'openCompany':
        await this.#openCompany(id);
    }
  }

  async #copyDiagnostics(): Promise<void> {
    const { activity } = this.#model;
    if (activity.kind !== 'trouble' || activity.outcome.kind !== 'failed') return;
    await this.#copy(
      supportText(activity.outcome.failure, this.#version),
      vscode.l10n.t('Diagnostics copied.'),
    );
  }

  async #copy(text: string, said: string): Promise<void> {
    await vscode.env.clipboard.writeText(text);
    notify.briefly(said);
    this.#announcer.say(said);
    this.#show();
  }
}

/** Fills a restored panel whose saved state cannot be read. */
export function showLost(panel: vscode.WebviewPanel, extensionUri: vscode.Uri): void {
  const message: ToPage = {
    type: 'show',
    view: lostView(),
    announcement: new Announcer().current,
    saved: null,
  };
  panel.webview.onDidReceiveMessage((received: unknown) => {
    if (z.safeParse(toHost, received).data?.type === 'ready') void panel.webview.postMessage(message);
  });
  loadPage(panel, extensionUri);
}
