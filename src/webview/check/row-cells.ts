import { html, nothing, type TemplateResult } from 'lit';
import type { CheckMessage, CheckRowView, CheckView, RowState } from '../../protocol/check-page.ts';
import type { Post } from '../parts/ask.ts';
import { validityMark } from '../parts/icons.ts';
import { seenText, vendorText } from '../parts/rows.ts';

const MARKS: Readonly<Record<RowState, 'valid' | 'invalid' | 'unknown'>> = {
  allValid: 'valid',
  someInvalid: 'invalid',
  noneFound: 'unknown',
  lookAt: 'unknown',
  waiting: 'unknown',
  leftOut: 'unknown',
};

/** The cells of a row of a check's result. On a narrow page the row is a card, and each cell has its title before it. */
export function checkRowCells(
  row: CheckRowView,
  columns: CheckView['columns'],
  post: Post<CheckMessage>,
): readonly TemplateResult[] {
  const { state, word, counts, numbers, claims, needs, concerns, recorded, answer } = row;
  return [
    html`<span role="rowheader" class="check-company">${company(row, post)}</span>`,
    cell(columns.state, validityMark({ kind: MARKS[state], word })),
    cell(
      columns.licenses,
      html`${counts}${numbers === '' ? nothing : html`<span class="remark">${seenText(numbers)}</span>`}${lines(recorded)}`,
    ),
    ...(columns.claims === null ? [] : [cell(columns.claims, lines(claims))]),
    ...(columns.needs.length === 0
      ? []
      : [
          cell(
            columns.needs.length === 1 ? (columns.needs[0] ?? '') : '',
            columns.needs.map(
              (title, at) =>
                html`<span class="check-need"
                  >${columns.needs.length === 1 ? nothing : vendorText(title)}
                  ${needs[at] ? verdictPart(needs[at]) : nothing}</span
                >`,
            ),
          ),
        ]),
    cell(columns.concerns, html`${lines(concerns)}${search(row, post)}`),
    cell(columns.answer, html`<span class="remark">${seenText(answer)}</span>`),
  ];
}

function company(
  { id, company, name, places, opens }: CheckRowView,
  post: Post<CheckMessage>,
): TemplateResult {
  const open = (): void => {
    post({ type: 'openRow', id });
  };
  const label = vendorText(company);
  return html`${
    opens
      ? html`<button type="button" class="link" data-row @click=${open}>${label}</button>`
      : html`<span tabindex="-1" data-row>${label}</span>`
  }${name === '' ? nothing : html`<span class="remark">${vendorText(name)}</span>`}${places.map(
    (place) => html`<span class="remark">${seenText(place)}</span>`,
  )}`;
}

function search({ id, search }: CheckRowView, post: Post<CheckMessage>): TemplateResult | typeof nothing {
  if (search === null) return nothing;
  const begin = (): void => {
    post({ type: 'searchCompany', id });
  };
  return html`<button type="button" class="link" @click=${begin}>${seenText(search)}</button>`;
}

function verdictPart(verdict: CheckRowView['needs'][number]): TemplateResult {
  return html`${validityMark(verdict)}${verdict.remarks.map(
    (remark) => html`<span class="remark">${seenText(remark)}</span>`,
  )}`;
}

function cell(title: string, content: unknown): TemplateResult {
  return html`<span role="cell" data-title=${title}>${content}</span>`;
}

function lines(texts: readonly string[]): readonly TemplateResult[] {
  return texts.map((text) => html`<span class="check-line">${seenText(text)}</span>`);
}
