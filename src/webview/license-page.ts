import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-badge/index.js';
import { askButtons, askState, type Post } from './ask.ts';
import { button } from './button.ts';
import { validityIcon } from './icons.ts';
import { groupSection, rowList, rowValue } from './rows.ts';
import type { LicenseView } from './view.ts';

export function licensePage(view: LicenseView, post: Post): TemplateResult {
  return html`${pageHeader(view, post)}
    <main>
      <section aria-labelledby="scope">
        <h2 id="scope">${view.scope.label}</h2>
        <p class="scope">${rowValue(view.scope)}</p>
      </section>
      ${report(view, post)}
      <section aria-labelledby="identifiers">
        <h2 id="identifiers">${view.identifiers.heading}</h2>
        ${rowList(view.identifiers.rows)}
      </section>
      <section aria-labelledby="unsaid">
        <h2 id="unsaid">${view.unsaid.heading}</h2>
        <ul>
          ${view.unsaid.points.map((point) => html`<li>${point}</li>`)}
        </ul>
        ${button({
          label: view.unsaid.regulator,
          press: () => {
            post({ type: 'openLink', link: 'regulator' });
          },
        })}
      </section>
    </main>`;
}

function pageHeader(view: LicenseView, post: Post): TemplateResult {
  const { company, number, validity, sample, ask, activity } = view;
  const asksHere = view.report.kind !== 'unasked';
  return html`<header>
    <h1>${rowValue(company)}</h1>
    <p class="summary">
      <span class="validity ${validity.kind}"
        >${validityIcon(validity.kind)}<span>${validity.word}</span></span
      >
      <span class="number"><span class="visually-hidden">${number.label}</span> ${rowValue(number)}</span>
      ${sample === null ? nothing : html`<vscode-badge>${sample}</vscode-badge>`}
    </p>
    ${rowList(view.facts, 'facts')}
    <div class="buttons">
      ${asksHere ? askButtons({ ask, activity, primary: false }, post) : nothing}
      ${view.actions.map(({ action, label }) =>
        button({
          label,
          press: () => {
            post({ type: 'act', action });
          },
        }),
      )}
    </div>
    ${asksHere ? askState(ask, activity, post) : nothing}
  </header>`;
}

/** Its heading can take the focus: it is where a reader goes on once the button above the report has gone. */
function report({ report: shown, ask, activity }: LicenseView, post: Post): TemplateResult {
  return html`<section aria-labelledby="report">
    <h2 id="report" tabindex="-1">${shown.heading}</h2>
    ${
      shown.kind === 'given'
        ? html`${rowList(shown.facts, 'facts')}${shown.groups.map(groupSection)}`
        : html`<p>${shown.text}</p>`
    }
    ${shown.kind === 'none' ? rowList(shown.facts, 'facts') : nothing}
    ${
      shown.kind === 'unasked'
        ? html`<div class="buttons">${askButtons({ ask, activity, primary: true }, post)}</div>
            ${askState(ask, activity, post)}`
        : nothing
    }
  </section>`;
}
