import { html, nothing, type TemplateResult } from 'lit';
import { withNeed } from '../../domain/needs/typed.ts';
import type { NeedFormView, RequireMessage } from '../../protocol/need-form.ts';
import type { Post } from './ask.ts';
import { button } from './button.ts';
import { suggest, suggestionList, suggestionListId } from './need-suggestions.ts';

/** The form of the question whether licences cover what is needed. Below it stands what could not be understood. */
export function needFormPart(
  { businesses, region, ask, problem, choices }: NeedFormView,
  post: Post<RequireMessage>,
): TemplateResult {
  const isClear = problem === null && choices.length === 0;
  return html`<form
    class="needs"
    aria-labelledby="needs"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (event.currentTarget instanceof HTMLFormElement) post(asked(event.currentTarget));
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
        aria-invalid=${isClear ? nothing : 'true'}
        aria-describedby=${isClear ? 'needs-intro' : 'needs-problem needs-intro'}
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
    ${
      isClear
        ? nothing
        : html`<div class="problem" id="needs-problem">
            ${problem === null ? nothing : html`<p>${problem}</p>`} ${choices.map(choicePart)}
          </div>`
    }
  </form>`;
}

/** The question as it stands in the form. */
function asked(form: HTMLFormElement): RequireMessage {
  const given = new FormData(form);
  const text = (name: string): string => {
    const value = given.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { type: 'require', businesses: text('businesses'), region: text('region') };
}

/** What a word may mean, each as a button that puts it in the place of the word and asks with that. */
function choicePart({ word, words, options }: NeedFormView['choices'][number]): TemplateResult {
  return html`<p>${words}</p>
    <ul>
      ${options.map(
        ({ label, source, needed }) =>
          html`<li>
            <button type="button" class="link" lang="zh-CN" @click=${choose(word, needed)}>${label}</button>
            <span class="remark">${source}</span>
          </li>`,
      )}
    </ul>`;
}

function choose(word: string, needed: string): (event: Event) => void {
  return ({ currentTarget }) => {
    const form = currentTarget instanceof Element ? currentTarget.closest('form') : null;
    const field = form?.elements.namedItem('businesses');
    if (!(field instanceof HTMLInputElement)) return;
    field.value = withNeed(field.value, word, needed);
    field.focus();
    form?.requestSubmit();
  };
}
