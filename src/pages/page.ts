import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { ToPage, View } from '../protocol/messages.ts';
import { pageMessage, type NoteView, type PageMessage } from '../protocol/page.ts';
import { DisposableStore } from '../vscode/disposables.ts';
import { notify } from '../vscode/notify.ts';
import { runAction } from '../wording/failures/failure-actions.ts';
import { supportText } from '../wording/failures/support-text.ts';
import { savedPlace, type FilledPanel, type PanelPlace } from './panel-registry.ts';
import { activityView, announcement, remedies } from './activity-view.ts';
import type { Activity } from './asking.ts';
import { loadPage } from './load-page.ts';

/** Ages, and which answers are older than the setting says, are told anew so often, in milliseconds: time passes without any news. */
const TICK_MS = 60_000;

/** What only pages of one kind may say. */
interface OwnMessage {
  readonly type: string;
}

/** What is no work on a page, but looking at it and going on: a preview stays one. */
const LOOKING: ReadonlySet<string> = new Set(['ready', 'openLicense']);

/** What a page does for its model. */
export interface PageHost {
  /** Shows the model as it is now. */
  readonly changed: () => void;
  /** Reads a text out to users of screen readers, and shows the model as it is now. */
  readonly say: (text: string) => void;
  /** Puts a text on the clipboard. @param said tells the user that it is there. */
  readonly copy: (text: string, said: string) => Promise<void>;
}

/**
 * What a page shows of one thing, and what it does when the user presses a button.
 *
 * @typeParam Own what only pages of this kind may say.
 * @typeParam Shown what the page is about.
 */
export interface PageModel<Own extends OwnMessage, Shown> {
  /** The tab's title; `undefined` leaves it as it is. */
  readonly title: string | undefined;
  readonly shown: Shown | undefined;
  readonly activity: Activity;
  /** What the page looks like, and what VS Code is to keep of it. @param now milliseconds since 1970. */
  render(now: number): { readonly view: View; readonly saved: unknown };
  /** Reads again what time alone may have changed. */
  lookAgain(): void;
  /** Opens the form in which the user records what the regulator shows; pages of some kinds have none. */
  record?(): void;
  /** Does what a message of this kind of page asks for. */
  receive(message: Own): unknown;
  /** Asks the vendor for what the page is about, which may cost one call. */
  ask(): Promise<void>;
  /** Gives the question under way up. */
  cancel(): void;
  /** Ends the model: its page is closed, or another one's. */
  dispose(): void;
}

/** What a page is made of: its place in a panel, its model, and the messages that it takes. */
export interface PageOptions<Own extends OwnMessage, Shown> {
  readonly place: PanelPlace;
  readonly extensionUri: vscode.Uri;
  /** The extension's, for diagnostics. */
  readonly version: string;
  /** The form of what only pages of this kind may say. */
  readonly ownMessage: z.ZodMiniType<Own>;
  readonly model: (host: PageHost) => PageModel<Own, Shown>;
}

/** Ties a model to its webview: its state goes out as a view, the user's presses come in as messages. */
export class Page<Own extends OwnMessage, Shown> implements FilledPanel<Shown> {
  readonly #place: PanelPlace;
  readonly #version: string;
  readonly #ownMessage: z.ZodMiniType<Own>;
  readonly #model: PageModel<Own, Shown>;
  readonly #disposables = new DisposableStore();
  #announcement = SILENCE;
  #told: Activity | undefined;
  #isUp = false;
  #closed = false;

