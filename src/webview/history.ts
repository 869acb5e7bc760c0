import { html, type TemplateResult } from 'lit';
import { tableHead, rowValue } from './rows.ts';
import type { HistoryView } from './view.ts';

type Step = HistoryView['steps'][number];

/** What became different between the stored answers, one table for each change. */
export function historySection({ heading, text, columns, steps }: HistoryView): TemplateResult {
  return html`<section aria-labelledby="history">
    <h2 id="history">${heading}</h2>
    <p class="note">${text}</p>
    ${steps.map((step, index) => stepTable(step, `step-${index}`, columns))}
  </section>`;
}

function stepTable(
  { when, changes }: Step,
  id: string,
  { field, before, after }: HistoryView['columns'],
): TemplateResult {
  return html`<h3 id=${id}>${when}</h3>
    <table class="changes" aria-labelledby=${id}>
      ${tableHead([field, before, after])}
      <tbody>
        ${changes.map(
          (change) =>
            html`<tr>
              <th scope="row">${change.label}</th>
              <td>${rowValue(change.before)}</td>
              <td>${rowValue(change.after)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
