import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-badge/index.js';
import './check-results.ts';
import type { Arrangement, ChangesView, CheckMessage, CheckView } from '../../protocol/check-page.ts';
import type { Post } from '../parts/ask.ts';
import { actionButtons } from '../parts/button.ts';
import { needFormPart } from '../parts/need-form.ts';
import { seenText, vendorText } from '../parts/rows.ts';

/** The page of a check: what it came to, and a row for each company. @param keep has how the rows are arranged kept. */
export function checkPage(
  view: CheckView,
  post: Post<CheckMessage>,
  keep: (arrangement: Arrangement) => void,
): TemplateResult {
  const { heading, summary, sample, progress, actions, changes, notes } = view;
  return html`<header class="wide">
      <h1>${seenText(heading)}</h1>
      <div class="summary">
        <span>${summary}</span>
        ${sample === null ? nothing : html`<vscode-badge>${sample}</vscode-badge>`}
      </div>
      ${
        progress === null
          ? nothing
          : html`<p class="check-progress">
              <progress max=${progress.total} value=${progress.done} aria-label=${progress.words}></progress>
              ${progress.words}
            </p>`
      }
      ${actionButtons(actions, (action) => {
        post({ type: 'actOnCheck', action });
      })}
      ${notes.map((note) => html`<p class="note">${note}</p>`)}
    </header>
    <main class="wide">
      ${changes === null ? nothing : changesSection(changes, post)}
      <details class="check-need-form" ?open=${view.need.businesses.text !== ''}>
        <summary id="needs">${view.need.summary}</summary>
        ${needFormPart(view.need, post)}
      </details>
      <check-results .view=${view} .post=${post} .keep=${keep}></check-results>
    </main>`;
}

function changesSection(
  { heading, intro, lines, notes }: ChangesView,
  post: Post<CheckMessage>,
): TemplateResult {
  return html`<section aria-labelledby="changes">
    <h2 id="changes">${heading}</h2>
    <p>${intro}</p>
    <ul class="changes">
      ${lines.map(
        ({ id, company, opens, words }) =>
          html`<li>
            ${
              opens
                ? html`<button
                    type="button"
                    class="link"
                    @click=${() => {
                      post({ type: 'openRow', id });
                    }}
                  >
                    ${vendorText(company)}
                  </button>`
                : vendorText(company)
            }
            <ul>
              ${words.map((word) => html`<li>${seenText(word)}</li>`)}
            </ul>
          </li>`,
      )}
    </ul>
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
  </section>`;
}
