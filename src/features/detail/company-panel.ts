import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Company } from '../../licenses/answer.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import { toHost, type ToPage } from '../../webview/protocol.ts';
import type { NoteView } from '../../webview/view.ts';
import { companyView } from './company-view.ts';
import { loadPage } from './load-page.ts';
import { needsAnnouncement, type NeedsQuestion } from './needs-view.ts';

/** What a panel leaves behind: the company is read from the store again. */
const savedCompany = z.strictObject({
  version: z.literal(1),
  companyId: z.string().check(z.minLength(1)),
  question: z.strictObject({ businesses: z.string(), region: z.string() }),
});
export type SavedCompany = z.infer<typeof savedCompany>;

/** Reads what VS Code kept for a panel; `undefined` where it is no saved panel. */
export function readSavedCompany(state: unknown): SavedCompany | undefined {
  return z.safeParse(savedCompany, state).data;
}

export interface CompanyPanelOptions {
  readonly panel: vscode.WebviewPanel;
  readonly extensionUri: vscode.Uri;
  readonly service: Pick<LicenseService, 'company' | 'onDidChange'>;
  readonly companyId: string;
  readonly question?: NeedsQuestion | undefined;
  readonly openLicense: (licenseId: string) => unknown;
  readonly exportCompany: (company: Company) => unknown;
}

/** Ties one company to its webview. It shows what is stored, and asks for nothing. */
export class CompanyPanel {
  readonly #options: CompanyPanelOptions;
  #question: NeedsQuestion;
  /** What the page reads out to a screen reader. */
  #said = '';
  #closed = false;

  constructor(options: CompanyPanelOptions) {
    const { panel, extensionUri, service, question } = options;
    this.#options = options;
    this.#question = question ?? { businesses: '', region: '' };
    const subscription = service.onDidChange(() => {
      this.#show();
    });
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidDispose(() => {
      this.#closed = true;
      subscription.dispose();
    });
    panel.title = this.#company?.name ?? panel.title;
    loadPage(panel, extensionUri);
  }

  /** What it shows; `undefined` where another editor has the focus, or nothing is known. */
  get shown(): Company | undefined {
    return this.#options.panel.active ? this.#company : undefined;
  }

  reveal(): void {
    this.#options.panel.reveal();
  }

  get #company(): Company | undefined {
    return this.#options.service.company(this.#options.companyId);
  }

  #show(): void {
    const { panel, companyId } = this.#options;
    if (this.#closed || !panel.visible) return;
    const company = this.#company;
    // After a reload the store is read only when the connection is known.
    if (company) panel.title = company.name;
    const saved: SavedCompany = { version: 1, companyId, question: this.#question };
    const message: ToPage = {
      type: 'show',
      view: company ? companyView(company, this.#question, Date.now()) : unknownView(),
      announcement: this.#said,
      saved,
    };
    void panel.webview.postMessage(message);
  }

  async #receive(message: unknown): Promise<void> {
    const { data } = z.safeParse(toHost, message);
    if (data?.type === 'ready') this.#show();
    if (data?.type === 'openLicense') this.#open(data.id);
    if (data?.type === 'require') this.#compare({ businesses: data.businesses, region: data.region });
    const company = this.#company;
    if (data?.type === 'act' && data.action === 'export' && company)
      await this.#options.exportCompany(company);
  }

  #open(id: string): void {
    const own = this.#company?.licenses.some(({ license }) => license.value.id === id);
    if (own) this.#options.openLicense(id);
  }

  #compare(question: NeedsQuestion): void {
    this.#question = question;
    const company = this.#company;
    this.#said = company ? needsAnnouncement(companyView(company, question, Date.now()).needs) : '';
    this.#show();
  }
}

function unknownView(): NoteView {
  return {
    kind: 'note',
    heading: vscode.l10n.t('Company'),
    text: vscode.l10n.t('Nothing is stored of this company any more. Search for it to see its licences.'),
    ask: null,
    activity: { kind: 'idle' },
  };
}
