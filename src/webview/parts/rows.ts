import { html, nothing, type TemplateResult } from 'lit';
import { markUnseen } from '../../domain/text/unseen-characters.ts';
import type { Group, Row } from '../../protocol/page.ts';

/** The vendor writes Chinese whatever the editor's language: fonts and speech need to know. */
const VENDOR_LANGUAGE = 'zh-CN';

/** Labelled facts, one below the other; nothing where there is none. */
export function rowList(rows: readonly Row[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<dl>
    ${rows.map(
      (row) =>
        html`<div class="row">
          <dt>${row.label}</dt>
          <dd>${rowValue(row)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The head of a table, with the titles of its columns. */
export function tableHead(titles: readonly string[]): TemplateResult {
  return html`<thead>
    <tr>
      ${titles.map((title) => html`<th scope="col">${title}</th>`)}
    </tr>
  </thead>`;
}

/** A cell of a table. On a narrow page a row of a table is a card, and each cell has its column's title beside it. */
export function tableCell(title: string, content: unknown): TemplateResult {
  return html`<td data-title=${title}>${content}</td>`;
}

/** A cell of Chinese text alone, with no element but its own: a table may have thousands. */
export function vendorCell(title: string, text: string): TemplateResult {
  return html`<td class="vendor" lang=${VENDOR_LANGUAGE} data-title=${title}>${seenText(text)}</td>`;
}

/** The value of a fact, with what there is to say beside it. A long text is folded: a text of thousands of characters that is drawn four times takes its time. */
export function rowValue({ value, origin, remark, fold }: Row): TemplateResult {
  const text = origin === 'vendor' ? vendorText(value) : html`<span class=${origin}>${value}</span>`;
  return html`${
    fold === null
      ? text
      : html`<details class="fold">
          <summary>${vendorText(fold)}</summary>
          ${text}
        </details>`
  }${remark === null ? nothing : html`<span class="remark">${seenText(remark)}</span>`}`;
}

/**
 * Text that is Chinese whatever the editor's language: the vendor's, and the catalogue's. What cannot be seen is marked
 * by its code: otherwise a number could look like another one.
 */
export function vendorText(text: string): TemplateResult {
  return html`<span class="vendor" lang=${VENDOR_LANGUAGE}>${seenText(text)}</span>`;
}

/** A text with no language, e.g. a number. What cannot be seen in it is marked by its code. */
export function seenText(text: string): string | readonly TemplateResult[] {
  const parts = markUnseen(text);
  return parts.every(({ unseen }) => !unseen)
    ? text
    : parts.map((part) =>
        part.unseen ? html`<span class="unseen">${part.text}</span>` : html`${part.text}`,
      );
}

/** Facts under a heading of the third level. */
export function groupSection({ heading, rows }: Group): TemplateResult {
  return html`<h3>${heading}</h3>
    ${rowList(rows)}`;
}
