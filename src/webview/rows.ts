import { html, nothing, type TemplateResult } from 'lit';
import type { Group, Row } from './view.ts';

/** The vendor writes Chinese whatever the editor's language: fonts and speech need to know. */
const VENDOR_LANGUAGE = 'zh-CN';

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

export function tableHead(titles: readonly string[]): TemplateResult {
  return html`<thead>
    <tr>
      ${titles.map((title) => html`<th scope="col">${title}</th>`)}
    </tr>
  </thead>`;
}

export function rowValue({ value, origin, remark }: Row): TemplateResult {
  return html`${origin === 'vendor' ? vendorText(value) : html`<span class=${origin}>${value}</span>`}${
    remark === null ? nothing : html`<span class="remark">${remark}</span>`
  }`;
}

/** Text that is Chinese whatever the editor's language: the vendor's, and the catalogue's. */
export function vendorText(text: string): TemplateResult {
  return html`<span class="vendor" lang=${VENDOR_LANGUAGE}>${text}</span>`;
}

export function groupSection({ heading, rows }: Group): TemplateResult {
  return html`<h3>${heading}</h3>
    ${rowList(rows)}`;
}
