import * as vscode from 'vscode';
import type { DataKind, Outcome, SearchPages } from '../../licenses/answer.ts';
import type { Connection } from '../../licenses/connection.ts';
import { loadAllPages } from '../../licenses/asking/company-questions.ts';
import type { KnownLicenses } from '../../licenses/known/known-licenses.ts';
import type { LicenseService } from '../../licenses/license-service.ts';
import type { Failure } from '../../licenses/failure.ts';
import { runAction } from '../../wording/failures/failure-actions.ts';
import { searchableWords } from '../../wording/bases.ts';
import { DisposableStore } from '../../vscode/disposables.ts';
import { FreshPress, pressAgainWords } from '../../vscode/dialogue/fresh-press.ts';
import { showRows } from '../../vscode/labels.ts';
import { freeRow, sameRow } from './active-row.ts';
import { askItems, failureItems, resultItems, resultTitle, storedItems } from './search-items.ts';
import type { SearchAction, SearchItem } from './search-action.ts';

/** What the search leaves to others, and what it asks them. */
export interface SearchActions {
  readonly data: () => DataKind | undefined;
  /** The address of the service that would be asked; `undefined` where there is none. */
  readonly address: () => string | undefined;
  /** Shows the panel of a licence. */
  openLicense(id: string): void;
  /** Shows the page of a company. */
  openCompany(id: string): void;
  /** Puts what support needs to know of a failure on the clipboard. */
  copyDiagnostics(failure: Failure): void;
  /** Milliseconds that nobody sets. */
  readonly clock?: () => number;
}

/**
 * The palette search. Typing filters what is known; only Enter on a row that names the call asks the vendor. A newer
 * question takes the older one back, and so does Escape: what was not sent is not sent, and the answer to what was sent
 * is kept. Enter acts only on a row that was made for the text in the box and for the connection of now.
 */
export class SearchPicker implements vscode.Disposable {
  readonly #picker = vscode.window.createQuickPick<SearchItem>();
  readonly #disposables = new DisposableStore();
  readonly #known: KnownLicenses;
  readonly #service: LicenseService;
  readonly #actions: SearchActions;
  readonly #presses: FreshPress;
  #question: OpenQuestion | undefined;
  /** What the rows were last made for: a late answer to something else does not replace them. */
  #shown = 0;
  #typed = '';
  /** The rows in the box: the editor may still report one of those before them as active. */
  #rows: readonly SearchItem[] = [];
  /** The connection whose prices and answers the rows show. */
  #connection: Connection | undefined;

