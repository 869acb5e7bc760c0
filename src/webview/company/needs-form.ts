import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Post } from '../parts/ask.ts';
import { button } from '../parts/button.ts';
import type { CompanyMessage, NeedsView } from '../../protocol/company-page.ts';
import { validityMark } from '../parts/icons.ts';
import { seenText, vendorText } from '../parts/rows.ts';
import { suggest, suggestionList, suggestionListId } from './need-suggestions.ts';

/** The question whether the licences cover what a job needs. It is answered from what is known: the button costs nothing. */
export function needsSection(view: NeedsView, post: Post<CompanyMessage>): TemplateResult {
  const { heading, intro, catalogue, answers, take } = view;
  return html`<section aria-labelledby="needs">
    <h2 id="needs">${heading}</h2>
    <p class="note" id="needs-intro">${intro}</p>
    ${needsForm(view, post)}
    <details class="catalogue">
      <summary>${catalogue.summary}</summary>
      <ul>
        ${catalogue.entries.map((entry) => html`<li>${vendorText(entry)}</li>`)}
      </ul>
    </details>
    ${answers.map(answerPart)} ${take === null ? nothing : takeButtons(take, post)}
  </section>`;
}

function needsForm(
  { businesses, region, ask, problem }: NeedsView,
  post: Post<CompanyMessage>,
): TemplateResult {
  const send = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const text = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    post({ type: 'require', businesses: text('businesses'), region: text('region') });
  };
  return html`<form
    class="needs"
    aria-labelledby="needs"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (event.currentTarget instanceof HTMLFormElement) send(event.currentTarget);
    }}
  >
    <label
      >${businesses.label}
      <input
        name="businesses"
        type="text"
        maxlength="500"
        autocomplete="off"
        spellcheck="false"
        placeholder=${businesses.hint}
        .value=${businesses.text}
        list=${suggestionListId}
        @input=${suggest}
        aria-invalid=${problem === null ? nothing : 'true'}
        aria-describedby=${problem === null ? 'needs-intro' : 'needs-problem needs-intro'}
    /></label>
    ${suggestionList()}
    <label
      >${region.label}
      <select name="region">
        ${region.options.map(
          ({ value, name, own }) =>
            html`<option value=${value} ?selected=${value === region.chosen} lang=${own ? nothing : 'zh-CN'}>
              ${name}
            </option>`,
        )}
      </select></label
    >
    ${button({
      label: ask,
      press: () => {
        document.querySelector<HTMLFormElement>('form.needs')?.requestSubmit();
      },
    })}
    ${problem === null ? nothing : html`<p class="problem" id="needs-problem">${problem}</p>`}
  </form>`;
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
  { copy, save }: NonNullable<NeedsView['take']>,
  post: Post<CompanyMessage>,
): TemplateResult {
  const act = (action: 'copyAnswer' | 'exportAnswer') => (): void => {
    post({ type: 'act', action });
  };
  return html`<div class="buttons">
    ${button({ label: copy, press: act('copyAnswer') })}
    ${button({ label: save, press: act('exportAnswer') })}
  </div>`;
}