  constructor({ place, extensionUri, version, ownMessage, model }: PageOptions<Own, Shown>) {
    const { panel } = place;
    this.#place = place;
    this.#version = version;
    this.#ownMessage = ownMessage;
    this.#model = this.#disposables.add(
      model({
        changed: () => {
          this.#tell();
          this.#show();
        },
        say: (text) => {
          this.#say(text);
          this.#show();
        },
        copy: (text, said) => this.#copy(text, said),
      }),
    );
    this.#told = this.#model.activity;
    const ticking = setInterval(() => {
      this.#model.lookAgain();
      this.#show();
    }, TICK_MS);
    this.#disposables.add({ dispose: () => clearInterval(ticking) });
    this.#disposables.add(panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    this.#retitle();
    loadPage(panel, extensionUri);
  }

  /** What the page shows; `undefined` where nothing is known of it. */
  get shown(): Shown | undefined {
    return this.#model.shown;
  }

  /**
   * Asks the vendor for what the page is about, which may cost one call. Progress and result are shown in the page.
   */
  ask(): Promise<void> {
    this.keep();
    return this.#model.ask();
  }

  /** Opens the form in which the user records what the regulator shows. */
  record(): void {
    this.keep();
    this.#model.record?.();
  }

  /** Ends the page: its panel is closed, or shows another page. What it asked for is given up. */
  dispose(): void {
    this.#closed = true;
    this.#disposables.dispose();
  }

  /** Leaves the panel to this page, as what was worked on deserves: an answer under way least of all is replaced. */
  keep(): void {
    if (!this.#place.isPreview) return;
    this.#place.keep();
    this.#show();
  }

  /** News of what does not concern this page is no reason to speak. */
  #tell(): void {
    const { activity } = this.#model;
    if (activity === this.#told) return;
    this.#told = activity;
    this.#say(announcement(activity, activityView(activity)));
  }

  #say(text: string): void {
    this.#announcement = { turn: this.#announcement.turn + 1, text };
  }

  /** A hidden page is gone: it asks for everything with `ready` when it comes back. */
  #show(): void {
    if (this.#closed || !this.#place.panel.visible) return;
    this.#retitle();
    const { view, saved: page } = this.#model.render(Date.now());
    const saved = savedPlace(this.#place, page);
    post(this.#place.panel, { type: 'show', view, announcement: this.#announcement, saved });
  }

  #retitle(): void {
    const { title } = this.#model;
    if (title !== undefined) this.#place.panel.title = title;
  }

  /** Before its own page is up, what comes was pressed in the page that the panel showed before. */
  async #receive(message: unknown): Promise<void> {
    const common = z.safeParse(pageMessage, message);
    this.#isUp ||= common.data?.type === 'ready';
    if (!this.#isUp) return;
    if (common.success) {
      if (!LOOKING.has(common.data.type)) this.keep();
      return this.#act(common.data);
    }
    const own = z.safeParse(this.#ownMessage, message);
    if (!own.success) return;
    if (!LOOKING.has(own.data.type)) this.keep();
    await this.#model.receive(own.data);
  }

  async #act(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#show();
        return;
      case 'ask':
        return this.#model.ask();
      case 'cancel':
        this.#model.cancel();
        return;
      case 'remedy':
        return this.#remedy(message.label);
    }
  }

  /** By its words, not by its place: the trouble may be another one by now. */
  async #remedy(label: string): Promise<void> {
    const remedy = remedies(this.#model.activity).find((offered) => offered.label === label);
    switch (remedy?.kind) {
      case 'run':
        await runAction(remedy);
        return;
      case 'copyDiagnostics':
        return this.#copy(supportText(remedy.failure, this.#version), vscode.l10n.t('Diagnostics copied.'));
    }
  }

  async #copy(text: string, said: string): Promise<void> {
    await vscode.env.clipboard.writeText(text);
    notify.briefly(said);
    this.#say(said);
    this.#show();
  }
}

/** Puts a page into a restored panel whose saved state cannot be read: it offers nothing. */
export function loadLostPage(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, view: NoteView): void {
  panel.webview.onDidReceiveMessage((received: unknown) => {
    if (z.safeParse(pageMessage, received).data?.type === 'ready')
      post(panel, { type: 'show', view, announcement: SILENCE, saved: null });
  });
  loadPage(panel, extensionUri);
}

/** The same words said again in another turn are read out again. */
const SILENCE: ToPage['announcement'] = { turn: 0, text: '' };

function post(panel: vscode.WebviewPanel, message: ToPage): void {
  void panel.webview.postMessage(message);
}
