import { html, nothing, type TemplateResult } from 'lit';
import { tableCell, tableHead, rowValue, vendorText } from '../parts/rows.ts';
import type { HistoryView } from '../../protocol/license-page.ts';

type Step = HistoryView['steps'][number];
type Side = Step['changes'][number]['before'];

/** The section of what became different between the stored answers, one table for each change. */
export function historySection({ heading, text, columns, steps }: HistoryView): TemplateResult {
  return html`<section aria-labelledby="history">
    <h2 id="history">${heading}</h2>
    <p class="note">${text}</p>
    ${steps.map((step, index) => stepTable(step, `step-${index}`, columns))}
  </section>`;
}

function stepTable({ when, changes }: Step, id: string, columns: HistoryView['columns']): TemplateResult {
  return html`<h3 id=${id}>${when}</h3>
    <table class="changes" aria-labelledby=${id}>
      ${tableHead([columns.field, columns.before, columns.after])}
      <tbody>
        ${changes.map(
          ({ label, before, after, note }) =>
            html`<tr>
              <th scope="row">
                ${label}${note === null ? nothing : html`<span class="remark">${note}</span>`}
              </th>
              ${tableCell(columns.before, sideOf(before, 'removed'))}
              ${tableCell(columns.after, sideOf(after, 'added'))}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function sideOf({ value, only }: Side, kind: 'removed' | 'added'): TemplateResult {
  if (only.length === 0) return rowValue(value);
  return html`<ul class=${kind}>
      ${only.map(
        (text) =>
          html`<li>
            ${kind === 'removed' ? html`<del>${vendorText(text)}</del>` : html`<ins>${vendorText(text)}</ins>`}
          </li>`,
      )}
    </ul>
    ${rowValue(value)}`;
}
