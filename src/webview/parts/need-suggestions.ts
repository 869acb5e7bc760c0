import { html, render, type TemplateResult } from 'lit';
import { suggestions, targetName, type Suggestion } from '../../domain/needs/typed.ts';

const LIST = 'need-suggestions';

/** The id of the list that a field is completed from. */
export const suggestionListId = LIST;

/** The list that a field is completed from, empty until something is typed. */
export function suggestionList(): TemplateResult {
  return html`<datalist id=${LIST} lang="zh-CN"></datalist>`;
}

/** Offers what the text of a field may be going to be. It is computed here, from the catalogue, at once. */
export function suggest(event: Event): void {
  const field = event.currentTarget;
  const list = document.getElementById(LIST);
  if (!(field instanceof HTMLInputElement) || list === null) return;
  render(suggestions(field.value).map(optionOf), list);
}

function optionOf({ text, targets }: Suggestion): TemplateResult {
  const meaning = targets.map((target) => `${target.code} ${targetName(target)}`).join(' / ');
  return html`<option value=${text} label=${meaning}></option>`;
}
