import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { withUnseenMarked } from '../../../domain/text/unseen-characters.ts';
import type { Company } from '../../../licenses/answer.ts';
import type { KnownLicenses } from '../../../licenses/known/known-licenses.ts';
import { toHost, type ToPage } from '../../../protocol/messages.ts';
import type { NoteView } from '../../../protocol/view.ts';
import { Announcer } from '../page/announcer.ts';
import { companyView } from './company-view.ts';
import { loadPage } from '../page/load-page.ts';
import { needsAnnouncement, type NeedsQuestion } from './needs-view.ts';
import { showEveryMinute } from '../page/ticking.ts';

/** What a panel leaves behind: the company is read from the store again. */
const savedCompany = z.strictObject({
  version: z.literal(1),
  companyId: z.string().check(z.minLength(1)),
  question: z.nullable(z.strictObject({ businesses: z.string(), region: z.string() })),
});
export type SavedCompany = z.infer<typeof savedCompany>;

/** Reads what VS Code kept for a panel; `undefined` where it is no saved panel. */
export function readSavedCompany(state: unknown): SavedCompany | undefined {
  return z.safeParse(savedCompany, state).data;
}

export interface CompanyPanelOptions {
  readonly panel: vscode.WebviewPanel;
  readonly extensionUri: vscode.Uri;
  readonly known: Pick<KnownLicenses, 'company' | 'onDidChange'>;
  readonly companyId: string;
  readonly question?: NeedsQuestion | null | undefined;
  readonly openLicense: (licenseId: string) => unknown;
  readonly exportCompany: (company: Company) => unknown;
  /** One call: the company's search anew. */
  readonly refreshCompany: (companyId: string) => PromiseLike<unknown>;
  /** One call: the next page of that search. */
  readonly loadMore: (companyId: string) => PromiseLike<unknown>;
}

/** Ties one company to its webview. It shows what is stored, and asks for nothing unless a button is pressed. */
export class CompanyPanel {
  readonly #options: CompanyPanelOptions;
  readonly #announcer = new Announcer();
  #question: NeedsQuestion | null;
  #closed = false;

  constructor(options: CompanyPanelOptions) {
    const { panel, extensionUri, known, question } = options;
    this.#options = options;
    this.#question = question ?? null;
    const subscription = known.onDidChange(() => {
      this.#show();
    });
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidDispose(() => {
      this.#closed = true;
      subscription.dispose();
    });
    showEveryMinute(panel, () => {
      this.#show();
    });
    this.#retitle();
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
    return this.#options.known.company(this.#options.companyId);
  }

  #show(): void {
    const { panel, companyId } = this.#options;
    if (this.#closed || !panel.visible) return;
    const company = this.#company;
    // After a reload the store is read only when the connection is known.
    this.#retitle();
    const saved: SavedCompany = { version: 1, companyId, question: this.#question };
    const message: ToPage = {
      type: 'show',
      view: company ? companyView(company, this.#question, Date.now()) : unknownView(),
      announcement: this.#announcer.current,
      saved,
    };
    void panel.webview.postMessage(message);
  }

  async #receive(message: unknown): Promise<void> {
    const { data } = z.safeParse(toHost, message);
    const { refreshCompany, loadMore, exportCompany } = this.#options;
    const company = this.#company;
    switch (data?.type) {
      case 'ready':
        this.#show();
        return;
      case 'openLicense':
        this.#open(data.id);
        return;
      case 'require':
        this.#compare({ businesses: data.businesses, region: data.region });
        return;
      case 'ask':
        if (company) await this.#ask(company, refreshCompany);
        return;
      case 'loadMore':
        if (company?.more) await this.#ask(company, loadMore);
        return;
      case 'act':
        if (data.action === 'export' && company) await exportCompany(company);
        return;
      case 'cancel':
      case 'copyDiagnostics':
      case undefined:
        return; // of a licence's page, or no message at all
    }
  }

  /** The editor shows progress, the way to cancel, and what went wrong. A new answer is told to screen readers. */
  async #ask(
    { id, provenance, licenses }: Company,
    call: (id: string) => PromiseLike<unknown>,
  ): Promise<void> {
    await call(id);
    const now = this.#company;
    if (now?.provenance?.fetchedAt === provenance?.fetchedAt && now?.licenses.length === licenses.length)
      return;
    this.#announcer.say(vscode.l10n.t("The vendor's answer is shown."));
    this.#show();
  }

  #retitle(): void {
    const company = this.#company;
    if (company) this.#options.panel.title = withUnseenMarked(company.name);
  }

  #open(id: string): void {
    const own = this.#company?.licenses.some(({ license }) => license.value.id === id);
    if (own) this.#options.openLicense(id);
  }

  #compare(question: NeedsQuestion): void {
    this.#question = question;
    const company = this.#company;
    if (company) this.#announcer.say(needsAnnouncement(companyView(company, question, Date.now()).needs));
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
