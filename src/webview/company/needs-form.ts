import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../parts/button.ts';
import type { Post } from '../parts/ask.ts';
import { needFormPart } from '../parts/need-form.ts';
import type { CompanyMessage, NeedsView } from '../../protocol/company-page.ts';
import { validityMark } from '../parts/icons.ts';
import { seenText, vendorText } from '../parts/rows.ts';

/** The question whether the licences cover what a job needs. It is answered from what is known: the button costs nothing. */
export function needsSection(view: NeedsView, post: Post<CompanyMessage>): TemplateResult {
  const { heading, intro, catalogue, answers, take } = view;
  return html`<section aria-labelledby="needs">
    <h2 id="needs">${heading}</h2>
    <p class="note" id="needs-intro">${intro}</p>
    ${needFormPart(view, post)}
    <details class="catalogue">
      <summary>${catalogue.summary}</summary>
      <ul>
        ${catalogue.entries.map((entry) => html`<li>${vendorText(entry)}</li>`)}
      </ul>
    </details>
    ${answers.map(answerPart)} ${take === null ? nothing : takeButtons(take, post)}
  </section>`;
}

function answerPart({ business, verdict, reasons }: NeedsView['answers'][number]): TemplateResult {
  return html`<h3>${vendorText(business)}</h3>
    <p>${validityMark(verdict)}</p>
    <ul>
      ${reasons.map(
        ({ why, numbers, fold }) =>
          html`<li>
            ${why}${
              fold === null
                ? numbersOf(numbers)
                : html`<details class="each">
                    <summary>${fold}</summary>
                    ${numbersOf(numbers)}
                  </details>`
            }
          </li>`,
      )}
    </ul>`;
}

function numbersOf(numbers: readonly string[]): TemplateResult {
  return html`<span class="remark">${seenText(numbers.join(' · '))}</span>`;
}

function takeButtons(
  { copy, sentence, save }: NonNullable<NeedsView['take']>,
  post: Post<CompanyMessage>,
): TemplateResult {
  const act = (action: 'copyAnswer' | 'copyAnswerSentence' | 'exportAnswer') => (): void => {
    post({ type: 'act', action });
  };
  return html`<div class="buttons">
    ${button({ label: copy, press: act('copyAnswer') })}
    ${button({ label: sentence, press: act('copyAnswerSentence') })}
    ${button({ label: save, press: act('exportAnswer') })}
  </div>`;
}
