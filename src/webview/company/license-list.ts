import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { LicenseListView } from '../../protocol/company-page.ts';
import { validityMark } from '../parts/icons.ts';
import { seenText, tableCell, tableHead, vendorCell } from '../parts/rows.ts';

type Line = LicenseListView['lines'][number];

/**
 * The licences of a company, all or those of one group. It keeps which are shown, whatever view comes; it is part of
 * the page and takes the page's styles.
 */
export class LicenseList extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    view: { attribute: false },
    open: { attribute: false },
    chosen: { state: true },
  };

  /** What the list shows; nothing is drawn without it. */
  declare view: LicenseListView | undefined;
  /** Shows one of the licences by itself. */
  declare open: (id: string) => void;
  /** The group of those that are shown; all where none of the list is of it. */
  declare private chosen: string;

  constructor() {
    super();
    this.open = () => undefined;
    this.chosen = '';
  }

  /** Renders into the element itself, so that the page's styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The heading, the choice where there is one, and the lines. */
  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === undefined) return nothing;
    const { heading, columns, notes, lines, filter } = view;
    const isChosen = filter.options.some(({ group }) => group === this.chosen);
    const shown = isChosen ? lines.filter(({ group }) => group === this.chosen) : lines;
    return html`<h2 id="licenses">${heading}</h2>
      ${notes.map((note) => html`<p class="note">${note}</p>`)}
      ${filter.options.length === 0 ? nothing : this.choice(filter, isChosen)}
      ${
        lines.length === 0
          ? nothing
          : html`<table class="licenses" aria-labelledby="licenses">
              ${tableHead([columns.number, columns.validity, columns.businesses, columns.answer])}
              <tbody>
                ${shown.map((line) => this.row(line, columns))}
              </tbody>
            </table>`
      }`;
  }

  private choice({ label, all, options }: LicenseListView['filter'], isChosen: boolean): TemplateResult {
    const option = (value: string, word: unknown, checked: boolean): TemplateResult =>
      html`<label
        ><input
          type="radio"
          name="validity"
          .checked=${checked}
          @change=${() => {
            this.chosen = value;
          }}
        />
        ${word}</label
      >`;
    return html`<fieldset class="layers">
      <legend>${label}</legend>
      ${option('', all, !isChosen)}
      ${options.map((one) => option(one.group, validityMark(one), one.group === this.chosen))}
    </fieldset>`;
  }

  private row(
    { id, number, validity, businesses, recorded, fetched, orderNumber }: Line,
    columns: LicenseListView['columns'],
  ): TemplateResult {
    const open = (): void => {
      this.open(id);
    };
    const answer = html`${fetched}<span class="remark order-number">${seenText(orderNumber)}</span>`;
    const state = html`${validityMark(validity)}${
      recorded === '' ? nothing : html`<span class="remark">${seenText(recorded)}</span>`
    }`;
    // prettier-ignore
    return html`<tr><th scope="row"><button type="button" class="link" @click=${open}>${seenText(number)}</button></th>${
      tableCell(columns.validity, state)}${
      vendorCell(columns.businesses, businesses.join('、'))}${
      tableCell(columns.answer, answer)}</tr>`;
  }
}

customElements.define('license-list', LicenseList);
