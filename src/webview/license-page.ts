import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-badge/index.js';
import { askPlace, type Post } from './ask.ts';
import { button } from './button.ts';
import { checksSection } from './checks.ts';
import { coverageSection } from './coverage.ts';
import { historySection } from './history.ts';
import { validityIcon } from './icons.ts';
import { licenseNumber } from './number-parts.ts';
import { groupSection, rowList, rowValue } from './rows.ts';
import type { LicenseView } from './view.ts';

export function licensePage(view: LicenseView, post: Post): TemplateResult {
  return html`${pageHeader(view, post)}
    <main>
      ${coverageSection(view.coverage, view.scope)} ${reportSection(view, post)} ${checksSection(view.checks)}
      ${historySection(view.history)}
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
    <div class="summary">
      <span class="validity ${validity.kind}"
        >${validityIcon(validity.kind)}<span>${validity.word}</span></span
      >
      ${licenseNumber(number, view.numberParts)}
      ${sample === null ? nothing : html`<vscode-badge>${sample}</vscode-badge>`}
    </div>
    ${rowList(view.facts)}
    <div class="buttons">
      ${view.actions.map(({ action, label }) =>
        button({
          label,
          press: () => {
            post({ type: 'act', action });
          },
        }),
      )}
    </div>
    ${asksHere ? askPlace({ ask, activity, primary: false }, post) : nothing}
  </header>`;
}

/** Its heading can take the focus: it is where a reader goes on once the button above the report has gone. */
function reportSection(view: LicenseView, post: Post): TemplateResult {
  return html`<section aria-labelledby="report">
    <h2 id="report" tabindex="-1">${view.report.heading}</h2>
    ${reportBody(view, post)}
  </section>`;
}

function reportBody({ report, ask, activity }: LicenseView, post: Post): TemplateResult {
  switch (report.kind) {
    case 'unasked':
      return html`<p>${report.text}</p>
        ${askPlace({ ask, activity, primary: true }, post)}`;
    case 'none':
      return html`<p>${report.text}</p>
        ${rowList(report.facts)}`;
    case 'given':
      return html`${rowList(report.facts)}${report.groups.map(groupSection)}`;
  }
}
