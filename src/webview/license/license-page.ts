import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-badge/index.js';
import { askPlace, type Post } from '../parts/ask.ts';
import { actionButtons } from '../parts/button.ts';
import { comparisonsSection, comparisonsSummary } from './comparisons.ts';
import { scopeSection } from './scope.ts';
import { historySection } from './history.ts';
import { validityMark } from '../parts/icons.ts';
import { numberDetails } from './number-parts.ts';
import { regulatorSection } from '../regulator/regulator-section.ts';
import { groupSection, rowList, rowValue } from '../parts/rows.ts';
import type { LicenseMessage, LicenseView, ReportView } from '../../protocol/license-page.ts';

/**
 * The page of a licence. The line of the checks in the header says what differs and leads to them; they themselves stand
 * where nothing moves when the annual report comes, what differs first.
 */
export function licensePage(view: LicenseView, post: Post<LicenseMessage>): TemplateResult {
  return html`${pageHeader(view, post)}
    <main>
      ${scopeSection(view.coverage, view.scope)} ${reportSection(view.report)}
      ${comparisonsSection(view.checks)} ${historySection(view.history)}
      ${view.regulator === null ? nothing : regulatorSection(view.regulator, post)}
      <section aria-labelledby="identifiers">
        <h2 id="identifiers">${view.identifiers.heading}</h2>
        ${rowList(view.identifiers.rows)}
      </section>
      <section aria-labelledby="unsaid">
        <h2 id="unsaid">${view.unsaid.heading}</h2>
        <ul>
          ${view.unsaid.points.map((point) => html`<li>${point}</li>`)}
        </ul>
      </section>
    </main>`;
}

function pageHeader(view: LicenseView, post: Post<LicenseMessage>): TemplateResult {
  const { company, number, validity, sample, ask, activity } = view;
  const primary = view.report.kind === 'unasked';
  return html`<header>
    <h1>${rowValue(company)}</h1>
    <div class="summary">
      ${validityMark(validity)} ${numberDetails(number, view.numberParts)}
      ${sample === null ? nothing : html`<vscode-badge>${sample}</vscode-badge>`}
    </div>
    ${comparisonsSummary(view.checks)} ${rowList(view.facts)} ${askPlace({ ask, activity, primary }, post)}
    ${actionButtons(view.actions, (action) => {
      post({ type: 'act', action });
    })}
  </header>`;
}

function reportSection(report: ReportView): TemplateResult {
  return html`<section aria-labelledby="report">
    <h2 id="report">${report.heading}</h2>
    ${reportBody(report)}
  </section>`;
}

function reportBody(report: ReportView): TemplateResult {
  switch (report.kind) {
    case 'unasked':
      return html`<p>${report.text}</p>`;
    case 'none':
      return html`<p>${report.text}</p>
        ${rowList(report.facts)}`;
    case 'given':
      return html`${rowList(report.facts)}${report.groups.map(groupSection)}`;
  }
}
