import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import './check-rows.ts';
import type {
  Arrangement,
  CheckMessage,
  CheckRowView,
  CheckView,
  RowOrder,
  RowState,
} from '../../protocol/check-page.ts';
import type { Post } from '../parts/ask.ts';
import { arranged } from './arranged.ts';

/**
 * The totals of a check, which filter its rows, the fields that search and sort them, and the rows. It keeps how they are
 * arranged, whatever view comes, while the check runs as well.
 */
export class CheckResultList extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    view: { attribute: false },
    post: { attribute: false },
    keep: { attribute: false },
    arrangement: { state: true },
  };

  /** What is shown; nothing is drawn without it. */
  declare view: CheckView | undefined;
  declare post: Post<CheckMessage>;
  /** Has the arrangement kept for the time after a reload. */
  declare keep: (arrangement: Arrangement) => void;
  /** The user's own; `undefined` until there is one: then the view's holds. */
  declare private arrangement: Arrangement | undefined;

  constructor() {
    super();
    this.view = undefined;
    this.post = () => undefined;
    this.keep = () => undefined;
    this.arrangement = undefined;
  }

  /** Renders into the element itself, so that the page's styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The totals, the fields and the rows. */
  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const now = this.arrangement ?? view.arrangement;
    const rows = arranged(view.rows, now);
    return html`<h2 id="results">${view.totals.heading}</h2>
      ${this.#totals(view, now)} ${this.#fields(view, now)}
      <p class="note" role="status">
        ${rows.length === 0 ? view.none : counted(view.shown, rows, view.rows)}
      </p>
      ${view.need.caveat === null ? nothing : html`<p class="note">${view.need.caveat}</p>`}
      <check-rows
        .rows=${rows}
        .columns=${view.columns}
        .label=${view.totals.heading}
        .post=${this.post}
      ></check-rows>`;
  }

  #totals({ totals, rows }: CheckView, now: Arrangement): TemplateResult {
    const filter = (state: RowState | null, count: number, word: string): TemplateResult =>
      html`<button
        type="button"
        class="check-total ${state === null ? '' : `state-${state}`}"
        aria-pressed=${now.state === state}
        @click=${() => {
          this.#arrange({ ...now, state });
        }}
      >
        <strong>${count}</strong> ${word}
      </button>`;
    return html`<div class="check-totals" role="group" aria-labelledby="results">
      ${filter(null, rows.length, totals.all)}
      ${totals.states.map(({ state, count, word }) => filter(state, count, word))}
    </div>`;
  }

  #fields({ search, order }: CheckView, now: Arrangement): TemplateResult {
    return html`<div class="check-fields">
      <label
        >${search}
        <input
          type="search"
          maxlength="200"
          .value=${now.search}
          @input=${(event: Event) => {
            if (event.currentTarget instanceof HTMLInputElement)
              this.#arrange({ ...now, search: event.currentTarget.value });
          }}
      /></label>
      <label
        >${order.label}
        <select
          @change=${(event: Event) => {
            const chosen = order.options.find(({ value }) => value === valueOf(event));
            if (chosen) this.#arrange({ ...now, order: chosen.value });
          }}
        >
          ${order.options.map(
            ({ value, word }) =>
              html`<option value=${value satisfies RowOrder} ?selected=${value === now.order}>
                ${word}
              </option>`,
          )}
        </select></label
      >
    </div>`;
  }

  #arrange(arrangement: Arrangement): void {
    this.arrangement = arrangement;
    this.keep(arrangement);
  }
}

function valueOf({ currentTarget }: Event): string {
  return currentTarget instanceof HTMLSelectElement ? currentTarget.value : '';
}

function counted(words: string, shown: readonly CheckRowView[], all: readonly CheckRowView[]): string {
  return words.replace('{0}', String(shown.length)).replace('{1}', String(all.length));
}

customElements.define('check-results', CheckResultList);
