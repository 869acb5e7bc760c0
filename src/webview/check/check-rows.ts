import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { WindowVirtualizerController } from '@tanstack/lit-virtual';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckMessage, CheckRowView, CheckView } from '../../protocol/check-page.ts';
import type { Post } from '../parts/ask.ts';
import { checkRowCells } from './row-cells.ts';

/** A row's height until it is measured, in CSS pixels. */
const ROW_HEIGHT = 100;

/** Rows that are drawn beyond what is in sight, so that a turn of the wheel shows no blank. */
const OVERSCAN = 24;

/** As many until the first frame: who waits for the page sees no other. */
const FIRST_OVERSCAN = 1;

/**
 * The rows of a check's result. Only those in and near the sight are drawn, however many there are. It is part of the page
 * and takes the page's styles.
 */
export class CheckRows extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    rows: { attribute: false },
    columns: { attribute: false },
    label: { attribute: false },
    post: { attribute: false },
  };

  /** The rows, filtered and sorted. */
  declare rows: readonly CheckRowView[];
  /** The titles of their columns; nothing is drawn without them. */
  declare columns: CheckView['columns'] | undefined;
  /** What a screen reader calls the table. */
  declare label: string;
  declare post: Post<CheckMessage>;

  readonly #virtual: WindowVirtualizerController<Element>;
  #overscan = FIRST_OVERSCAN;

  constructor() {
    super();
    this.rows = [];
    this.columns = undefined;
    this.label = '';
    this.post = () => undefined;
    this.#virtual = new WindowVirtualizerController(this, this.#options(0));
  }

  /** Renders into the element itself, so that the page's styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** A table with the rows near the sight, each at its place. */
  protected override render(): TemplateResult | typeof nothing {
    const { columns, rows } = this;
    if (!columns) return nothing;
    const virtualizer = this.#virtual.getVirtualizer();
    const margin = this.offsetTop;
    virtualizer.setOptions({ ...virtualizer.options, ...this.#options(margin) });
    const items = virtualizer.getVirtualItems();
    const titles = titlesOf(columns);
    return html`<div
      role="table"
      class="check-table"
      aria-label=${this.label}
      aria-rowcount=${rows.length + 1}
      @keydown=${this.#move}
    >
      <div role="rowgroup" class="check-head">
        <div role="row" class="check-row" aria-rowindex="1">
          ${titles.map((title) => html`<span role="columnheader">${title}</span>`)}
        </div>
      </div>
      <div role="rowgroup" class="check-body" .style=${`height: ${String(virtualizer.getTotalSize())}px`}>
        ${repeat(
          items,
          ({ key }) => key,
          ({ index, start }) => {
            const row = rows[index];
            return row
              ? html`<div
                  role="row"
                  class="check-row state-${row.state}"
                  data-index=${index}
                  aria-rowindex=${index + 2}
                  .style=${`transform: translateY(${String(start - margin)}px)`}
                >
                  ${checkRowCells(row, columns, this.post)}
                </div>`
              : nothing;
          },
        )}
      </div>
    </div>`;
  }

  /** Draws the rows beyond the sight once those in sight are shown. */
  protected override firstUpdated(): void {
    requestAnimationFrame(() => {
      setTimeout(() => {
        this.#overscan = OVERSCAN;
        this.requestUpdate();
      });
    });
  }

  /** Measures what was drawn: rows are as high as what is in them. */
  protected override updated(): void {
    const virtualizer = this.#virtual.getVirtualizer();
    for (const element of this.querySelectorAll('.check-body > .check-row'))
      virtualizer.measureElement(element);
  }

  #options(scrollMargin: number) {
    return {
      count: this.rows.length,
      estimateSize: () => ROW_HEIGHT,
      getItemKey: (index: number) => this.rows[index]?.id ?? index,
      overscan: this.#overscan,
      scrollMargin,
    };
  }

  /** The arrow keys go from row to row, also to one that is not drawn yet. */
  readonly #move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (step === 0 || !row) return;
    const index = Number(row.getAttribute('data-index')) + step;
    if (index < 0 || index >= this.rows.length) return;
    event.preventDefault();
    this.#virtual.getVirtualizer().scrollToIndex(index, { align: 'auto' });
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>(`[data-index="${String(index)}"] [data-row]`)?.focus();
    });
  };
}

function titlesOf({ company, state, licenses, claims, needs, answer, concerns }: CheckView['columns']) {
  return [
    ...[company, state, licenses],
    ...(claims === null ? [] : [claims]),
    ...(needs.length === 0 ? [] : [needs.join('\n')]),
    ...[concerns, answer],
  ];
}

customElements.define('check-rows', CheckRows);
