import { html, type TemplateResult } from 'lit';
import type { Post } from '../parts/ask.ts';
import { needForm } from '../parts/need-form.ts';
import type { CompanyMessage, NeedsView } from '../../protocol/company-page.ts';
import { validityMark } from '../parts/icons.ts';
import { seenText, vendorText } from '../parts/rows.ts';

/** The question whether the licences cover what a job needs. It is answered from what is known: the button costs nothing. */
export function needsSection(view: NeedsView, post: Post<CompanyMessage>): TemplateResult {
  const { heading, intro, catalogue, answers } = view;
  return html`<section aria-labelledby="needs">
    <h2 id="needs">${heading}</h2>
    <p class="note" id="needs-intro">${intro}</p>
    ${needForm(view, post)}
    <details class="catalogue">
      <summary>${catalogue.summary}</summary>
      <ul>
        ${catalogue.entries.map((entry) => html`<li>${vendorText(entry)}</li>`)}
      </ul>
    </details>
    ${answers.map(answerPart)}
  </section>`;
}

function answerPart({ business, verdict, reasons }: NeedsView['answers'][number]): TemplateResult {
  return html`<h3>${vendorText(business)}</h3>
    <p>${validityMark(verdict)}</p>
    <ul>
      ${reasons.map(
        ({ why, numbers }) =>
          html`<li>${why}<span class="remark">${seenText(numbers.join(' · '))}</span></li>`,
      )}
    </ul>`;
}
