import { html, nothing, type TemplateResult } from 'lit';
import { comparisonIcon } from '../parts/icons.ts';
import { rowList } from '../parts/rows.ts';
import type { ComparisonsView } from '../../protocol/license-page.ts';

/** What came of the checks, in one line that leads down to them. */
export function comparisonsSummary({ summary: { kind, words } }: ComparisonsView): TemplateResult {
  return html`<p class="checks-summary ${kind}">
    ${comparisonIcon(kind)}
    <a
      href="#checks"
      @click=${() => {
        document.getElementById('checks')?.focus();
      }}
      >${words}</a
    >
  </p>`;
}

/** The section of the checks, the worst first, each with its verdict, the reason and both sides. */
export function comparisonsSection({ heading, intro, items, wanting }: ComparisonsView): TemplateResult {
  return html`<section aria-labelledby="checks">
    <h2 id="checks" tabindex="-1">${heading}</h2>
    <p class="note">${intro}</p>
    ${items.map(
      ({ kind, verdict, title, why, sides }) =>
        html`<div class="check ${kind}">
          <h3>
            ${title} <span class="verdict">${comparisonIcon(kind)}<span>${verdict}</span></span>
          </h3>
          <p>${why}</p>
          ${rowList(sides)}
        </div>`,
    )}
    ${wanting === null ? nothing : html`<p class="note">${wanting}</p>`}
  </section>`;
}