  constructor(known: KnownLicenses, service: LicenseService, actions: SearchActions) {
    this.#known = known;
    this.#service = service;
    this.#actions = actions;
    this.#presses = new FreshPress(actions.clock);
    const picker = this.#disposables.add(this.#picker);
    picker.placeholder = searchableWords(actions.address());
    picker.ignoreFocusOut = false;
    this.#disposables.add(
      picker.onDidChangeValue((value) => {
        // The editor reports what `show` has written, too: by then the vendor may have been asked.
        if (value === this.#typed) return;
        this.#presses.typed();
        this.#showTyped();
      }),
    );
    this.#disposables.add(
      picker.onDidAccept(() => {
        this.#accept();
      }),
    );
    this.#disposables.add(
      known.onDidChange(() => {
        // Prices and answers of another connection are none: what was active stays so only where it costs nothing.
        if (service.connection !== this.#connection) this.#showKnown('free');
      }),
    );
    this.#disposables.add(
      picker.onDidHide(() => {
        this.dispose();
      }),
    );
  }

  /**
   * Opens the search with a text in its box.
   * @param ask whether it is asked for at once: only where the user has clicked on something that names the call.
   */
  show(query: string, ask: boolean): void {
    this.#picker.value = query;
    this.#showTyped();
    this.#picker.show();
    if (ask) void this.#ask({ kind: 'ask', query, fresh: false }, { paid: true });
  }

  /** Whether the vendor is being asked for this at the moment. */
  isAsking(query: string): boolean {
    return this.#question?.key === questionKey({ kind: 'ask', query, fresh: false });
  }

  /**
   * Closes the search and takes its question back: what was not sent is not sent, and the answer to what was sent is
   * kept.
   */
  dispose(): void {
    this.#cancel();
    this.#disposables.dispose();
  }

  #accept(): void {
    const isFresh = this.#presses.press();
    const [chosen] = this.#picker.activeItems;
    if (!chosen?.action || this.#picker.value !== this.#typed) return;
    const row = this.#rows.indexOf(chosen);
    if (row < 0) return;
    // A key held down since before the box was there has bought nothing that could be read.
    if (chosen.paid === true && !isFresh) this.#picker.title = pressAgainWords();
    else this.#act(chosen, row);
  }

  #showTyped(): void {
    this.#shown += 1;
    this.#typed = this.#picker.value;
    this.#showKnown('first');
  }

  /**
   * What is known of the text in the box.
   * @param active the row that Enter acts on: the first one after typing; otherwise the one before where it is there
   * (`same`), and where that is not so, or only what is free may stay (`free`), the first one that costs nothing.
   */
  #showKnown(active: 'first' | 'same' | 'free'): void {
    const [before] = this.#picker.activeItems;
    this.#connection = this.#service.connection;
    // A question from before the credentials were read goes to the first connection that they give.
    if (this.#question) this.#question.of ??= this.#connection;
    this.#picker.title = vscode.l10n.t('Search Company');
    const typed = this.#typed.trim();
    const known = storedItems(this.#known.companiesWith(typed));
    const ask =
      typed === ''
        ? []
        : askItems(typed, this.#known.wayTo(typed), this.#actions.data(), this.#service.spending);
    this.#rows = showRows(this.#picker, [...ask, ...known]);
    if (active === 'first') return;
    const same = before && sameRow(this.#rows, before);
    const kept = active === 'same' || same?.paid !== true ? same : undefined;
    this.#activate(kept ?? freeRow(this.#rows));
  }

  /** Without a row, Enter does nothing. */
  #activate(row: SearchItem | undefined): void {
    this.#picker.activeItems = row ? [row] : [];
  }

  /** @param row where the chosen row stands. */
  #act({ action, paid = false }: SearchItem, row: number): void {
    switch (action?.kind) {
      case undefined:
        return;
      case 'ask':
        void this.#ask(action, { paid });
        return;
      case 'more':
        void this.#ask(action, { paid, goOn: row });
        return;
      case 'open':
        this.#picker.hide();
        this.#actions.openLicense(action.licenseId);
        return;
      case 'openCompany':
        this.#picker.hide();
        this.#actions.openCompany(action.companyId);
        return;
      case 'run':
        this.#picker.hide();
        void runAction(action.run);
        return;
      case 'diagnostics':
        this.#actions.copyDiagnostics(action.failure);
    }
  }

  async #ask(asked: Asking, { paid, goOn = 0 }: Press): Promise<void> {
    const key = questionKey(asked);
    // A second Enter on the same row wants what is on its way already, not a second call.
    if (this.#question?.key === key) return;
    this.#cancel();
    const question: OpenQuestion = { key, controller: new AbortController(), of: this.#connection };
    this.#question = question;
    const shown = ++this.#shown;
    this.#picker.busy = true;
    const outcome = await this.#put(asked, paid, question);
    if (this.#question !== question) return;
    this.#question = undefined;
    this.#picker.busy = false;
    if (this.#service.connection !== question.of) this.#showKnown('free');
    else if (this.#shown === shown) this.#showOutcome(outcome, asked, goOn);
    else this.#showKnown('same');
  }

  #put(asked: Asking, paid: boolean, { controller, of }: OpenQuestion): Promise<Outcome<SearchPages>> {
    const { query, anyway } = asked;
    // A row that says "no call" keeps its word although its answer may be gone by now.
    const mode = paid ? 'stored' : 'onlyStored';
    const options = { anyway, signal: controller.signal, meantFor: of, mode } as const;
    if (asked.kind === 'ask')
      return this.#service.search(query, { ...options, mode: asked.fresh ? 'fresh' : mode });
    const { pageIndex, calls } = asked;
    return calls !== undefined
      ? loadAllPages(this.#service, { query, nextPage: pageIndex, calls }, options)
      : this.#service.search(query, { ...options, pageIndex });
  }

  #showOutcome(outcome: Outcome<SearchPages>, asked: Asking, goOn: number): void {
    const { items, title } = this.#outcomeRows(outcome, asked);
    this.#picker.title = title;
    this.#rows = showRows(this.#picker, items);
    // Enter held down acts again at once, and must not buy what was not read yet.
    this.#activate(freeRow(this.#rows, goOn));
  }

  #cancel(): void {
    this.#question?.controller.abort();
    this.#question = undefined;
    this.#picker.busy = false;
  }

  #outcomeRows(
    outcome: Outcome<SearchPages>,
    asked: Asking,
  ): { readonly items: readonly SearchItem[]; readonly title: string } {
    if (outcome.kind !== 'answered') {
      const items = failureItems(outcome, { ...asked, anyway: true }, this.#actions.data());
      return { items, title: vscode.l10n.t('Search Company') };
    }
    const { value, provenance } = outcome.answer;
    return {
      items: resultItems(value, provenance, this.#known, this.#actions.address()),
      title: resultTitle(value, provenance),
    };
  }
}

/** The actions that may cost a call. */
type Asking = Extract<SearchAction, { readonly kind: 'ask' | 'more' }>;

/** How a row was chosen. */
interface Press {
  /** Whether the row named a price: only then may anything be sent. */
  readonly paid: boolean;
  /** The row that the reader goes on from when the answer is there; the first one unless given. */
  readonly goOn?: number;
}

/** A question under way. */
interface OpenQuestion {
  readonly key: string;
  readonly controller: AbortController;
  /** The connection that it was put to; `undefined` until the credentials have been read. */
  of: Connection | undefined;
}

function questionKey(asked: Asking): string {
  return JSON.stringify(asked);
}
