import { html, nothing, type TemplateResult } from 'lit';
import type { NeedFormView, RequireMessage } from '../../protocol/need-form.ts';
import type { Post } from './ask.ts';
import { button } from './button.ts';
import { suggest, suggestionList, suggestionListId } from './need-suggestions.ts';

/** The form of the question whether licences cover what is needed. Below it stands what could not be understood. */
export function needFormPart(
  { businesses, region, ask, problem }: NeedFormView,
  post: Post<RequireMessage>,
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
