import { html, type TemplateResult } from 'lit';
import { checkIcon } from '../parts/icons.ts';
import { rowList } from '../parts/rows.ts';
import type { ChecksView } from '../../protocol/license-page.ts';

/** What came of the checks, in one line that leads down to them. */
export function checksSummary({ summary: { kind, words } }: ChecksView): TemplateResult {
  return html`<p class="checks-summary ${kind}">
    ${checkIcon(kind)}
    <a
      href="#checks"
      @click=${() => {
        document.getElementById('checks')?.focus();
      }}
      >${words}</a
    >
  </p>`;
}

/** The section of the checks, each with its verdict, the reason and both sides. */
export function checksSection({ heading, intro, items }: ChecksView): TemplateResult {
  return html`<section aria-labelledby="checks">
    <h2 id="checks" tabindex="-1">${heading}</h2>
    <p class="note">${intro}</p>
    ${items.map(
      ({ kind, verdict, title, why, sides }) =>
        html`<div class="check ${kind}">
          <h3>
            ${title} <span class="verdict">${checkIcon(kind)}<span>${verdict}</span></span>
          </h3>
          <p>${why}</p>
          ${rowList(sides)}
        </div>`,
    )}
  </section>`;
}
