import { html, nothing, type TemplateResult } from 'lit';
import type { KeptRecordView, RegulatorMessage, RegulatorView } from '../../protocol/regulator.ts';
import type { Post } from '../parts/ask.ts';
import { button } from '../parts/button.ts';
import { comparisonIcon } from '../parts/icons.ts';
import { rowList, rowValue, seenText, tableCell, tableHead, vendorText } from '../parts/rows.ts';
import './record-form.ts';

/** What the user recorded of the regulator's page, field by field beside the vendor's, and the form to record it. */
export function regulatorSection(view: RegulatorView, post: Post<RegulatorMessage>): TemplateResult {
  const { heading, intro, notes, open, page, search, present, comparisons, ends, former, form } = view;
  return html`<section aria-labelledby="regulator" class="regulator">
    <h2 id="regulator" tabindex="-1">${heading}</h2>
    <p class="note">${intro}</p>
    <div class="buttons">
      ${button({
        label: open,
        press: () => {
          post({ type: 'openRegulator' });
        },
      })}
    </div>
    <p>${page.words} <a href=${page.address}>${page.address}</a></p>
    <p class="note">
      ${search.words} <a href=${search.address} title=${search.address}>${seenText(search.label)}</a>
    </p>
    ${notes.map((note) => html`<p class="record-note">${note}</p>`)}
    ${present === null ? nothing : record(present, post, comparisonTable(comparisons))}
    ${
      former.records.length === 0
        ? nothing
        : html`<details class="former">
            <summary>${former.summary}</summary>
            ${former.records.map((each) => record(each, post))}
          </details>`
    }
    ${ends.length === 0 ? nothing : rowList(ends)}
    ${form === null ? nothing : html`<record-form .view=${form} .tell=${post}></record-form>`}
  </section>`;
}

function record(
  { heading, rows, remove }: KeptRecordView,
  post: Post<RegulatorMessage>,
  compared: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { label, id, recordedAt } = remove;
  return html`<h3>${heading}</h3>
    ${compared} ${rowList(rows)}
    <div class="buttons">
      ${button({
        label,
        press: () => {
          post({ type: 'deleteRecord', id, recordedAt });
        },
      })}
    </div>`;
}

function comparisonTable({ columns, lines }: RegulatorView['comparisons']): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<table class="record-comparison" aria-labelledby="regulator">
    ${tableHead([columns.fact, columns.recorded, columns.vendor, columns.verdict])}
    <tbody>
      ${lines.map(
        ({ fact, recorded, vendor, kind, verdict, why, only }) =>
          html`<tr>
            <th scope="row">${fact}</th>
            ${tableCell(columns.recorded, rowValue(recorded))} ${tableCell(columns.vendor, rowValue(vendor))}
            ${tableCell(
              columns.verdict,
              html`<span class="record-verdict ${kind}">${comparisonIcon(kind)} <span>${verdict}</span></span
                >${
                  why === '' ? nothing : html`<span class="remark">${why}</span>`
                }${only.map((each) => html`<span class="remark">${vendorText(each)}</span>`)}`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
